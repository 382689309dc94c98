"""One answer as a fact: what was asked, what was given for it and what it was worth."""

from collections.abc import Iterator
from typing import NamedTuple

from studyguide.quiz.judgement import Judgement, Mark
from studyguide.quiz.question import Question
from studyguide.study.anew import shown_anew


class Turn(NamedTuple):
    """A question as it stands in a sitting.

    `number` is its place among the questions of the sitting; `again` says that it was
    missed before, `skipped` that it was put off.
    """

    question: Question
    number: int
    again: bool = False
    skipped: bool = False

    def returning(self) -> "Turn":
        """The turn in which it is asked again, its options shown anew."""
        return self._replace(question=shown_anew(self.question), again=True, skipped=False)

    @property
    def key(self) -> tuple[int, bool]:
        """What is the same before and after it was put off."""
        return self.number, self.again


class Answered(NamedTuple):
    """A turn and what was given for it, or None for "I don't know".

    `seconds` is how long the question stood on the screen, `hinted` whether help was
    taken, `overruled` whether the learner has said that it was right after all.
    """

    turn: Turn
    given: str | None
    judgement: Judgement
    seconds: float
    hinted: bool = False
    overruled: bool = False

    @property
    def question(self) -> Question:
        return self.turn.question

    @property
    def course(self) -> str:
        return self.question.fact.partition("/")[0]

    @property
    def score(self) -> float:
        """What it counts, from 0 to 1."""
        return 1.0 if self.overruled else self.judgement.score

    @property
    def is_right(self) -> bool:
        """Whether it was complete, or is held to have been."""
        return self.overruled or self.judgement.is_right

    @property
    def can_be_overruled(self) -> bool:
        return self.given is not None and not self.is_right

    @property
    def topics(self) -> list[str]:
        """The topic that was asked about, and those it was weighed against or taken for."""
        others = (*self.judgement.taken_for, *self.question.among)
        return list(dict.fromkeys((self.question.topic, *others)))


class Told(NamedTuple):
    """What an answer tells of one fact: whether it is known, and what its topic is taken for."""

    fact: str
    is_right: bool
    taken_for: tuple[str, ...] = ()

    @property
    def topic(self) -> str:
        """The id of the topic, without its course."""
        return self.fact.partition("/")[2].rpartition(".")[0]


def told_of(answered: Answered) -> Iterator[Told]:
    """What an answer tells of each of its facts: all that were to be matched, or else one."""
    facts, judgement = answered.question.facts, answered.judgement
    if len(facts) == 1:
        yield Told(facts[0], judgement.is_right, judgement.taken_for)
        return
    given = [part for part in judgement.parts if part.mark is not Mark.MISSED]
    if not given:
        yield from (Told(fact, False) for fact in facts)
        return
    for fact, part in zip(facts, given, strict=True):
        is_right = part.mark is Mark.RIGHT
        yield Told(fact, is_right, () if is_right or part.of is None else (part.of,))
