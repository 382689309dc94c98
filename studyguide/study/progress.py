"""How far a learner is: what is known of each part of some scopes, and what to do next."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from studyguide.memory.confusions import Confusion, confusions, mixed_up_with
from studyguide.memory.rows import Row
from studyguide.memory.standing import Tally, is_leech, tally
from studyguide.memory.state import State
from studyguide.study.facts import TopicFacts
from studyguide.study.review import met_on


class Part(NamedTuple):
    """A unit or a section, and how much is known of it.

    One that `is_section` is a part of the unit before it; a section alone heads itself.
    """

    name: str
    title: str
    is_section: bool
    tally: Tally


class Leech(NamedTuple):
    """A fact that is forgotten again and again, and the topics it is mixed up with."""

    fact: str
    lapses: int
    mixed_up_with: tuple[str, ...]


class Next(StrEnum):
    """The one thing to do now; `MORE` is to meet more new facts than are to be met in a day."""

    REVIEW = "review"
    CONTRAST = "contrast"
    MEET = "meet"
    MORE = "more"
    REST = "rest"


class Progress(NamedTuple):
    """What is known on a study day, and how many answers led to it, elsewhere too.

    `topics` are by their paths, the most-mixed-up pairs and most-forgotten facts come first.
    `next_day` is when something becomes due, None when nothing will.
    """

    answers: int
    total: Tally
    parts: tuple[Part, ...]
    topics: dict[str, Tally]
    confusions: tuple[Confusion, ...]
    leeches: tuple[Leech, ...]
    next: Next
    next_day: int | None


def progress_of(
    topics: Iterable[TopicFacts],
    memory: Mapping[str, State],
    answers: Sequence[Row],
    day: int,
    daily_new: int,
) -> Progress:
    """What is known of some topics on a study day.

    `memory` is by the keys of facts; `answers` are those that count, in the order of the
    log. Both may know of more than these topics. `daily_new` new facts are to be met in a day.
    """
    found = list(topics)
    keys = {fact.key for each in found for fact in each.facts}
    paths = {f"{each.line.course}/{each.line.id}" for each in found}
    tallies = {
        f"{each.line.course}/{each.line.id}": tally(each.facts, memory, day) for each in found
    }
    pairs = confusions(answers)
    own = {key: state for key, state in memory.items() if key in keys}
    named = tuple(each for each in pairs if each.is_named and paths.issuperset(each.topics))
    total = sum(tallies.values(), Tally())
    return Progress(
        answers=len(answers),
        total=total,
        parts=tuple(_parts(found, tallies)),
        topics=tallies,
        confusions=named,
        leeches=_leeches(own, pairs),
        next=_next(total, named, met_on(day, memory) < daily_new),
        next_day=min((s.due_day for s in own.values() if s.due_day > day), default=None),
    )


def _parts(found: Sequence[TopicFacts], tallies: Mapping[str, Tally]) -> Iterable[Part]:
    """Each unit with its sections below it, in the order of its course."""
    courses = list(dict.fromkeys(each.line.course for each in found))
    ordered = sorted(found, key=lambda each: (courses.index(each.line.course), each.line.number))
    for (library, course, unit), of_unit in groupby(
        ordered, key=lambda each: (each.library, each.line.course, each.line.unit)
    ):
        rows = list(of_unit)
        span = next(span for span in library.units(course) if span.unit == unit)
        sections = {each.line.section for each in rows}
        is_whole = len(sections) > 1 or sections == {""} or len(rows) == span.size
        if is_whole:
            yield Part(unit, span.title, False, _sum(rows, tallies))
        for section, of_section in groupby(rows, key=lambda each: each.line.section):
            if section:
                members = list(of_section)
                title = library.where(members[0].line)
                yield Part(f"{unit}.{section}", title, is_whole, _sum(members, tallies))


def _sum(found: Iterable[TopicFacts], tallies: Mapping[str, Tally]) -> Tally:
    return sum((tallies[f"{each.line.course}/{each.line.id}"] for each in found), Tally())


def _leeches(memory: Mapping[str, State], pairs: Iterable[Confusion]) -> tuple[Leech, ...]:
    pairs = list(pairs)
    found = [
        Leech(key, state.lapses, tuple(mixed_up_with(key, pairs)))
        for key, state in memory.items()
        if is_leech(state)
    ]
    return tuple(sorted(found, key=lambda leech: (-leech.lapses, leech.fact)))


def _next(total: Tally, named: Sequence[Confusion], may_meet: bool) -> Next:
    """What is due comes first; then a pair that is ripe to be told apart, then what is new."""
    if total.due:
        return Next.REVIEW
    if any(each.is_firm for each in named):
        return Next.CONTRAST
    if not total.new:
        return Next.REST
    return Next.MEET if may_meet else Next.MORE
