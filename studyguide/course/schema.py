"""What a course declares: its units, kinds, fields and sources."""

import json
from typing import NamedTuple

from studyguide.course.figures import Figure
from studyguide.course.model import Source
from studyguide.course.names import folded

LINKS = ("link", "links")
LISTS = ("list", "links", "choices")
TYPES = (
    "text",
    "list",
    "choice",
    "choices",
    "link",
    "links",
    "number",
    "date",
    "yes-no",
    "maths",
    "source",
    "ratio",
)

FORMS = (
    "choose-one",
    "choose-all",
    "true-false",
    "which-of-two",
    "order",
    "match",
    "type-in",
    "number",
    "cloze",
)
"""The forms in which an author can write a question."""


class Section(NamedTuple):
    """A part of a unit."""

    id: str
    title: str


class Unit(NamedTuple):
    """A part of a course, and a sub-folder of it; `folder` is empty for the course's own."""

    id: str
    title: str
    sections: tuple[Section, ...]
    folder: str


class Inverse(NamedTuple):
    """The other end of a link: the name and label it has on the topic it leads to."""

    name: str
    label: str


class Field(NamedTuple):
    """One thing that can be said about every topic of a kind.

    `of` holds the choices of a choice, or the two number fields of a ratio; `to` the
    kind a link leads to. `closed` means that what is not stated is false, and
    `is_decided` that its author said so or the contrary. `apart` is the ratio by which
    two numbers, or the years by which two dates, must differ to meet in one question, if
    anything is said of it.
    """

    id: str
    label: str
    type: str
    of: tuple[str, ...] = ()
    to: str | None = None
    closed: bool = True
    is_decided: bool = False
    inverse: Inverse | None = None
    measure: str | None = None
    says: str = ""
    ask: str = ""
    ask_back: str = ""
    compare: tuple[str, ...] = ()
    values: dict[str, tuple[str, ...]] = {}  # noqa: RUF012
    never_together: tuple[tuple[str, ...], ...] = ()
    apart: float | None = None
    asked: bool = True
    required: bool = False

    def key_of(self, text: str) -> str:
        """The key under which a value is compared: its other names are one value."""
        if self.type in LINKS:
            return text
        key = folded(text)
        for name, others in self.values.items():
            if key in (folded(name), *map(folded, others)):
                return folded(name)
        return key


SUMMARY = Field(
    "summary",
    "Definition",
    "text",
    says="{topic}: {value}",
    ask_back="{which} {v:be} meant? {value}",
)
"""What a topic is in a sentence or two: a field of every kind, which no course declares."""


class Kind(NamedTuple):
    """What sort of thing a topic is; `proper` names keep their capital in a sentence.

    `summary_asked` says whether questions are made of what its topics are.
    """

    id: str
    title: str
    noun: tuple[str, str]
    proper: bool
    fields: dict[str, Field]
    summary_asked: bool = True


class Course(NamedTuple):
    """A course without its topics."""

    id: str
    title: str
    units: tuple[Unit, ...]
    kinds: dict[str, Kind]
    sources: dict[str, Source]
    figures: dict[str, Figure] = {}  # noqa: RUF012


def field_from(text: str) -> Field:
    """A kind's field from its stored form."""
    field = Field._make(json.loads(text))
    return field._replace(inverse=Inverse(*field.inverse) if field.inverse else None)
