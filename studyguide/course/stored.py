"""Topics from their text in the compiled library, as `packing` writes it.

What many topics hold is stored once and stands in their pages as a number: files,
labels of facts, nouns, sources, measures.
"""

import json
from binascii import crc32
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

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

# what is left out at the end of a stored value, fact, question and page
VALUE: tuple[Any, ...] = ("", None, None, None, None, "", None, "", "", True, True)
FACT: tuple[Any, ...] = (0, [], 0, 0, 0, None, False)
QUESTION: tuple[Any, ...] = ("", "", None, *AuthoredQuestion._field_defaults.values())
PAGE: tuple[Any, ...] = (0, 0, 0, 0, [], "", 0, {}, [], [], False, [], [], [], {}, [], [], [])


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


def checksum(*texts: str) -> int:
    """What stored texts must sum to, so that a damaged one is noticed."""
    return crc32("\0".join(texts).encode("utf-8", "surrogatepass"))


def link_to(id_: str, title: str) -> Value:
    """The value that leads to a topic and says nothing more."""
    return Value(title, id_, topic=id_)


def range_key(low: float | None, high: float | None) -> str:
    """The key of a quantity."""
    return f"{low!r}..{high!r}"


class Unpacking(NamedTuple):
    """Makes topics of what is stored; `shared` gives what stands under a number."""

    shared: Callable[[int], Any]

    def topic(
        self, named: Named, text: str, field: str | None = None, with_notes: bool = True
    ) -> Topic:
        """The topic with these columns and this page; of one `field`, without notes and links.

        Raises ValueError, TypeError or LookupError on what `packing` did not write.
        """
        page = _filled(json.loads(text), PAGE)
        noun, line, column, file, facts, notes, blocks, titles, mentions, *rest = page
        sources, plural, after, leads_to, variants, denied, questions, labs, figures = rest
        if field is not None:
            facts = [fact for fact in facts if self.shared(fact[0])[0] == field]
        if field is not None or not with_notes:
            notes, blocks, mentions = "", [], []
        place = Place(self.shared(file), line, column)
        singular, several = self.shared(noun)
        return Topic(
            course=named.course,
            unit=named.unit,
            section=named.section,
            id=named.id,
            kind=named.kind,
            noun=(singular, several),
            title=named.title,
            plural=plural,
            aliases=tuple(json.loads(named.aliases)),
            summary=named.summary,
            facts=tuple(self._fact(fact, place.file, titles) for fact in facts),
            linked_from=tuple(
                Mention(id_, *self.shared(label)) for label, *ids in mentions for id_ in ids
            ),
            notes=notes,
            blocks=tuple(blocks or _plain(notes)),
            sources=tuple(Source(*self.shared(number)) for number in sources),
            after=tuple(after),
            leads_to=tuple(leads_to),
            variant_of=named.parent or None,
            variants=tuple(variants),
            questions=tuple(
                question_of(_in_tuples(each), self._place(each[2], place.file))
                for each in questions
            ),
            titles=titles,
            place=place,
            denied={field: tuple(keys) for field, keys in denied.items()},
            labs=tuple(labs),
            figures=tuple(figures),
        )

    def _fact(self, stored: list[Any], home: str, titles: dict[str, str]) -> Fact:
        head, values, *place, inherited, disputed = _filled(stored, FACT)
        field, label, type_, inverse = self.shared(head)
        held = tuple(self._value(value, titles) for value in values)
        where = self._place(place, home)
        return Fact(field, label, type_, held, where, inverse, inherited, disputed)

    def _value(self, stored: str | list[Any], titles: dict[str, str]) -> Value:
        if isinstance(stored, str):
            return link_to(stored, titles[stored])
        text, key, topic, bounds, measure, *rest = _filled(stored, VALUE)
        low, high = bounds if isinstance(bounds, list) else (bounds, bounds)
        key = range_key(low, high) if key is None else key
        return Value(text, key, topic, low, high, measure and self.shared(measure), *rest)

    def _place(self, stored: list[int], home: str) -> Place:
        line, column, file = stored
        return Place(self.shared(file) if file else home, line, column)


def question_of(kept: Sequence[Any], place: Place) -> AuthoredQuestion:
    """An authored question from plain tuples, with its place made whole."""
    question = AuthoredQuestion(*kept)
    distractors = tuple([Distractor(*each) for each in question.distractors])
    return question._replace(place=place, distractors=distractors)


def _in_tuples(kept: Any) -> Any:
    """What JSON gives back as lists."""
    if isinstance(kept, list):
        return tuple(map(_in_tuples, kept))
    if isinstance(kept, dict):
        return {key: _in_tuples(held) for key, held in kept.items()}
    return kept


def _filled(stored: list[Any], defaults: tuple[Any, ...]) -> list[Any]:
    return [*stored, *defaults[len(stored) :]]


def _plain(notes: str) -> list[Any]:
    if not notes:
        return []
    from studyguide.course import plain_notes  # others are stored as blocks

    return plain_notes.parse(notes) or []
