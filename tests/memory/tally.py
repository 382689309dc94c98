"""Answers counted without a schedule: the simplest memory that can follow a log."""

from studyguide.memory.rows import Rating, Row
from studyguide.memory.state import State


def advance(state: State | None, row: Row) -> State | None:
    """How often a fact was answered and how it went; as it was where the answer has no rating."""
    if row.rating is None:
        return state
    right = row.rating is not Rating.AGAIN
    return State(
        *(0.0, 0.0, state.first_day if state else row.day, row.day, row.day),
        reps=(state.reps if state else 0) + 1,
        lapses=(state.lapses if state else 0) + (not right),
        last_right=right,
        value=row.value,
        form=row.form,
        question=row.question,
    )
