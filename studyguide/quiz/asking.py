"""A course as its author asks it: what the rules of item writing look at."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from studyguide.course.library import Library, Line
from studyguide.course.model import AuthoredQuestion, Place, Topic, Value
from studyguide.course.names import BEGINNING, folded
from studyguide.course.schema import SUMMARY, Field
from studyguide.quiz.authoring import Compute, written_out
from studyguide.quiz.forms.interface import Written
from studyguide.quiz.member import Member, member_of

if TYPE_CHECKING:
    from studyguide.course.compile_course import Compiled

CHOOSING = ("choose-one", "choose-all", "which-of-two")
"""Forms in which an author writes the options."""


_SEED = "1"
"""Of a question that is computed, one is looked at for all."""


class Authored(NamedTuple):
    """A question that an author wrote; `values` are those of the fact that it asks about."""

    topic: str
    question: AuthoredQuestion
    values: tuple[Value, ...] = ()

    @property
    def right(self) -> tuple[str, ...]:
        return self.question.answers

    @property
    def wrong(self) -> tuple[str, ...]:
        """The distractors; none where the form shows no options of its author's."""
        if self.question.form not in CHOOSING:
            return ()
        return tuple(each.text for each in self.question.distractors)


class Declared(NamedTuple):
    """A field of a kind, with the places of its keys in course.yaml."""

    kind: str
    noun: tuple[str, str]
    field: Field
    places: dict[str, Place]


class Asking:
    """One course of a library: its questions, definitions, fields and facts.

    Without `compute`, the questions that are to be computed are left out.
    """

    def __init__(
        self, library: Library, compiled: "Compiled", compute: Compute | None = None
    ) -> None:
        self.library = library
        self._compute = compute
        self.course = compiled.course.id
        self._compiled = compiled
        (self._span,) = (span for span in library.courses() if span.course == self.course)

    @cached_property
    def questions(self) -> list[Authored]:
        """The questions under the topics that can be asked, in the order of topics."""
        query = "select distinct topic from questions where topic between ? and ? order by topic"
        rows = self.library.rows(query, self._span.first, self._span.last)
        topics = (self.library.topic(number) for (number,) in rows)
        return [each for topic in topics for each in _authored(topic, self._compute)]

    def definitions(self) -> list[Line]:
        """The topics whose summaries are asked as definitions."""
        query = "select topic from facts where course = ? and field = ?"
        asked = {number for (number,) in self.library.rows(query, self.course, SUMMARY.id)}
        lines = self.library.lines(self._span.first, self._span.last)
        return [line for line in lines if line.number in asked]

    def nouns(self) -> dict[str, tuple[str, str]]:
        """What the topics of each kind are called, one and several."""
        return {kind.id: kind.noun for kind in self._compiled.course.kinds.values()}

    def fields(self) -> Iterator[Declared]:
        """The fields that are asked, in the order in which they are declared."""
        document = self._compiled.document
        for kind in self._compiled.course.kinds.values():
            for field in kind.fields.values():
                if field.asked:
                    path = ("kinds", kind.id, "fields", field.id)
                    keys = document.keys(*path)
                    places = {key: document.place(*path, key) for key in keys}
                    yield Declared(kind.id, kind.noun, field, places)

    def members(self, kind: str, field: str) -> Iterator[Member]:
        """The facts of a field that can be asked, near ones together."""
        query = (
            "select number, rank, topic from facts where course = ? and kind = ? and field = ?"
            " order by rank"
        )
        for number, rank, topic in self.library.rows(query, self.course, kind, field):
            part = None if field == SUMMARY.id else field
            yield member_of(self.library.topic(topic, part), field, number, rank, topic)

    def named(self, text: str) -> str | None:
        """The id of the only topic that a text names in full, if there is one."""
        query = (
            "select distinct id from names join topics on number = topic"
            " where fold = ? and rank < ? and course = ?"
        )
        rows = self.library.rows(query, folded(text), BEGINNING, self.course)
        return rows[0][0] if len(rows) == 1 else None


def _authored(topic: Topic, compute: Compute | None) -> Iterator[Authored]:
    for each in topic.questions:
        whole = written_out(Written(topic, each), _SEED, compute)
        if whole is None:
            continue
        question = whole.question
        facts = (fact for fact in topic.facts if fact.field == question.fact and not fact.inverse)
        yield Authored(topic.id, question, tuple(value for fact in facts for value in fact.values))
