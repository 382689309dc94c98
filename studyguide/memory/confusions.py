"""Topics that are taken for one another, counted from wrong answers."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from studyguide.memory.rows import Rating, Row

_NAMED_FROM = 2
_RETIRED_AFTER = 3


class Confusion(NamedTuple):
    """Two topics, by their paths in order, and how often one was taken for the other.

    `fields` are those in which it happened. `firm` are the topics that were answered right
    in one of them since they were last taken for the other.
    """

    topics: tuple[str, str]
    times: int
    fields: tuple[str, ...]
    firm: frozenset[str] = frozenset()

    @property
    def is_named(self) -> bool:
        """Whether it has happened often enough to be told."""
        return self.times >= _NAMED_FROM

    @property
    def is_firm(self) -> bool:
        """Whether each side was right once, so that the two may be set side by side."""
        return len(self.firm) == len(self.topics)


class Open(NamedTuple):
    """A confusion that is not over, and how many answers in a row were right since."""

    confusion: Confusion
    streak: int = 0


Pairs = dict[tuple[str, str], Open]
"""What is mixed up after some answers, by the topics."""


def confusions(answers: Iterable[Row]) -> list[Confusion]:
    """The pairs that are mixed up, most often first, from answers in the order of the log.

    A pair is over once three answers in a row were right in a field in which it was mixed
    up; should it return, it is counted anew. A right true-false is luck and counts for nothing.
    An answer counts once for a pair, though its rows tell that both were taken for one another.
    """
    return told(counted(answers, {}))


def told(pairs: Pairs) -> list[Confusion]:
    """The pairs that are mixed up, most often first."""
    found = [each.confusion for each in pairs.values()]
    return sorted(found, key=lambda each: (-each.times, each.topics))


def counted(answers: Iterable[Row], before: Pairs) -> Pairs:
    """What is mixed up after further answers, in the order of the log."""
    once: set[tuple[str, float, str, tuple[str, str]]] = set()
    pairs = dict(before)
    of_topic: dict[str, set[tuple[str, str]]] = {}
    for pair in pairs:
        for each in pair:
            of_topic.setdefault(each, set()).add(pair)
    for row in answers:
        if row.rating is None:
            continue
        topic, _, field = row.fact.rpartition(".")
        is_right = row.rating is not Rating.AGAIN
        for pair in list(of_topic.get(topic, ())):
            if field not in pairs[pair].confusion.fields:
                continue
            pairs[pair] = now = _answered(pairs[pair], topic, is_right)
            if now.streak >= _RETIRED_AFTER:
                del pairs[pair]
                for each in pair:
                    of_topic[each].discard(pair)
        for pair in () if is_right else _taken_for(topic, row.chosen):
            of_answer = (row.sitting, row.at, row.question, pair)
            pairs[pair] = _mixed_up(pairs.get(pair), pair, topic, field, of_answer not in once)
            once.add(of_answer)
            for each in pair:
                of_topic.setdefault(each, set()).add(pair)
    return pairs


def in_texts(pairs: Pairs) -> list[Any]:
    """Pairs as they can be written down."""
    return [[*kept[:3], sorted(kept.firm), streak] for kept, streak in pairs.values()]


def from_texts(written: list[Any]) -> Pairs:
    """Pairs that were written down."""
    found: Pairs = {}
    for topics, times, fields, firm, streak in written:
        one, other = topics
        kept = Confusion((one, other), times, tuple(fields), frozenset(firm))
        found[one, other] = Open(kept, streak)
    return found


def mixed_up_with(fact: str, among: Iterable[Confusion]) -> list[str]:
    """The topics that a fact's own topic is mixed up with in its field: why it may not stick."""
    topic, _, field = fact.rpartition(".")
    return [
        other
        for confusion in among
        if topic in confusion.topics and field in confusion.fields
        for other in confusion.topics
        if other != topic
    ]


def _taken_for(topic: str, chosen: str) -> Iterator[tuple[str, str]]:
    """The pairs that an answer mixed up; what was chosen is of the same course."""
    course = topic.partition("/")[0]
    for name in dict.fromkeys(chosen.split()):
        other = name if "/" in name else f"{course}/{name}"
        if other != topic:
            yield (topic, other) if topic < other else (other, topic)


def _answered(before: Open, topic: str, is_right: bool) -> Open:
    if not is_right:
        return before._replace(streak=0)
    confusion = before.confusion._replace(firm=before.confusion.firm | {topic})
    return Open(confusion, before.streak + 1)


def _mixed_up(
    before: Open | None, pair: tuple[str, str], topic: str, field: str, is_news: bool
) -> Open:
    if before is None:
        return Open(Confusion(pair, 1, (field,)))
    was = before.confusion
    fields = tuple(sorted({*was.fields, field}))
    return Open(Confusion(pair, was.times + is_news, fields, was.firm - {topic}))
