"""Topics from the form in which they are stored: that of the compiled library, and of drafts.

What many topics hold is stored once and stands in their pages as a number (see `shared`).
Of a value, a fact, a question and a page, the usual end is left out.
"""

import json
from binascii import crc32
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from studyguide.course.model import (
    AuthoredQuestion,
    Distractor,
    Fact,
    Mention,
    Place,
    Source,
    Topic,
    Value,
)

if TYPE_CHECKING:
    from studyguide.course.blocks import Block

PackedValue = Sequence[Any]
"""Text, key, topic, bounds, measure, note, source, place there, condition, asked, known.

A quantity's key is None, as its bounds say the same, and one bound stands for two that are
equal. Of a link that is shown at its other end there is nothing but the id of who links
here, if no more is said of it.
"""

PackedFact = Sequence[Any]
"""What it is, its values, line, column, the file if it is another, from whom, disputed."""

PackedQuestion = Sequence[Any]
"""An `AuthoredQuestion`, its place without the file."""

VALUE: tuple[Any, ...] = ("", None, None, None, None, "", None, "", "", True, True)
_PAIR = (list, tuple)
"""What two bounds stand in: as JSON gives them back, and as they were made."""

FACT: tuple[Any, ...] = (0, (), 0, 0, 0, None, False)


class Named(NamedTuple):
    """What stands of a topic in columns of its own, beside its page; `aliases` are JSON."""

    course: str
    unit: str
    section: str
    id: str
    kind: str
    parent: str
    title: str
    aliases: str
    summary: str

    @property
    def alias_list(self) -> list[str]:
        """The aliases one by one."""
        listed: list[str] = json.loads(self.aliases) if self.aliases != "[]" else []
        return listed


class Page(NamedTuple):
    """What is stored of a topic beside its columns; what is empty at the end is left out.

    `mentions` begin with the label that all topics which follow link here by; `blocks` are
    parsed notes, and 0 for plain ones.
    """

    noun: int
    line: int
    column: int
    file: int
    facts: Sequence[PackedFact] = ()
    notes: str = ""
    blocks: Any = 0
    titles: dict[str, str] = {}  # noqa: RUF012
    mentions: Sequence[Sequence[Any]] = ()
    sources: Sequence[int] = ()
    plural: bool = False
    after: Sequence[str] = ()
    leads_to: Sequence[str] = ()
    variants: Sequence[str] = ()
    denied: Mapping[str, Sequence[str]] = {}
    questions: Sequence[PackedQuestion] = ()
    labs: Sequence[str] = ()
    figures: Sequence[str] = ()

    def parsed_notes(self) -> "Sequence[Block]":
        """The notes as blocks."""
        if self.blocks or not self.notes:
            return self.blocks or ()
        from studyguide.course import plain_notes  # others are stored as blocks

        return plain_notes.parse(self.notes) or ()

    def words(self) -> str:
        """All that the notes say, without their marks."""
        if not self.notes:
            return ""
        if self.blocks:
            from studyguide.course import blocks  # only who searches wants it

            return blocks.words_of(self.blocks)
        from studyguide.course import plain_notes

        return plain_notes.words_of(self.notes)


def checksum(*texts: str) -> int:
    """What stored texts must sum to, so that a damaged one is noticed."""
    return crc32("\0".join(texts).encode("utf-8", "surrogatepass"))


def page_of(text: str) -> Page:
    """A page from its text; raises ValueError or TypeError on what is none."""
    return Page(*json.loads(text))


def link_to(id_: str, title: str) -> Value:
    """The value that leads to a topic and says nothing more."""
    return Value(title, id_, topic=id_)


def range_key(low: float | None, high: float | None) -> str:
    """The key of a quantity."""
    if low is high:  # as of most; a number is long in being written
        return f"{(bound := repr(low))}..{bound}"
    return f"{low!r}..{high!r}"


def key_of(value: PackedValue) -> str:
    """What a value is compared by; of a link, not at its other end."""
    key: str | None = value[1]
    return range_key(*bounds_of(value)) if key is None else key


def bounds_of(value: PackedValue) -> tuple[float | None, float | None]:
    """The lowest and the highest that a quantity can be; None and None for anything else."""
    if len(value) < 4:
        return None, None
    bounds = value[3]
    low, high = bounds if isinstance(bounds, _PAIR) else (bounds, bounds)
    return low, high


class Unpacking(NamedTuple):
    """Makes topics of what is stored; `shared` gives what stands under a number."""

    shared: Callable[[int], Any]

    def topic(
        self, named: Named, page: Page, field: str | None = None, with_notes: bool = True
    ) -> Topic:
        """The topic with these columns and this page; of one `field`, without notes and links.

        Raises ValueError, TypeError or LookupError on what was not stored.
        """
        facts = page.facts
        if field is not None:
            facts = [fact for fact in facts if self.shared(fact[0])[0] == field]
        if field is not None or not with_notes:
            page = page._replace(notes="", blocks=0, mentions=())
        place = Place(self.shared(page.file), page.line, page.column)
        singular, several = self.shared(page.noun)
        return Topic(
            course=named.course,
            unit=named.unit,
            section=named.section,
            id=named.id,
            kind=named.kind,
            noun=(singular, several),
            title=named.title,
            plural=page.plural,
            aliases=tuple(named.alias_list),
            summary=named.summary,
            facts=tuple(self.fact(fact, place.file, page.titles) for fact in facts),
            linked_from=tuple(
                Mention(id_, *self.shared(label)) for label, *ids in page.mentions for id_ in ids
            ),
            notes=page.notes,
            blocks=tuple(page.parsed_notes()),
            sources=tuple(Source(*self.shared(number)) for number in page.sources),
            after=tuple(page.after),
            leads_to=tuple(page.leads_to),
            variant_of=named.parent or None,
            variants=tuple(page.variants),
            questions=tuple(question_of(each, place.file) for each in page.questions),
            titles=page.titles,
            place=place,
            denied={field: tuple(keys) for field, keys in page.denied.items()},
            labs=tuple(page.labs),
            figures=tuple(page.figures),
        )

    def fact(self, stored: PackedFact, home: str, titles: dict[str, str]) -> Fact:
        """A fact of a topic in the file `home`, with the `titles` of those who link there."""
        head, values, line, column, file, inherited, disputed = filled(stored, FACT)
        field, label, type_, inverse = self.shared(head)
        held = tuple(self._value(value, titles) for value in values)
        place = Place(self.shared(file) if file else home, line, column)
        return Fact(field, label, type_, held, place, inverse, inherited, disputed)

    def _value(self, stored: PackedValue, titles: dict[str, str]) -> Value:
        if len(stored) == 1:
            return link_to(stored[0], titles[stored[0]])
        text, _, topic, _, measure, *rest = filled(stored, VALUE)
        low, high = bounds_of(stored)
        return Value(
            text, key_of(stored), topic, low, high, measure and self.shared(measure), *rest
        )


def question_of(stored: PackedQuestion, file: str) -> AuthoredQuestion:
    """An authored question, which stands in `file`."""
    question, (line, column) = AuthoredQuestion(*_in_tuples(stored)), stored[2]
    return question._replace(
        place=Place(file, line, column),
        distractors=tuple([Distractor(*each) for each in question.distractors]),
    )


def filled(stored: Sequence[Any], defaults: tuple[Any, ...]) -> list[Any]:
    """All of a fact or a value, with what is left out at its end."""
    return [*stored, *defaults[len(stored) :]]


def _in_tuples(kept: Any) -> Any:
    """What JSON gives back as lists."""
    if isinstance(kept, list | tuple):
        return tuple(map(_in_tuples, kept))
    if isinstance(kept, dict):
        return {key: _in_tuples(held) for key, held in kept.items()}
    return kept
