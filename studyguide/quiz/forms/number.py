"""Number: how much it is, typed and judged with a tolerance."""

from studyguide.quiz.forms.interface import Alone, Form
from studyguide.quiz.forms.typing import measured
from studyguide.quiz.forms.written_number import flaws, of_author
from studyguide.quiz.question import Question
from studyguide.quiz.ways.number import NUMBER as WAY

NAME = "number"
_TOLERANCE = 0.05


def of_fact(alone: Alone) -> Question | None:
    """Ask for the number; None where there are several or the name tells it."""
    if alone.asked.field.type != "number":
        return None
    question = measured(alone, NAME, _TOLERANCE)
    return question and question._replace(hint=f"Within {_TOLERANCE:.0%} is near enough.")


NUMBER = Form(NAME, WAY, of_fact=of_fact, of_author=of_author, flaws=flaws)
