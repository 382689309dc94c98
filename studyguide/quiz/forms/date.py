"""Date: when it was, typed as a year, a month or a day."""

from studyguide.quiz.forms.interface import Alone, Form
from studyguide.quiz.forms.typing import measured
from studyguide.quiz.question import Question
from studyguide.quiz.ways.date import DATE as WAY

NAME = "date"


def of_fact(alone: Alone) -> Question | None:
    """Ask for the date; None where there are several or the name tells it."""
    return measured(alone, NAME, tolerance=0) if alone.asked.field.type == "date" else None


DATE = Form(NAME, WAY, of_fact=of_fact)
