"""Full sets: topics of which a course proves that one is the odd one, while no name tells it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import NamedTuple

from studyguide.course.library import Library
from studyguide.course.schema import SUMMARY, Field
from studyguide.quiz.likeness import share_something, too_unequal
from studyguide.quiz.member import Member, known_false, member_of
from studyguide.quiz.windows import Windows

_CAPITALS = re.compile("[A-Z]{3,}")
_BY_DEGREES = ("number", "date", "ratio")
"""Types whose values are alike by degrees: nobody is the odd one for having 12 layers."""

Trio = tuple[Member, ...]
Keys = dict[str, frozenset[str]]
"""By field the keys of all that a topic says."""


class Facing(NamedTuple):
    """Two trios, each with a value in common that none of the other has.

    Each of the six is the odd one once, among the three of the other trio, so that to know
    how often a topic was the odd one is no help.
    """

    field: str
    one: Trio
    other: Trio

    def sets(self) -> Iterator[tuple[Trio, Member]]:
        """Three that belong together and the one that does not, for each of the six."""
        yield from ((self.one, odd) for odd in self.other)
        yield from ((self.other, odd) for odd in self.one)


def facing(library: Library) -> Iterator[Facing]:
    """Every two trios of a library; what is asked of them has one right answer by any field."""
    for field, members in _fields(library):
        if field.type in _BY_DEGREES:
            continue
        by_value: defaultdict[str, list[Member]] = defaultdict(list)
        for member in members:
            if member.is_single:  # of several values it is not plain which is meant
                by_value[member.value.key].append(member)
        said = {member.id: _said(library, member) for member in members}
        trios = [list(filter(_is_plain, combinations(held, 3))) for held in by_value.values()]
        for ones, others in combinations(trios, 2):
            for pair in product(ones, others):
                found = Facing(field.id, *pair)
                if _is_full(found, field, said):
                    yield found


def _is_full(found: Facing, field: Field, said: dict[str, Keys]) -> bool:
    return (
        all(_are_strangers(one, other, field) for one, other in product(found.one, found.other))
        and _is_plain((*found.one, *found.other))
        and not any(_has_second_answer(*each, said) for each in found.sets())
    )


def _are_strangers(one: Member, other: Member, field: Field) -> bool:
    return known_false(one.value, other, field) and known_false(other.value, one, field)


def _has_second_answer(trio: Trio, odd: Member, said: dict[str, Keys]) -> bool:
    """Whether by any field another than the odd one is alone.

    Not to say what the three others say is enough to be alone.
    """
    for other in trio:
        first, *rest = [said[member.id] for member in (odd, *trio) if member is not other]
        for name, common in first.items():
            shared = common.intersection(*(each.get(name, frozenset()) for each in rest))
            if shared and shared.isdisjoint(said[other.id].get(name, ())):
                return True
    return False


def each_odd(library: Library) -> list[frozenset[str]]:
    """Every three topics of which each is the odd one by some field: the same three options,
    asked by each of those fields, have each of them right once.

    Where there are no three, there are no four: any three of four would be such.
    """
    odd_ones: defaultdict[frozenset[str], set[str]] = defaultdict(set)
    for field, members in _fields(library):
        for one, other in combinations(members, 2):
            keys = {value.key for value in other.fact.values}
            shared = [value for value in one.fact.values if value.key in keys]
            for odd in members if shared else ():
                is_odd = all(known_false(value, odd, field) for value in shared)
                if is_odd and _is_plain((one, other, odd)):
                    odd_ones[frozenset((one.id, other.id, odd.id))].add(odd.id)
    return [three for three, odd in odd_ones.items() if three == odd]


def _is_plain(members: Sequence[Member]) -> bool:
    """Whether no two names show that they belong together, as 'RoBERTa' and 'DistilBERT' do."""
    return not any(_are_alike(one.title, other.title) for one, other in combinations(members, 2))


def _are_alike(one: str, other: str) -> bool:
    capitals = set(_CAPITALS.findall(one)) & set(_CAPITALS.findall(other))
    return bool(capitals) or share_something(one, other) or too_unequal((one, other))


def _said(library: Library, member: Member) -> Keys:
    facts = library.topic(member.topic, with_notes=False).facts
    return {fact.field: frozenset(v.key for v in fact.values if v.known) for fact in facts}


def _fields(library: Library) -> Iterator[tuple[Field, list[Member]]]:
    """Every field that is asked, with all that is said in it."""
    windows = Windows(library, "")
    fields: defaultdict[tuple[str, str, str], list[Member]] = defaultdict(list)
    rows = library.rows("select course, kind, field, number, rank, topic from facts")
    for course, kind, name, number, rank, topic in rows:
        if name != SUMMARY.id:
            member = member_of(windows.topic(topic), name, number, rank, topic)
            fields[course, kind, name].append(member)
    for (course, kind, name), members in fields.items():
        yield windows.asked(course, kind)[name].field, members
