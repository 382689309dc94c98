"""What a review asks: what is due, most at risk first, then what is new, siblings apart."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from studyguide.memory.confusions import Confusion
from studyguide.memory.schedule import is_changed, is_due, retrievability
from studyguide.memory.settings import Settings
from studyguide.memory.standing import Fact
from studyguide.memory.state import State


class Why(StrEnum):
    """Why a fact is asked now."""

    CHANGED = "changed"
    DUE = "due"
    NEW = "new"


class Ask(NamedTuple):
    """A fact to be asked, and why."""

    fact: Fact
    why: Why


class Review(NamedTuple):
    """The portion to be asked now, in its order, and how much there is in all.

    `due` counts all that is due, `new` what may be met today and `waiting` what is new, too,
    but for another day; `next_day` is the study day on which something becomes due that is not
    yet, None when nothing ever will.
    """

    asks: tuple[Ask, ...]
    due: int
    new: int
    next_day: int | None
    waiting: int = 0


def met_on(day: int, memory: Mapping[str, State]) -> int:
    """How many facts were met for the first time on a study day."""
    return sum(state.first_day == day for state in memory.values())


def line_up(
    facts: Iterable[Fact],
    memory: Mapping[str, State],
    day: int,
    settings: Settings,
    confusions: Iterable[Confusion] = (),
    ahead: int = 0,
    new: int | None = None,
) -> Review:
    """The portion that a review asks on a study day.

    `facts` are those that may be asked, in the order in which they are to be met; `memory`
    is by their keys, and may know of more. What is due within `ahead` days counts as due.
    So many `new` facts are met, where that is said, and leave what is due the rest.
    """
    due: list[tuple[float, Ask]] = []
    unmet: list[Ask] = []
    later: list[int] = []
    for fact in facts:
        state = memory.get(fact.key)
        if state is None:
            unmet.append(Ask(fact, Why.NEW))
        elif is_changed(state, fact.value):
            due.append((0.0, Ask(fact, Why.CHANGED)))  # what was learnt is no longer so
        elif is_due(state, day + ahead):
            due.append((retrievability(state, day), Ask(fact, Why.DUE)))
        else:
            later.append(state.due_day)
    daily = max(0, settings.daily_new - met_on(day, memory))
    met = unmet[: daily if new is None else min(new, settings.portion)]
    at_risk = [ask for _, ask in sorted(due, key=lambda each: (each[0], each[1].fact.key))]
    room = settings.portion - (0 if new is None else len(met))
    portion = [*at_risk[:room], *met][: settings.portion]
    unsettled = {each.topics for each in confusions if not each.is_firm}
    asks, next_day = tuple(_apart(portion, unsettled)), min(later, default=None)
    return Review(asks, len(due), len(met), next_day, len(unmet) - len(met))


def _apart(asks: Sequence[Ask], unsettled: Collection[tuple[str, str]]) -> list[Ask]:
    """The same in nearly the same order, each put forward until its neighbours differ."""
    line: list[_Standing] = []
    for each in [_Standing(ask) for ask in asks]:
        beside = [0, *(each.likeness(other, unsettled) for other in line), 0]
        between = [0, *(one.likeness(other, unsettled) for one, other in pairwise(line)), 0]
        costs = [
            before + behind - parted
            for before, behind, parted in zip(beside, beside[1:], between, strict=False)
        ]
        least = min(costs)
        # at the last of the best places, so that the order is kept where it can be
        line.insert(max(place for place, cost in enumerate(costs) if cost == least), each)
    return [each.ask for each in line]


class _Standing:
    """An ask in a line, with what is compared of it again and again."""

    def __init__(self, ask: Ask) -> None:
        self.ask = ask
        self.topic = ask.fact.topic
        self.said = ask.fact.course, ask.fact.field

    def likeness(self, other: "_Standing", unsettled: Collection[tuple[str, str]]) -> int:
        """How badly two stand side by side: worst if the learner still mixes them up."""
        pair = (min(self.topic, other.topic), max(self.topic, other.topic))
        return (
            100 * (pair in unsettled) + 10 * (self.topic == other.topic) + (self.said == other.said)
        )
