"""The facts of a topic, read by the types of its kind's fields; links still name ids."""

from collections.abc import Iterable, Sequence
from sys import intern
from typing import Any, NamedTuple

from studyguide.course.document import Document
from studyguide.course.drafts import Link, PackedLink
from studyguide.course.model import Place, Value
from studyguide.course.packing import packed_value
from studyguide.course.problems import Problems
from studyguide.course.read_as import Given, read_values
from studyguide.course.read_course import inverses_of
from studyguide.course.rules import several_values, stated_and_denied, unknown_field
from studyguide.course.schema import LISTS, Course, Field, Kind
from studyguide.course.shared import Shared
from studyguide.course.source import WrittenTopic
from studyguide.course.stored import PackedFact, PackedValue, key_of
from studyguide.course.values import ValueReader
from studyguide.course.yaml_nodes import Mapping, Mark


class Said(NamedTuple):
    """What a topic says, as `drafts.Draft` and `drafts.Contents` keep it."""

    facts: dict[str, PackedFact]
    links: tuple[PackedLink, ...]
    link_marks: tuple[Mark, ...]
    given: tuple[Link, ...]
    order: tuple[str, ...]
    denied_links: tuple[Link, ...]
    denied: dict[str, tuple[str, ...]]


class FactReader:
    """Reads the facts of a course's topics one after the other."""

    def __init__(self, course: Course, problems: Problems) -> None:
        self.problems = problems
        self.values = ValueReader(course, problems)
        self.shared = Shared(course)
        self.fields = {
            kind.id: {name: (field, self.shared.fact(field)) for name, field in kind.fields.items()}
            for kind in course.kinds.values()
        }
        self.inverses = {kind: inverses_of(course, kind) for kind in course.kinds}
        self.numbers: dict[tuple[str, str], dict[float, str]] = {}

    def gathered(self) -> tuple[set[str], dict[tuple[str, str], dict[float, str]]]:
        """The sources that facts referred to since the last call, and by kind and field the
        numbers that nothing keeps apart, with how they are written.
        """
        sources, numbers = self.values.used, self.numbers
        self.values.used, self.numbers = set(), {}
        return sources, numbers

    def read(self, written: WrittenTopic, kind: Kind, document: Document) -> Said:
        """What a topic of `kind` says; every flaw in it is noted."""
        topic = _Topic(self, written, kind, document)
        fields = self.fields[kind.id]
        for name in written.facts:
            if name in fields:
                topic.own(*fields[name])
            elif name in self.inverses[kind.id]:
                topic.other_end(name)
            else:
                topic.unknown("facts", name, [*kind.fields, *self.inverses[kind.id]])
        if written.not_:
            topic.deny()
        denied = {name: tuple(sorted(keys)) for name, keys in topic.denied.items()}
        return Said(
            topic.facts,
            tuple(topic.links),
            tuple(topic.link_marks),
            tuple(topic.given),
            tuple(topic.order),
            tuple(topic.denied_links),
            denied,
        )


class _Topic:
    """One topic while its facts are read."""

    def __init__(
        self, reader: FactReader, written: WrittenTopic, kind: Kind, document: Document
    ) -> None:
        self.reader = reader
        self.written = written
        self.kind = kind
        self.document = document
        node = document.node.get("facts")
        self.node = node if isinstance(node, Mapping) else Mapping(document.mark)
        self.facts: dict[str, PackedFact] = {}
        self.links: list[PackedLink] = []
        self.link_marks: list[Mark] = []
        self.given: list[Link] = []
        self.order: list[str] = []
        self.denied_links: list[Link] = []
        self.denied: dict[str, set[str]] = {}

    def own(self, field: Field, head: int) -> None:
        """Read a fact in a field of the topic's own kind; `head` is what it shares."""
        name, about = field.id, ()
        node, mark = self.node[name], self.node.values_at[name]
        if isinstance(node, str) and (text := node.strip()):  # as nearly all are
            packed = self._text(field, text, mark)
        else:
            given = read_values(node, name, mark, self.document.file, self.reader.problems)
            packed, about = self._values(field, given)
        if packed:
            self.facts[name] = (head, packed, *self.node.keys_at[name], *about)

    def _text(self, field: Field, text: str, mark: Mark) -> tuple[PackedValue, ...]:
        """The value that one text is, if it is one."""
        values, file = self.reader.values, self.document.file
        value = values.read(text, field, file, mark)
        if value is None:
            return ()
        if field.type == "number":
            values.want_source(value, text, Place(file, *mark))
        return (self._packed(field, value, mark),)

    def _values(
        self, field: Field, given: Sequence[Given]
    ) -> tuple[tuple[PackedValue, ...], tuple[Any, ...]]:
        """The values that a fact has of those given, and what else is told of it."""
        packed = {
            (value.key, value.when, value.source): (self._packed(field, value, mark), value)
            for value, mark in self.reader.values.read_all(given, field, self.document.file)
        }
        disputed = len(packed) > 1 and self._is_disputed(field, [v for _, v in packed.values()])
        return tuple([each for each, _ in packed.values()]), (0, None, True) if disputed else ()

    def _packed(self, field: Field, value: Value, mark: Mark) -> PackedValue:
        """A value as it is stored, once it is noted where it leads and how large it is."""
        packed = packed_value(value, self.reader.shared)
        if value.topic:
            self.links.append((field.id, intern(value.topic), *packed[3:]))  # many link to one
            self.link_marks.append(mark)
        elif field.type == "number":
            self._note_number(field, value)
        return packed

    def _note_number(self, field: Field, value: Value) -> None:
        number = value.number if field.asked and field.apart is None else None
        if number and number > 0:
            numbers = self.reader.numbers.setdefault((self.kind.id, field.id), {})
            numbers[number] = value.text

    def _is_disputed(self, field: Field, values: list[Value]) -> bool:
        if field.type in LISTS or len({value.key for value in values}) == 1:
            return False
        disputed = len({value.when for value in values}) < len(values)
        if disputed and not all(value.source or value.when for value in values):
            flaw = several_values.flaw(f"{self.written.id}.{field.id}", len(values))
            place = Place(self.document.file, *self.node.keys_at[field.id])
            self.reader.problems.add(flaw, place)
        return disputed

    def other_end(self, name: str) -> None:
        """Read the links that a topic states under their inverse name."""
        self.order.append(name)
        file, node, at = self.document.file, self.node[name], self.node.values_at[name]
        for each, mark, source_mark in read_values(node, name, at, file, self.reader.problems):
            id_ = each if isinstance(each, str) else each.value
            place, source_place = Place(file, *mark), Place(file, *source_mark)
            value = self.reader.values.annotated(Value("", id_, topic=id_), each, source_place)
            self.given.append(Link(name, value, place))

    def deny(self) -> None:
        """Read the values that a topic's `not` names as known false."""
        stated = {name: list(map(key_of, fact[1])) for name, fact in self.facts.items()}
        for name, texts in self.written.not_.items():
            field = self.kind.fields.get(name)
            if field is None:
                self.unknown("not", name, self.kind.fields)
                continue
            for number, text in enumerate(texts):
                place = self.document.place("not", name, number)
                value = self.reader.values.read(text, field, place.file, place[1:])
                if value:
                    self.denied.setdefault(name, set()).add(value.key)
                    if value.topic:
                        self.denied_links.append(Link(name, value, place))
                    if value.key in stated.get(name, ()):
                        fact = f"{self.written.id}.{name}"
                        flaw = stated_and_denied.flaw(fact, text)
                        self.reader.problems.add(flaw, place)

    def unknown(self, under: str, name: str, known: Iterable[str]) -> None:
        """Note a name that is no field of the kind."""
        if name in self.reader.problems.undeclared:
            return
        flaw = unknown_field.flaw(self.kind.id, name, known, self.reader.problems)
        self.reader.problems.add(flaw, self.document.place(under, name, key=True))
