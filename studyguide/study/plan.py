"""What to study on each day up to a day that matters, so that most is recalled on it.

A schedule that is to last asks what is about to be forgotten, at the least cost. Up to a date
it pays better to ask each day what raises the recall on that date most, new facts among it.
What is due has a share of each day, so that it does not pile up.
"""

from collections.abc import Mapping, Sequence
from heapq import nlargest
from random import Random
from statistics import fmean
from typing import NamedTuple

from studyguide.memory import fsrs
from studyguide.memory.rows import Rating
from studyguide.memory.schedule import is_due
from studyguide.memory.standing import Fact
from studyguide.memory.state import State

SECONDS_AN_ANSWER = 15.0
"""What an answer takes, its explanation read, until a learner's own have shown it."""

_SHARE_OF_DUE = 10
"""Of so many answers, one is for what is due, if there is such.

With 80 answers a day for 24 days, 932 new facts are then recalled by 82.5 % instead of 82.8 %;
with all that is due first, by 49 %.
"""

_NEW_RIGHT = 0.5
"""The chance that a fact is answered right when it is met."""


class Memory(NamedTuple):
    """As much of a memory as is needed to foretell it."""

    stability: float
    difficulty: float
    last_day: int


class PlannedDay(NamedTuple):
    """A study day, and how many known and new facts are asked on it."""

    day: int
    again: int
    new: int


class Plan(NamedTuple):
    """What to do on each day, and how much is then recalled on the day that matters.

    Both shares are from 0 to 1: with the plan, and `without` any more study. A review that
    looks `ahead` so many days comes to as many known facts as are to be asked today; `waiting`
    are due today and left for later.
    """

    days: tuple[PlannedDay, ...]
    recalled: float
    without: float
    ahead: int = 0
    waiting: int = 0


def plan(
    facts: Sequence[Fact],
    memory: Mapping[str, State],
    today: int,
    until: int,
    answers_a_day: int,
    retention: float,
    dice: Random,
) -> Plan:
    """The days from `today` to the one before `until`, foretold with a learner who is average.

    `memory` is by the keys of facts. A fact is due when the chance of recalling it has sunk to
    `retention`; `dice` decide what that learner recalls. At least one fact is wanted.
    """
    kept = [_memory_of(memory.get(fact.key)) for fact in facts]
    without = fmean(recall(each, until) for each in kept)
    due_days = {
        at: today if is_due(state, today, fact.value) else state.due_day
        for at, fact in enumerate(facts)
        if (state := memory.get(fact.key))
    }
    due_today = due = [at for at, due_day in due_days.items() if due_day == today]
    days: list[PlannedDay] = []
    for day in range(today, until):
        if day > today:
            due = [at for at, each in enumerate(kept) if each and _is_due(each, day, retention)]
        chosen = asked_on(kept, due, day, until, answers_a_day)
        new = sum(kept[at] is None for at in chosen)
        days.append(PlannedDay(day, len(chosen) - new, new))
        for at in chosen:
            is_right = dice.random() < _chance(kept[at], day)
            kept[at] = answered(kept[at], day, Rating.GOOD if is_right else Rating.AGAIN)
    recalled = fmean(recall(each, until) for each in kept)
    again = days[0].again if days else 0
    ahead = sorted(due_days.values())[again - 1] - today if again else 0
    return Plan(tuple(days), recalled, without, ahead, max(0, len(due_today) - again))


def asked_on(
    memories: Sequence[Memory | None], due: Sequence[int], day: int, until: int, count: int
) -> list[int]:
    """The places of the memories to be asked for on a day: some that are `due`, most at risk
    first, then the most useful.
    """
    share = -(-count // _SHARE_OF_DUE)
    at_risk = sorted(due, key=lambda place: recall(memories[place], day))[:share]
    useful = most_useful(memories, day, until, count + len(at_risk))
    return [*at_risk, *(place for place in useful if place not in at_risk)][:count]


def most_useful(memories: Sequence[Memory | None], day: int, until: int, count: int) -> list[int]:
    """The places of the memories that are best asked for on a day; None is a new fact."""
    places = range(len(memories))
    return nlargest(count, places, key=lambda place: (gain(memories[place], day, until), -place))


def gain(memory: Memory | None, day: int, until: int) -> float:
    """How much likelier a fact is recalled on the day `until` if it is answered on `day`."""
    chance = _chance(memory, day)
    right, wrong = (answered(memory, day, rating) for rating in (Rating.GOOD, Rating.AGAIN))
    expected = chance * recall(right, until) + (1 - chance) * recall(wrong, until)
    return expected - recall(memory, until)


def recall(memory: Memory | None, day: int) -> float:
    """The chance of recalling a fact on a day; none of one that was not met."""
    if memory is None:
        return 0.0
    return fsrs.retention_after(max(0, day - memory.last_day), memory.stability)


def answered(memory: Memory | None, day: int, rating: Rating) -> Memory:
    """A memory after an answer."""
    if memory is None:
        return Memory(*fsrs.first(rating), day)
    elapsed = max(0, day - memory.last_day)
    return Memory(*fsrs.after(memory.stability, memory.difficulty, elapsed, rating), day)


def _chance(memory: Memory | None, day: int) -> float:
    return _NEW_RIGHT if memory is None else recall(memory, day)


def _is_due(memory: Memory, day: int, retention: float) -> bool:
    return memory.last_day + fsrs.interval(memory.stability, retention) <= day


def _memory_of(state: State | None) -> Memory | None:
    return Memory(state.stability, state.difficulty, state.last_day) if state else None
