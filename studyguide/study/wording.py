"""What the notes say that a question is made of, by the question's id: where, and how worded."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from studyguide.course.library import Library
from studyguide.course.model import AuthoredQuestion, Place, Topic
from studyguide.course.schema import SUMMARY
from studyguide.course.shelf import Shelf
from studyguide.course.value_hash import hash_of


class Said(NamedTuple):
    """Where it stands, and a hash of it that no seed and no other topic changes."""

    place: Place
    wording: str


def said_in(shelf: Shelf) -> Callable[[str], Said | None]:
    """Gives what a course on the shelf says, by a question's id; None where it says nothing."""
    libraries = {span.course: library for library, span in shelf.courses()}

    @cache
    def said(question: str) -> Said | None:
        course, _, rest = question.partition("/")
        topic, _, name = rest.partition("/")[0].partition(".")
        library = libraries.get(course)
        number = library.number_of_path(f"{course}/{topic}") if library else None
        if library is None or number is None:
            return None
        return _said(library, library.topic(number, with_notes=False), name)

    return said


def _said(library: Library, topic: Topic, name: str) -> Said | None:
    for question in topic.questions:
        if question.id == name:
            return Said(question.place, hash_of(_written(question)).hex())
    if name == SUMMARY.id:
        return Said(topic.place, hash_of([topic.title, topic.summary]).hex())
    for fact in topic.facts:
        if fact.field == name and not fact.inverse:
            return Said(fact.place, hash_of(_stated(library, topic, name)).hex())
    return None


def _written(question: AuthoredQuestion) -> Iterator[str]:
    yield from (question.prompt, question.explain, question.hint, *question.answers)
    yield from (text for each in question.distractors for text in each)
    yield from (text for pair in question.pairs for text in pair)
    yield from (*question.accept, question.measure, question.tolerance)
    yield from filter(None, (question.lab, question.ask))


def _stated(library: Library, topic: Topic, name: str) -> Iterator[str]:
    """What a topic says and denies in a field, and how the field words it and asks of it."""
    yield topic.title
    for fact in topic.facts:
        if fact.field == name and not fact.inverse:
            yield from (text for value in fact.values for text in (value.text, value.note))
    yield from topic.denied.get(name, ())
    field = library.fields(topic.course, topic.kind).get(name)
    if field:
        yield from (field.label, field.says, field.ask, field.ask_back, *field.compare)
        yield from (name for names in field.never_together for name in names)
        yield f"{field.closed} {field.apart}"
