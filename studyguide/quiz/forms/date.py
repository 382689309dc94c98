"""Date: when it was, typed as a year, a month or a day."""

from studyguide.course.model import Value
from studyguide.quiz.forms.given import Alone
from studyguide.quiz.forms.interface import Form
from studyguide.quiz.forms.typing import measured
from studyguide.quiz.question import Question
from studyguide.quiz.ways.date import DATE as WAY

NAME = "date"

_SHORTER_THAN_A_YEAR = 364
"""Days from the first to the last of what is more exact than a year."""


def of_fact(alone: Alone) -> Question | None:
    """Ask for the date; None where there are several or the name tells it."""
    if alone.asked.field.type != "date":
        return None
    is_within_a_year = _is_within_a_year(alone.member.value)
    exact = " (The year is enough.)" if is_within_a_year else ""
    return measured(alone, NAME, 0, exact)


def _is_within_a_year(value: Value) -> bool:
    first, last = value.low, value.high
    return first is not None and last is not None and last - first < _SHORTER_THAN_A_YEAR


DATE = Form(NAME, WAY, of_fact=of_fact)
