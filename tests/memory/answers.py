"""Rows of a log, as tests write them."""

from studyguide.memory.rows import Act, Rating, Row
from studyguide.memory.schedule import advance, rate
from studyguide.memory.settings import Settings
from studyguide.memory.state import State

TODAY = 740_000
"""Some study day."""


def answer(
    fact: str = "c/red.hue",
    day: int = TODAY,
    right: bool = True,
    form: str = "choose-one",
    chosen: str = "",
    value: str = "v1",
    rating: Rating | None = None,
    seconds: float = 10.0,
) -> Row:
    """One answer; rated as it would be unless `rating` says how."""
    return Row(
        sitting="s",
        number=0,
        at=float(day * 86_400),
        day=day,
        act=Act.ANSWER,
        fact=fact,
        value=value,
        form=form,
        question=f"{fact}/{form}",
        score=float(right),
        chosen=chosen,
        rating=rating or rate(form, right),
        seconds=seconds,
    )


def state_after(*rows: Row, settings: Settings = Settings()) -> State:  # noqa: B008
    """The memory of a fact after answers to it."""
    state = None
    for row in rows:
        state = advance(state, row, settings)
    assert state
    return state
