"""The numbers of options as a learner types them: `1 3`, `1,3` or `13`."""

from studyguide.quiz.judgement import NotAnAnswer


def numbers_in(given: str, count: int, hint: str) -> list[int]:
    """The numbers typed, from 1 to `count`, each once. Raises NotAnAnswer with the hint."""
    digits = given.replace(",", " ").replace(";", " ")
    if not digits.isascii() or len(digits) > 99 or not digits.replace(" ", "").isdigit():
        raise NotAnAnswer(hint)
    # no question has more than nine options, so that each digit is a number
    numbers = [int(digit) for digit in digits if digit != " "]
    if len(set(numbers)) < len(numbers) or not all(1 <= number <= count for number in numbers):
        raise NotAnAnswer(hint)
    return numbers
