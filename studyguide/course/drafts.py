"""Topics as written, on their way to be whole: read and checked each by itself.

A course may have a hundred thousand, so of each only what other topics ask for lies open;
the rest is packed until the topic is put together (a fifth of the size).
"""

import marshal
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from studyguide.course.model import Place, Value
from studyguide.course.schema import Kind, Unit
from studyguide.course.stored import PackedFact, PackedQuestion
from studyguide.course.yaml_nodes import Mark


class Link(NamedTuple):
    """A link as written: its field, and the value that names the other topic.

    One that is written at its other end has the inverse name there for its field.
    """

    field: str
    value: Value
    place: Place


PackedLink = tuple[Any, ...]
"""A link in a field of a topic's own: the field, the other topic's id, and what more its value
says, from the bounds on.
"""


class Contents(NamedTuple):
    """What only the topic itself needs, most of it as it is stored (see `stored.Page`).

    `facts` are those of its own, by field and in the order in which they are written; their
    links have no text yet. `denied` are the keys of values the topic is known not to have,
    `marks` places by what stands there, and `link_marks` those of its draft's links.
    """

    plural: bool
    summary: str
    notes: str
    blocks: Any
    sources: tuple[str, ...]
    questions: tuple[PackedQuestion, ...]
    denied: dict[str, tuple[str, ...]]
    facts: dict[str, PackedFact]
    marks: dict[str, Mark]
    link_marks: tuple[Mark, ...]
    labs: tuple[str, ...]
    figures: tuple[str, ...]


@dataclass(slots=True)
class Draft:
    """One topic while its course is put together.

    `links` are those of its own fields, `given` those that it states for other topics
    under an inverse name; `order` has these names as they are written; `denied_links`
    are those that it is known not to have; `named` are the ids that its notes link to.
    Its contents stand in `packed` from the byte `at` on: all of a file are one piece, which a
    copy of this process can read without a copy being made of each (Python counts in every
    object who refers to it). Their `marks` have the places of `""` (the topic), `id`, `title`,
    `aliases.0` and so forth.
    """

    id: str
    title: str
    kind: Kind
    unit: Unit
    section: str
    file: str
    aliases: tuple[str, ...]
    after: tuple[str, ...]
    was: tuple[str, ...]
    variant_of: str | None
    links: tuple[PackedLink, ...]
    given: tuple[Link, ...]
    order: tuple[str, ...]
    denied_links: tuple[Link, ...]
    named: tuple[tuple[str, Place], ...]
    packed: bytes
    at: int = 0

    def contents(self) -> Contents:
        """The rest of the topic, unpacked."""
        return _unpacked(self.packed, self.at)

    def link_place(self, number: int) -> Place:
        """Where one of the links of its own fields stands."""
        return Place(self.file, *self.contents().link_marks[number])

    def place(self, name: str = "") -> Place:
        """Where a part of the topic stands, or else the topic."""
        marks = self.contents().marks
        return Place(self.file, *marks.get(name, marks[""]))


@lru_cache(4)  # a topic is asked for its facts and for the rest of it, one after the other
def _unpacked(content: bytes, at: int) -> Contents:
    return Contents._make(marshal.loads(memoryview(content)[at:]))


def packed(contents: Contents) -> bytes:
    """Contents for `Draft.packed`."""
    plain: tuple[Any, ...] = tuple(contents)
    return marshal.dumps(plain)
