"""What a form is to the rest of the program."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from studyguide.course.flaw import Flaw
from studyguide.course.model import AuthoredQuestion, Topic, Value
from studyguide.quiz.forms.given import Alone, Dealt
from studyguide.quiz.question import Question
from studyguide.quiz.ways.interface import Way


class Form(NamedTuple):
    """How a question is asked: a name, a way of answering, and where its questions come from.

    `of_hand` makes all the questions of a hand, each member asked alike, or none; `of_fact`
    that of a single fact, which needs no options; `of_author` one that is written, for a
    seed, if it has none of the flaws that `flaws` tells.
    """

    name: str
    way: Way
    of_hand: Callable[[Dealt], Iterator[Question]] | None = None
    of_fact: Callable[[Alone], Question | None] | None = None
    of_author: "Callable[[Written, str], Question] | None" = None
    flaws: "Callable[[Written], Iterator[Flawed]] | None" = None


class Written(NamedTuple):
    """A question as its author wrote it, and the topic that it stands under."""

    topic: Topic
    question: AuthoredQuestion

    @property
    def value(self) -> Value | None:
        """What the topic says in the field that is asked about, if that is one value."""
        facts = [fact for fact in self.topic.facts if fact.field == self.question.fact]
        values = [value for fact in facts if not fact.inverse for value in fact.values]
        return values[0] if len(values) == 1 and values[0].known else None


class Flawed(NamedTuple):
    """A flaw in a question, and the key and member of it that it is about."""

    flaw: Flaw
    key: str = ""
    member: int | None = None
