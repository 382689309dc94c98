"""Choose one option by its number."""

from studyguide.quiz.judgement import Judgement, Mark, NotAnAnswer, Part
from studyguide.quiz.question import Question
from studyguide.quiz.ways.interface import Way


def invite(question: Question) -> str:
    return f"1-{len(question.options)} answer"


def judge(question: Question, given: str) -> Judgement:
    """Judge the number of an option. Raises NotAnAnswer for any other text."""
    count = len(question.options)
    number = int(given) if given.isascii() and given.isdigit() and len(given) < 3 else 0
    if not 1 <= number <= count:
        raise NotAnAnswer(f"Type a number from 1 to {count}.")
    chosen, right = question.options[number - 1], question.right
    if chosen.right:
        return Judgement(1, (Part(chosen.text, Mark.RIGHT, chosen.because),))
    parts = (
        Part(chosen.text, Mark.WRONG, chosen.because),
        Part(right.text, Mark.MISSED, right.because),
    )
    return Judgement(0, parts, (chosen.of,) if chosen.of else ())


CHOOSE = Way(invite, judge, by_key=True)
