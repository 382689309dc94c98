"""How well facts are known on a day: each by itself, and counted together."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from studyguide.memory.schedule import is_changed, is_due, retrievability
from studyguide.memory.state import State

_KNOWN, _WEAK = 0.9, 0.8
_LAPSES_OF_A_LEECH = 6
_WEEK = 7


class Fact(NamedTuple):
    """A fact that can be asked: `course/topic.name`, and the hash of what is right.

    The hash is '' where nobody looked; then the fact counts as unchanged.
    """

    key: str
    value: str = ""

    @property
    def topic(self) -> str:
        """The topic's path, `course/topic`."""
        return self.key.rpartition(".")[0]

    @property
    def course(self) -> str:
        return self.key.partition("/")[0]

    @property
    def field(self) -> str:
        """What is said of the topic: the name after the dot."""
        return self.key.rpartition(".")[2]


class Standing(StrEnum):
    """How well a fact is known."""

    NEW = "new"
    WEAK = "weak"
    FADING = "fading"
    KNOWN = "known"


class Tally(NamedTuple):
    """Facts counted by how well they are known; those seen are all but the new.

    `due` are those of today, with what has been due for longer, and `due_this_week` those of
    the seven days that begin today.
    """

    facts: int = 0
    seen: int = 0
    known: int = 0
    weak: int = 0
    due: int = 0
    due_this_week: int = 0

    @property
    def new(self) -> int:
        return self.facts - self.seen

    def __add__(self, other: "Tally") -> "Tally":  # type: ignore[override]
        return Tally(*(one + another for one, another in zip(self, other, strict=True)))


def standing(state: State | None, day: int, value: str = "") -> Standing:
    """How well a fact is known on a study day.

    One whose `value` is not what was learnt is weak, however firmly it was learnt.
    """
    if state is None:
        return Standing.NEW
    chance = retrievability(state, day)
    if not state.last_right or chance < _WEAK or is_changed(state, value):
        return Standing.WEAK
    return Standing.KNOWN if chance >= _KNOWN else Standing.FADING


def is_leech(state: State) -> bool:
    """Whether a fact was forgotten so often that it needs another way of learning."""
    return state.lapses >= _LAPSES_OF_A_LEECH


def tally(facts: Iterable[Fact], memory: Mapping[str, State], day: int) -> Tally:
    """Count facts by how well they are known on a study day; `memory` is by their keys."""
    counted = Tally()
    for fact in facts:
        state = memory.get(fact.key)
        now = standing(state, day, fact.value)
        counted = Tally(
            facts=counted.facts + 1,
            seen=counted.seen + (state is not None),
            known=counted.known + (now is Standing.KNOWN),
            weak=counted.weak + (now is Standing.WEAK),
            due=counted.due + _is_due_by(day, state, fact),
            due_this_week=counted.due_this_week + _is_due_by(day + _WEEK - 1, state, fact),
        )
    return counted


def by_topic(facts: Iterable[Fact], memory: Mapping[str, State], day: int) -> dict[str, Tally]:
    """The tally of each topic, by its path, in the order in which the facts come."""
    of_topic: dict[str, list[Fact]] = {}
    for fact in facts:
        of_topic.setdefault(fact.topic, []).append(fact)
    return {topic: tally(own, memory, day) for topic, own in of_topic.items()}


def forecast(memory: Iterable[State], day: int, days: int) -> list[int]:
    """How many facts become due on each of so many days from a study day on.

    What has been due for longer counts on the first.
    """
    coming = [0] * days
    for state in memory:
        ahead = max(0, state.due_day - day)
        if ahead < days:
            coming[ahead] += 1
    return coming


def _is_due_by(day: int, state: State | None, fact: Fact) -> bool:
    return state is not None and is_due(state, day, fact.value)
