"""Number: how much or when, typed and judged with a tolerance."""

from studyguide.course.model import DAYS
from studyguide.quiz.forms.interface import Alone, Form, about
from studyguide.quiz.likeness import share_something
from studyguide.quiz.question import Quantity, Question
from studyguide.quiz.ways.type_in import TYPE_IN
from studyguide.quiz.wording import ask

NAME = "number"
_TOLERANCE = 0.05


def of_fact(alone: Alone) -> Question | None:
    """Ask for the number; None where there are several or the name tells it."""
    member, asked = alone.member, alone.asked
    value = member.value
    if asked.field.type not in ("number", "date") or not (member.is_single and asked.field.closed):
        return None
    if share_something(member.title, value.text) or (value.low is None and value.high is None):
        return None
    tolerance = 0.0 if value.measure == DAYS else _TOLERANCE
    quantity = Quantity(value.low, value.high, value.measure, tolerance)
    question = about(member, asked, NAME, "ask", ask(member, asked))
    hint = "" if value.measure == DAYS else f"Within {tolerance:.0%} is near enough."
    return question._replace(
        answers=alone.names, quantity=quantity, siblings=alone.others, hint=hint
    )


NUMBER = Form(NAME, TYPE_IN, of_fact=of_fact)
