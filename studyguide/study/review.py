"""What a review asks: what is due, most at risk first, then what is new, siblings apart."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
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
) -> Review:
    """The portion that a review asks on a study day.

    `facts` are those that may be asked, in the order in which they are to be met; `memory`
    is by their keys, and may know of more. What is due within `ahead` days counts as due.
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
    new = unmet[: max(0, settings.daily_new - met_on(day, memory))]
    at_risk = [ask for _, ask in sorted(due, key=lambda each: (each[0], each[1].fact.key))]
    portion = [*at_risk, *new][: settings.portion]
    unsettled = {each.topics for each in confusions if not each.is_firm}
    asks, next_day = tuple(_apart(portion, unsettled)), min(later, default=None)
    return Review(asks, len(due), len(new), next_day, len(unmet) - len(new))


def _apart(asks: Sequence[Ask], unsettled: Collection[tuple[str, str]]) -> list[Ask]:
    """The same in nearly the same order, each put forward until its neighbours differ."""
    line: list[Ask] = []
    for ask in asks:
        costs = [_cost(ask, line, place, unsettled) for place in range(len(line) + 1)]
        least = min(costs)
        # at the last of the best places, so that the order is kept where it can be
        line.insert(max(place for place, cost in enumerate(costs) if cost == least), ask)
    return line


def _cost(ask: Ask, line: Sequence[Ask], place: int, unsettled: Collection[tuple[str, str]]) -> int:
    """How much more neighbours are alike with an ask at a place of a line than without."""
    before = line[place - 1] if place > 0 else None
    behind = line[place] if place < len(line) else None
    return (
        _likeness(before, ask, unsettled)
        + _likeness(ask, behind, unsettled)
        - _likeness(before, behind, unsettled)
    )


def _likeness(one: Ask | None, other: Ask | None, unsettled: Collection[tuple[str, str]]) -> int:
    """How badly two asks stand side by side: worst if the learner still mixes them up."""
    if one is None or other is None:
        return 0
    pair = (min(one.fact.topic, other.fact.topic), max(one.fact.topic, other.fact.topic))
    return (
        100 * (pair in unsettled)
        + 10 * (one.fact.topic == other.fact.topic)
        + (one.fact.field == other.fact.field and one.fact.course == other.fact.course)
    )
