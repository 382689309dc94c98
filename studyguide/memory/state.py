"""What is remembered of one fact: the sum of its answers, kept so that no log need be read."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from studyguide.memory.rows import Act, Row


class State(NamedTuple):
    """What is known of the memory of one fact; a fact without one is new.

    Days are study days, as ordinals. `value` is the hash of what was right when it was last
    answered. `form` and `question` tell how it was asked last, so that it is asked another way.
    """

    stability: float
    difficulty: float
    first_day: int
    last_day: int
    due_day: int
    reps: int
    lapses: int
    last_right: bool
    value: str
    form: str
    question: str


Advance = Callable[[State | None, Row], State | None]
"""The state of a fact after one more answer; the state as it was where it moves nothing."""


def replay(rows: Iterable[Row], advance: Advance) -> dict[str, State]:
    """The memory of every fact after effective rows in the order of the log."""
    states: dict[str, State] = {}
    for row in rows:
        if row.act is Act.FORGET:
            for fact in [fact for fact in states if is_of(fact, row.fact)]:
                del states[fact]
        elif row.act is Act.ANSWER:
            state = advance(states.get(row.fact), row)
            if state is not None:
                states[row.fact] = state
    return states


def is_of(fact: str, name: str) -> bool:
    """Whether a fact is the one called `name`, or one of the topic of that name."""
    return fact == name or fact.startswith(f"{name}.")
