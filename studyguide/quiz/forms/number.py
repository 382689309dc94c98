"""Number: how much it is, typed and judged with a tolerance."""

from collections.abc import Iterator

from studyguide.course.model import Value
from studyguide.quiz.forms.given import Alone
from studyguide.quiz.forms.interface import Flawed, Form, Written
from studyguide.quiz.forms.typing import measured
from studyguide.quiz.question import Question
from studyguide.quiz.ways.number import NUMBER as WAY

NAME = "number"
_TOLERANCE = 0.05
_COUNTED = 100
"""Below it a whole number is known exactly or not at all."""


def of_fact(alone: Alone) -> Question | None:
    """Ask for the number; None where there are several or the name tells it."""
    if alone.asked.field.type != "number":
        return None
    is_counted = _is_counted(alone.member.value)
    exact = "" if is_counted else f" (within {_TOLERANCE * 100:.0f} %)"
    return measured(alone, NAME, _TOLERANCE, exact)


def _is_counted(value: Value) -> bool:
    low = value.low
    return low is not None and low == value.high and low % 1 == 0 and 0 <= low < _COUNTED


def of_author(written: Written, seed: str) -> Question:
    """A number as its author has it."""
    from studyguide.quiz.forms import written_number  # few are, and reading them takes time

    return written_number.of_author(written, seed)


def flaws(written: Written) -> Iterator[Flawed]:
    """Why a written one cannot be judged."""
    from studyguide.quiz.forms import written_number

    return written_number.flaws(written)


NUMBER = Form(NAME, WAY, of_fact=of_fact, of_author=of_author, flaws=flaws)
