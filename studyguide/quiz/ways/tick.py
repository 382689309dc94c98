"""Tick every option that is right, and no other."""

from studyguide.quiz.judgement import Judgement, Mark, Part
from studyguide.quiz.question import Option, Question
from studyguide.quiz.ways.interface import Way
from studyguide.quiz.ways.numbers import numbers_in


def invite(_: Question) -> str:
    return "the numbers of all that are right"  # any example might be the answer


def judge(question: Question, given: str) -> Judgement:
    """Judge the numbers of options. Raises NotAnAnswer for any other text.

    Each option counts alike: one ticked wrongly as much as one left out.
    """
    hint = f"Type the number of each right one, from 1 to {len(question.options)}."
    ticked = set(numbers_in(given, len(question.options), hint))
    parts, hits = [], 0
    taken_for: dict[str, None] = {}
    for number, option in enumerate(question.options, 1):
        is_ticked = number in ticked
        hits += is_ticked == option.right
        if mark := _mark(option, is_ticked):
            parts.append(Part(option.text, mark, option.because))
        if is_ticked and not option.right and option.of:
            taken_for[option.of] = None
    order = list(Mark)
    parts.sort(key=lambda part: order.index(part.mark))
    return Judgement(hits / len(question.options), tuple(parts), tuple(taken_for))


def _mark(option: Option, is_ticked: bool) -> Mark | None:
    if is_ticked:
        return Mark.RIGHT if option.right else Mark.WRONG
    return Mark.MISSED if option.right else None


TICK = Way(invite, judge)
