"""A stored order in which near topics stand together, so that questions can be built from windows.

Comparing every topic with every other is quadratic; here topics are first sorted by
what they say, then chained greedily within blocks, which is linear in their number.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from studyguide.course.model import Fact

_BLOCK = 64
"""Topics chained together: as many as one machine word has bits."""


class Said(NamedTuple):
    """What a topic says: field and key of each of its values, sorted; and its id."""

    pairs: tuple[tuple[str, str], ...]
    id: str


def said(id_: str, facts: Iterable[Fact]) -> Said:
    """What a topic says in some facts."""
    pairs = {(fact.field, value.key) for fact in facts for value in fact.values}
    return Said(tuple(sorted(pairs)), id_)


def chain(topics: Sequence[Said]) -> list[int]:
    """The places of topics of one kind, each followed by the one that shares most with it."""
    rows = sorted(range(len(topics)), key=topics.__getitem__)
    ordered: list[int] = []
    for start in range(0, len(rows), _BLOCK):
        block = rows[start : start + _BLOCK]
        ordered += [block[at] for at in _greedy([topics[row].pairs for row in block])]
    return ordered


def middle(fact: Fact) -> float:
    """The middle of a fact's first value where that is a quantity, otherwise zero."""
    low, high = fact.values[0].low, fact.values[0].high
    if low is None or high is None:
        return low or high or 0.0
    return (low + high) / 2


def _greedy(block: Sequence[tuple[tuple[str, str], ...]]) -> list[int]:
    # a set of topics is an integer with a bit for each
    holders: dict[tuple[str, str], int] = {}
    for at, pairs in enumerate(block):
        for pair in pairs:
            holders[pair] = holders.get(pair, 0) | 1 << at
    shared = [[held for pair in pairs if (held := holders[pair]) & (held - 1)] for pairs in block]
    ordered = [0]
    left = (1 << len(block)) - 2
    while left:
        nearest = _in_most(shared[ordered[-1]], left)
        first = nearest & -nearest
        ordered.append(first.bit_length() - 1)
        left ^= first
    return ordered


def _in_most(sets: Iterable[int], among: int) -> int:
    """Those of the set `among` that are in most of the sets."""
    levels = [among]  # at n stand those that are in n sets or more
    for held in sets:
        if not held & among:
            continue
        for count in range(len(levels) - 1, -1, -1):
            if both := levels[count] & held:
                if count + 1 == len(levels):
                    levels.append(both)
                else:
                    levels[count + 1] |= both
    return levels[-1]
