"""A topic without a word of its text: small enough to look at all of a course at once."""

from collections.abc import Iterator
from typing import NamedTuple

from studyguide.course.blocks import links_of
from studyguide.course.compare import comparable
from studyguide.course.model import Place, Topic
from studyguide.course.schema import LINKS


class Outline(NamedTuple):
    """What a topic states and where it leads.

    `telling` has, for each row by which a comparison could tell topics apart, the keys
    of what stands there, also of what is inherited or written at its other end. `own`
    are the fields it states itself, `leads_to` the topics it names in a link, in its
    notes, to be read first or as what it is a variant of. `bare` is a topic with no row.
    """

    number: int
    id: str
    unit: str
    section: str
    kind: str
    noun: tuple[str, str]
    title: str
    place: Place
    telling: dict[tuple[str, str], frozenset[str]]
    own: frozenset[str]
    leads_to: frozenset[str]
    bare: bool


def outline(number: int, topic: Topic) -> Outline:
    """The outline of the topic with a number in its library."""
    return Outline(
        number=number,
        id=topic.id,
        unit=topic.unit,
        section=topic.section,
        kind=topic.kind,
        noun=topic.noun,
        title=topic.title,
        place=topic.place,
        telling={
            (fact.field, fact.type): frozenset(map(comparable, fact.values))
            for fact in topic.facts
            if fact.type != "source" and any(value.known for value in fact.values)
        },
        own=frozenset(f.field for f in topic.facts if not f.inherited and not f.inverse),
        leads_to=frozenset(_named(topic)) - {topic.id},
        bare=not topic.facts,
    )


def _named(topic: Topic) -> Iterator[str]:
    yield from topic.after
    yield from links_of(topic.blocks)
    if topic.variant_of:
        yield topic.variant_of
    for fact in topic.facts:
        if fact.type in LINKS:
            yield from (value.topic for value in fact.values if value.topic)
