"""Arrange the options: type their numbers in the right order."""

from itertools import combinations

from studyguide.quiz.judgement import Judgement, Mark, NotAnAnswer, Part
from studyguide.quiz.question import Question
from studyguide.quiz.ways.interface import Way
from studyguide.quiz.ways.numbers import numbers_in


def invite(question: Question) -> str:
    return f"the numbers in order, such as {_sample(len(question.options))}"


def judge(question: Question, given: str) -> Judgement:
    """Judge the numbers of all options in an order. Raises NotAnAnswer for any other text.

    An order that is not right is told as it was given, and then as it should be. The score
    is the share of pairs that stand the right way round; nothing for an order
    that is no better than its reverse.
    """
    count = len(question.options)
    hint = f"Type all the numbers from 1 to {count} in the right order: {_sample(count)}, say."
    numbers = numbers_in(given, count, hint)
    if len(numbers) < count:
        raise NotAnAnswer(hint)
    texts = [question.options[number - 1].text for number in numbers]
    because = {option.text: option.because for option in question.options}
    if texts == list(question.answers):
        return Judgement(1, tuple(Part(text, Mark.RIGHT, because[text]) for text in texts))
    pairs = list(combinations([question.answers.index(text) for text in texts], 2))
    share = sum(first < second for first, second in pairs) / len(pairs)
    yours = [Part(text, Mark.WRONG) for text in texts]
    right = [Part(text, Mark.MISSED, because[text]) for text in question.answers]
    return Judgement(max(0.0, 2 * share - 1), (*yours, *right))


def _sample(count: int) -> str:
    return "".join(map(str, [2, 1, *range(3, count + 1)]))


ARRANGE = Way(invite, judge)
