"""Pairs of topics that a comparison shows side by side and nothing in it tells apart."""

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby

from studyguide.course.nearness import chain, said
from studyguide.course.outline import Outline

MOST = 64
"""Topics of a kind that are compared each with each: 2,016 pairs."""
_NEAR = 8
"""Of more, how many of the nearest that come next are compared with each."""

Pair = tuple[Outline, Outline]


def alike(topics: Sequence[Outline]) -> Iterator[Pair]:
    """The pairs among topics of one kind, in order, that `compare` shows without a difference.

    Over MOST topics are compared within small sections and with near ones only. Two
    topics that state nothing at all are not shown, and so no pair.
    """
    for one, other in _pairs(topics):
        if not (one.bare and other.bare) and not _differ(one, other):
            yield one, other


def _differ(one: Outline, other: Outline) -> bool:
    return any(keys != other.telling.get(row, keys) for row, keys in one.telling.items())


def _pairs(topics: Sequence[Outline]) -> list[Pair]:
    if len(topics) <= MOST:
        return list(combinations(topics, 2))
    near = chain([said(topic.id, _told(topic)) for topic in topics])
    pairs = {
        (min(pair), max(pair))
        for step in range(1, _NEAR + 1)
        for pair in zip(near, near[step:], strict=False)
    }
    places = range(len(topics))
    for _, group in groupby(places, key=lambda at: (topics[at].unit, topics[at].section)):
        members = list(group)
        if len(members) <= MOST:
            pairs.update(combinations(members, 2))
    return [(topics[one], topics[other]) for one, other in sorted(pairs)]


def _told(topic: Outline) -> Iterator[tuple[str, str]]:
    return ((field, key) for (field, _), keys in topic.telling.items() for key in keys)
