"""The memory of one fact: how an answer changes it, and when it is due again."""

from studyguide.memory import fsrs
from studyguide.memory.rows import Rating, Row
from studyguide.memory.settings import Settings
from studyguide.memory.state import State

TRUE_FALSE = "true-false"
"""The form that half of all guesses answer: right, it says nothing of a memory."""


def rate(form: str, right: bool, hinted: bool = False, easy: bool = False) -> Rating | None:
    """The rating of an answer; None where it says nothing of a memory.

    What is not wholly right is wrong. `hinted` is an answer after a hint, and `easy` is what
    the learner says of one that was right without.
    """
    if not right:
        return Rating.AGAIN
    if form == TRUE_FALSE:
        return None
    if hinted:
        return Rating.HARD
    return Rating.EASY if easy else Rating.GOOD


def advance(state: State | None, row: Row, settings: Settings) -> State | None:
    """The memory of a fact after an answer to it; as it was where that has no rating."""
    if row.rating is None:
        return state
    elapsed = row.day - state.last_day if state else 0
    if state:
        stability, difficulty = fsrs.after(state.stability, state.difficulty, elapsed, row.rating)
    else:
        stability, difficulty = fsrs.first(row.rating)
    return State(
        stability=stability,
        difficulty=difficulty,
        first_day=state.first_day if state else row.day,
        last_day=row.day,
        due_day=row.day + fsrs.interval(stability, settings.retention),
        reps=(state.reps if state else 0) + 1,
        lapses=(state.lapses + _is_lapse(state, elapsed, row.rating)) if state else 0,
        last_right=row.rating is not Rating.AGAIN,
        value=row.value,
        form=row.form,
        question=row.question,
    )


def retrievability(state: State, day: int) -> float:
    """The chance, from 0 to 1, that a fact is recalled on a study day."""
    return fsrs.retention_after(max(0, day - state.last_day), state.stability)


def is_changed(state: State, value: str) -> bool:
    """Whether what is right differs from what was learnt; `value` is its hash, '' if unknown."""
    return value not in ("", state.value)


def is_due(state: State, day: int, value: str = "") -> bool:
    """Whether a fact is to be asked on a study day: its time has come, or it has changed."""
    return state.due_day <= day or is_changed(state, value)


def _is_lapse(state: State, elapsed: int, rating: Rating) -> bool:
    """Whether something was forgotten. To be wrong once more on the same day is no news."""
    return rating is Rating.AGAIN and (state.last_right or elapsed > 0)
