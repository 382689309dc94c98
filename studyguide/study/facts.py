"""The facts of some scopes that memory can be kept of, in the order in which to meet them."""

import json
from collections.abc import Callable, Container, Iterable, Iterator
from typing import NamedTuple

from studyguide.course.library import Library, Line
from studyguide.course.shelf import Scope, Shelf
from studyguide.memory.standing import Fact

_SOURCES = (
    "select topic, field, lower(hex(value)) from facts",
    "select topic, fact, lower(hex(value)) from questions",
)
"""A topic's number, the name of a fact of it, and the hash of what is right, from each table."""


class TopicFacts(NamedTuple):
    """A topic and what can be asked about it."""

    library: Library
    line: Line
    facts: tuple[Fact, ...]


def facts_of(scopes: Iterable[Scope], without: Container[str] = ()) -> Iterator[TopicFacts]:
    """Each topic of some scopes once, prerequisites first, with its facts.

    Facts whose keys are in `without` are left out.
    """
    for scope, topics in _topics(scopes):
        lines = {line.number: line for line in scope.lines()}
        for number, values in topics.items():
            facts = _facts(lines[number], values)
            kept = tuple(fact for fact in facts if fact.key not in without)
            yield TopicFacts(scope.library, lines[number], kept)


def facts_in(scopes: Iterable[Scope], without: Container[str] = ()) -> list[Fact]:
    """The facts that `facts_of` gives, for who needs to know nothing else of their topics."""
    query = "select number, course || '/' || id from topics where number between ? and ?"
    found: list[Fact] = []
    for scope, topics in _topics(scopes):
        paths: dict[int, str] = dict(scope.library.rows(query, scope.span.first, scope.span.last))
        found += [
            Fact(key, value)
            for number, values in topics.items()
            for name, value in values.items()
            if (key := f"{paths[number]}.{name}") not in without
        ]
    return found


def facts_of_topic(library: Library, number: int) -> tuple[Fact, ...]:
    """The facts of a topic, those in its fields first, then those of its questions alone."""
    return tuple(_facts(library.line(number), _values_of(library, number)))


def facts_of_topics(library: Library, course: str, ids: Iterable[str]) -> list[Fact]:
    """The facts of the topics of a course that have some ids, a topic's facts together."""
    query = (
        "select number, course || '/' || id from topics"
        " where course = ? and id in (select value from json_each(?))"
    )
    paths: dict[int, str] = dict(library.rows(query, course, json.dumps(list(ids))))
    among = "topic in (select value from json_each(?))"
    found = _values_where(library, among, json.dumps(list(paths)))
    return [
        Fact(f"{paths[number]}.{name}", value)
        for number, values in found.items()
        for name, value in values.items()
    ]


def value_in(shelf: Shelf) -> Callable[[str], str]:
    """Gives the hash of what is right for a fact of a course on the shelf, by its key."""
    libraries = {span.course: library for library, span in shelf.courses()}

    def value(key: str) -> str:
        path, _, name = key.rpartition(".")
        library = libraries[path.partition("/")[0]]
        number = library.number_of_path(path)
        return "" if number is None else _values_of(library, number).get(name, "")

    return value


def _topics(scopes: Iterable[Scope]) -> Iterator[tuple[Scope, dict[int, dict[str, str]]]]:
    """The numbers of each scope's topics that none before it had, with what `_values` gives."""
    seen: set[tuple[int, int]] = set()
    for scope in scopes:
        values = _values(scope.library, scope.span.first, scope.span.last)
        keys = [(id(scope.library), number) for number in scope.reading()]
        yield scope, {key[1]: values.get(key[1], {}) for key in keys if key not in seen}
        seen.update(keys)


def _facts(line: Line, values: dict[str, str]) -> Iterator[Fact]:
    return (Fact(f"{line.course}/{line.id}.{name}", value) for name, value in values.items())


def _values_of(library: Library, number: int) -> dict[str, str]:
    return _values(library, number, number).get(number, {})


def _values(library: Library, first: int, last: int) -> dict[int, dict[str, str]]:
    """The hash of what is right for each fact of some topics, by its topic and its name."""
    return _values_where(library, "topic between ? and ?", first, last)


def _values_where(library: Library, where: str, *bounds: object) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = {}
    for source in _SOURCES:
        query = f"{source} where {where} order by topic, number"
        for topic, name, value in library.rows(query, *bounds):
            # of what is both said and asked, it counts what is said
            found.setdefault(topic, {}).setdefault(name, value)
    return found
