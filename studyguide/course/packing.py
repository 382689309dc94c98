"""Topics as text for the compiled library, small and quickly made; `stored` reads it back."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from studyguide.course import plain_notes
from studyguide.course.model import DAYS, AuthoredQuestion, Fact, Place, Topic, Value
from studyguide.course.schema import LINKS, Course
from studyguide.course.stored import QUESTION, VALUE, Named, range_key

# `json.dumps` would make an encoder for each call; nothing that is stored holds itself
_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))

_NOTHING = VALUE[5:]
"""The end of a value of which nothing more is said: no note, no source, no condition."""


def to_json(thing: object) -> str:
    """Named tuples (as lists) and what holds or is held by them, as compact JSON."""
    text = _ENCODER.encode(thing)
    if text.isascii():
        return text
    # a file's name may hold bytes that are no UTF-8, which SQLite cannot keep but \udcff can
    return text.encode("utf-8", "backslashreplace").decode()


def named(topic: Topic) -> Named:
    """The columns of a topic."""
    return Named(
        topic.course,
        topic.unit,
        topic.section,
        topic.id,
        topic.kind,
        topic.variant_of or "",
        topic.title,
        to_json(topic.aliases) if topic.aliases else "[]",
        topic.summary,
    )


class Packing:
    """Writes topics as text, and numbers what they share.

    While it `is_fixed` nothing is numbered that was not; it raises KeyError for what is new.
    """

    def __init__(self) -> None:
        self.is_fixed = False
        self._numbers: dict[tuple[type, object], int] = {}

    def expect(self, course: Course, files: Iterable[str]) -> None:
        """Number what the topics of a course are likely to share, and the files they lie in."""
        for kind in course.kinds.values():
            self._share(kind.noun)
            for field in kind.fields.values():
                self._share((field.id, field.label, field.type, False))
                if field.type in LINKS:
                    self._share((field.id, field.label))
                if field.inverse:
                    self._share((*field.inverse, "links", True))
                if field.measure:
                    self._share(field.measure)
        for thing in (DAYS, *course.sources.values(), *dict.fromkeys(files)):
            self._share(thing)

    def shared(self) -> Iterator[tuple[int, str]]:
        """All that the topics so far share, by number."""
        return ((number, to_json(thing)) for (_, thing), number in self._numbers.items())

    def page(self, topic: Topic) -> str:
        """All of a topic that its columns do not hold."""
        blocks = list(topic.blocks)
        home = topic.place.file
        page: list[Any] = [
            self._share(topic.noun),
            *self._place(topic.place, ""),
            [self._fact(fact, home, topic.titles) for fact in topic.facts],
            topic.notes,
            0 if blocks == plain_notes.parse(topic.notes) else blocks,
            topic.titles,
            self._mentions(topic),
            [self._share(source) for source in topic.sources],
            topic.plural,
            topic.after,
            topic.leads_to,
            topic.variants,
            topic.denied,
            [self._question(each, home) for each in topic.questions],
            topic.labs,
            topic.figures,
        ]
        while not page[-1]:
            page.pop()
        return to_json(page)

    def _mentions(self, topic: Topic) -> list[list[object]]:
        """Who links here: the label of the link, then all that use it."""
        groups = groupby(topic.linked_from, lambda mention: mention[1:])
        return [[self._share(label), *(each.topic for each in group)] for label, group in groups]

    def _fact(self, fact: Fact, home: str, titles: dict[str, str]) -> list[Any]:
        head = (fact.field, fact.label, fact.type, fact.inverse)
        values = [self._value(value, titles) for value in fact.values]
        file, line, column = fact.place
        stored = [self._share(head), values, line, column]
        if file != home or fact.inherited is not None or fact.disputed:
            stored += [0 if file == home else self._share(file), fact.inherited, fact.disputed]
        return stored

    def _value(self, value: Value, titles: dict[str, str]) -> str | list[Any]:
        text, key, topic, low, high, measure = value[:6]
        is_bare = value[6:] == _NOTHING
        if is_bare and measure is None and low is None and high is None:
            if topic is None:
                return [text, key]
            return topic if key == topic and titles.get(topic) == text else [text, key, topic]
        is_plain = low == high and type(low) is type(high)
        return [
            text,
            None if measure is not None and key == range_key(low, high) else key,
            topic,
            low if is_plain else (low, high),
            None if measure is None else self._share(measure),
            *(() if is_bare else value[6:]),
        ]

    def _question(self, question: AuthoredQuestion, home: str) -> list[Any]:
        id_, prompt, place, *rest = question
        while len(rest) > 1 and rest[-1] == QUESTION[len(rest) + 2]:
            rest.pop()
        return [id_, prompt, self._place(place, home), *rest]

    def _place(self, place: Place, home: str) -> tuple[int, int, int]:
        return place.line, place.column, 0 if place.file == home else self._share(place.file)

    def _share(self, thing: object) -> int:
        # by type as well: a source of the year 1 is no field of which something is true
        key = type(thing), thing
        number = self._numbers.get(key)
        if number is None:
            if self.is_fixed:
                raise KeyError(key)
            number = self._numbers[key] = len(self._numbers) + 1
        return number
