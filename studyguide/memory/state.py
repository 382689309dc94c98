"""What is remembered of one fact: the sum of its answers, kept so that no log need be read."""

from typing import NamedTuple


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
