"""A date that was typed, judged."""

from datetime import date

from studyguide.quiz.judgement import Judgement, NotAnAnswer
from studyguide.quiz.question import Option, Question
from studyguide.quiz.typed.line import line
from studyguide.quiz.typed.read_date import read_date
from studyguide.quiz.typed.verdicts import remark, right, wrong

Days = tuple[int, int]
"""The first and the last day of a span."""


def judge_date(question: Question, given: str) -> Judgement:
    """Judge a typed date by the question's days. Raises NotAnAnswer where it is none.

    It is right where it lies within the span that is stated or contains it: the year for a
    month is. A tolerance has no meaning here. In the right year it is close.
    """
    stated, typed = _stated(question), line(given)
    read = read_date(typed)
    days = (read.low, read.high)
    if days == stated:
        return right(question)
    if _contains(stated, days) or _contains(days, stated):
        return right(question, remark("It is", question.answers[0]))
    is_close = _year(read.low) in map(_year, stated)
    close = remark("Close:", question.answers[0]) if is_close else ""
    return wrong(question, typed, _sibling(days, question.siblings), close)


def _stated(question: Question) -> Days:
    quantity = question.quantity
    assert quantity, f"{question.fact} asks for a date and has none"
    assert quantity.low is not None and quantity.high is not None, "a date has both ends"
    return int(quantity.low), int(quantity.high)


def _contains(one: Days, other: Days) -> bool:
    return one[0] <= other[0] and other[1] <= one[1]


def _year(day: int) -> int:
    return date.fromordinal(day).year


def _sibling(days: Days, siblings: tuple[Option, ...]) -> Option | None:
    """The first sibling of which just this date is true."""
    for sibling in siblings:
        try:
            read = read_date(sibling.text)
        except NotAnAnswer:
            continue  # what it has is no date
        if (read.low, read.high) == days:
            return sibling
    return None
