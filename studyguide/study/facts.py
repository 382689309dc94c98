"""The facts of some scopes that memory can be kept of, in the order in which to meet them."""

from collections.abc import Callable, Container, Iterable, Iterator
from typing import NamedTuple

from studyguide.course.library import Library, Line
from studyguide.course.model import AuthoredQuestion, Topic
from studyguide.course.names import folded
from studyguide.course.shelf import Scope, Shelf
from studyguide.memory.digest import digest
from studyguide.memory.standing import Fact


class TopicFacts(NamedTuple):
    """A topic and what can be asked about it."""

    library: Library
    line: Line
    facts: tuple[Fact, ...]


def facts_of(scopes: Iterable[Scope], without: Container[str] = ()) -> Iterator[TopicFacts]:
    """Each topic of some scopes once, prerequisites first, with its facts.

    Facts whose keys are in `without` are left out.
    """
    seen: set[tuple[int, int]] = set()
    for scope in scopes:
        for number in scope.reading():
            key = (id(scope.library), number)
            if key not in seen:
                seen.add(key)
                line = scope.library.line(number)
                facts = facts_of_topic(scope.library, number)
                kept = tuple(fact for fact in facts if fact.key not in without)
                yield TopicFacts(scope.library, line, kept)


def facts_of_topic(library: Library, number: int) -> tuple[Fact, ...]:
    """The facts of a topic, those in its fields first, then those of its questions alone."""
    topic = library.topic(number)
    fields = library.rows("select field from facts where topic = ? order by number", number)
    found = {f"{topic.course}/{topic.id}.{field}": value_of(topic, field) for (field,) in fields}
    for question in topic.questions:
        key = f"{topic.course}/{topic.id}.{question.fact or question.id}"
        found.setdefault(key, value_of_question(question))
    return tuple(Fact(key, value) for key, value in found.items())


def value_in(shelf: Shelf) -> Callable[[str], str]:
    """Gives the hash of what is right for a fact of a course on the shelf, by its key."""
    libraries = {span.course: library for library, span in shelf.courses()}

    def value(key: str) -> str:
        path = key.rpartition(".")[0]
        library = libraries[path.partition("/")[0]]
        number = library.number_of_path(path)
        if number is None:
            return ""
        return next((fact.value for fact in facts_of_topic(library, number) if fact.key == key), "")

    return value


def value_of(topic: Topic, field: str) -> str:
    """A hash of what a topic says in a field.

    It is the same however a value is worded or noted and in whatever order several stand; a
    definition is nothing but wording, and its hash never changes.
    """
    own = (fact for fact in topic.facts if fact.field == field and not fact.inverse)
    return hash_of(sorted(f"{value.key} {value.when}" for fact in own for value in fact.values))


def value_of_question(question: AuthoredQuestion) -> str:
    """A hash of what is right, or '' where that changes while what is to be known does not.

    A sentence among others is free to be reworded, and a computed answer is always another.
    """
    if question.distractors or question.lab:
        return ""
    pairs = sorted(f"{folded(left)}={folded(right)}" for left, right in question.pairs)
    return hash_of([*map(folded, question.answers), *pairs])


def hash_of(texts: Iterable[str]) -> str:
    """A short hash of some texts in their order."""
    return digest("\n".join(texts).encode()).hex()
