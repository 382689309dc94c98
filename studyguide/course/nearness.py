"""A stored order in which near topics stand together, so that questions can be built from windows.

Comparing every topic with every other is quadratic; here topics are first sorted by
what they say, then chained greedily within blocks, which is linear in their number.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from studyguide.course.model import Fact, Topic

Said = frozenset[tuple[str, str]]
"""What a topic says, as fields and keys of values."""

_BLOCK = 64
"""Topics chained together: 64 keeps 100,000 topics under two seconds."""


class Own(NamedTuple):
    """A topic and the facts of its own kind, by field."""

    topic: Topic
    facts: dict[str, Fact]

    @property
    def id(self) -> str:
        return self.topic.id


def own(topic: Topic) -> Own:
    """What of a topic is compared."""
    return Own(topic, {fact.field: fact for fact in topic.facts if not fact.inverse})


def chain(drafts: Sequence[Own]) -> list[Own]:
    """The topics of one kind, each followed by the one that shares most facts with it."""
    by_id = {draft.id: draft for draft in drafts}
    return [by_id[id_] for id_ in chained({draft.id: _said(draft) for draft in drafts})]


def chained(said: Mapping[str, Said]) -> list[str]:
    """The ids of topics, each followed by that of the one which says most of the same."""
    rows = sorted(said, key=lambda id_: (sorted(said[id_]), id_))
    ordered: list[str] = []
    for start in range(0, len(rows), _BLOCK):
        ordered += _greedy(rows[start : start + _BLOCK], said)
    return ordered


def by_value(drafts: Sequence[Own], field: str) -> list[Own]:
    """The topics that state `field`, nearest values together where it is a quantity.

    `drafts` come in the order of `chain`, which is kept for any other type.
    """
    stating = [draft for draft in drafts if field in draft.facts]
    return sorted(stating, key=lambda draft: _middle(draft, field))


def _said(draft: Own) -> Said:
    return frozenset(
        (fact.field, value.key) for fact in draft.facts.values() for value in fact.values
    )


def _greedy(rows: list[str], said: Mapping[str, Said]) -> list[str]:
    left = list(rows)
    ordered = [left.pop(0)]
    while left:
        last = said[ordered[-1]]
        nearest = max(range(len(left)), key=lambda at: (len(last & said[left[at]]), -at))
        ordered.append(left.pop(nearest))
    return ordered


def _middle(draft: Own, field: str) -> float:
    value = draft.facts[field].values[0]
    ends = [end for end in (value.low, value.high) if end is not None]
    return sum(ends) / len(ends) if ends else 0.0
