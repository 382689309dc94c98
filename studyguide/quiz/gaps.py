"""What a course leaves unused, one gap at a time: nobody can be asked, told apart or led there."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from studyguide.course.alike import alike
from studyguide.course.library import Library
from studyguide.course.model import Place
from studyguide.course.outline import Outline
from studyguide.course.schema import LINKS, SUMMARY
from studyguide.quiz.member import Member, member_of
from studyguide.quiz.siblings import without_siblings


class Lack(StrEnum):
    """What may be lacking, by the name under which it is listed."""

    question = "no-question"
    sibling = "no-sibling"
    difference = "no-difference"
    link = "no-link"


MANUAL = {
    Lack.question: """\
Neither a question of its author's nor, besides a definition, a fact that can be asked.

A quiz asks what the topic is, at most, so nobody finds out whether they know more of it. State a
fact of it, or write a question of your own under `questions:`.""",
    Lack.sibling: """\
A fact that cannot be asked, as no other topic says of the same field what is false of this one.

The wrong answers of a question are taken from what other topics state. Say of another topic
of the kind what it has there, or deny a value for this one under `not:`.""",
    Lack.difference: """\
Two topics that can be compared, and no stated fact tells them apart.

`compare` then shows two columns that say the same, and a reader who mixes the two up gets no
help. State a fact in which they differ, of both.""",
    Lack.link: """\
A field for links that no topic of a section states, or a topic to which and from which none leads.

Links are how a reader gets from one topic to the next, and what many questions are made of.
State the field, lead to the topic in the notes of another, or take the field out of the course.""",
}
"""What each lack is, why it matters and how it is mended."""


class Gap(NamedTuple):
    """One thing that lacks something, with its place; it is listed with the topic `number`.

    `topics` are the ids of the topic or the pair that it is about; none for a field.
    """

    number: int
    lack: Lack
    kind: str
    topics: tuple[str, ...]
    field: str
    message: str
    place: Place


ByKind = Mapping[str, Sequence[Outline]]


def gaps(library: Library, course: str, by_kind: ByKind) -> list[Gap]:
    """All gaps of a course, of one lack after the other, in the order of topics."""
    found = [
        *_without_question(library, by_kind),
        *_without_sibling(library, course, by_kind),
        *_without_difference(by_kind),
        *_unstated(library, course, by_kind),
        *_unlinked(by_kind),
    ]
    order = list(Lack)
    return sorted(found, key=lambda gap: (order.index(gap.lack), gap.number))


def _without_question(library: Library, by_kind: ByKind) -> Iterator[Gap]:
    """Topics with neither an authored question nor a fact that can be asked, but a definition."""
    query = "select topic from facts where field <> ? union select topic from questions"
    rows = library.rows(query, SUMMARY.id)
    asked = {number for (number,) in rows}
    for topic in _each(by_kind):
        if topic.number not in asked:
            message = f"{topic.title} has no question, and no fact besides a definition."
            yield _gap(Lack.question, topic, message)


def _without_sibling(library: Library, course: str, by_kind: ByKind) -> Iterator[Gap]:
    """Facts for which no other topic states a value that is known false of it."""
    for kind, topics in by_kind.items():
        by_id = {topic.id: topic for topic in topics}
        for field in library.fields(course, kind).values():
            members = _members(library, course, kind, field.id)
            is_stated = sum(field.id in topic.own for topic in topics) > len(members)
            for member, reason in without_siblings(members, field, is_stated):
                message = f"{member.title}, {field.label}: {reason}."
                gap = _gap(Lack.sibling, by_id[member.id], message)
                yield gap._replace(field=field.id, place=member.fact.place)


def _members(library: Library, course: str, kind: str, field: str) -> list[Member]:
    rows = library.rows(
        "select number, rank, topic from facts where course = ? and kind = ? and field = ?"
        " order by rank",
        *(course, kind, field),
    )
    return [
        member_of(library.topic(topic, field), field, number, rank) for number, rank, topic in rows
    ]


def _without_difference(by_kind: ByKind) -> Iterator[Gap]:
    """Pairs that `compare` shows without a row that tells them apart."""
    for topics in by_kind.values():
        for one, other in alike(topics):
            message = f"Nothing stated tells {one.title} and {other.title} apart."
            yield _gap(Lack.difference, one, message)._replace(topics=(one.id, other.id))


def _unstated(library: Library, course: str, by_kind: ByKind) -> Iterator[Gap]:
    """Link fields that none of a section's topics of their kind states, from either end."""
    for kind, topics in by_kind.items():
        fields = library.fields(course, kind).values()
        for _, group in groupby(topics, key=lambda topic: (topic.unit, topic.section)):
            here = list(group)
            stated = {row for topic in here for row in topic.telling}
            for field in fields:
                if field.type in LINKS and (field.id, field.type) not in stated:
                    message = f"No {here[0].noun[0]} in this section states {field.label!r}."
                    yield _gap(Lack.link, here[0], message)._replace(topics=(), field=field.id)


def _unlinked(by_kind: ByKind) -> Iterator[Gap]:
    """Topics that no link, `after`, `variant-of` or link in notes leads to or from."""
    topics = {topic.id: topic for topic in _each(by_kind)}
    reached = {id_ for topic in topics.values() for id_ in topic.leads_to}
    for topic in topics.values():
        if topic.id not in reached and not any(id_ in topics for id_ in topic.leads_to):
            yield _gap(Lack.link, topic, f"No link leads to {topic.title} or from it.")


def _each(by_kind: ByKind) -> Iterator[Outline]:
    for topics in by_kind.values():
        yield from topics


def _gap(lack: Lack, topic: Outline, message: str) -> Gap:
    return Gap(topic.number, lack, topic.kind, (topic.id,), "", message, topic.place)
