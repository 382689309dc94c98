"""Which question is next: new ones in turn, between them what was missed, last what was skipped."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from studyguide.quiz.question import Question
from studyguide.study.answered import Turn

_BETWEEN = 3
"""How many other questions stand, where there are so many, before a missed one comes back."""


class Returning(NamedTuple):
    """A missed question, and how many turns must have been taken before it comes back."""

    turn: Turn
    after: int


class Line(NamedTuple):
    """Who stands in line. It is never changed but replaced, so that each can be gone back to.

    `unwanted` are facts and ids of questions, which are passed over. `since` is how many
    answers there were when what was missed was last asked for once more.
    """

    turns: int = 0
    new: int = 0
    unwanted: frozenset[str] = frozenset()
    since: int = 0
    missed: tuple[Returning, ...] = ()
    skipped: tuple[Turn, ...] = ()

    def with_missed(self, turn: Turn) -> "Line":
        """With a question to come back after some others, unless it has done so before."""
        if turn.again:
            return self
        back = Returning(turn.returning(), self.turns + _BETWEEN)
        return self._replace(missed=(*self.missed, back))

    def without(self, number: int) -> "Line":
        """Without the question of a number, should it be about to come back as missed."""
        missed = tuple(back for back in self.missed if back.turn.number != number)
        skipped = tuple(turn for turn in self.skipped if turn.key != (number, True))
        return self._replace(missed=missed, skipped=skipped)

    def with_unwanted(self, name: str) -> "Line":
        """Without a question, by its id, or all about a fact, also those that were to come back."""
        line = self._replace(unwanted=self.unwanted | {name})
        return line._replace(
            missed=tuple(back for back in self.missed if line.may_ask(back.turn.question)),
            skipped=tuple(turn for turn in self.skipped if line.may_ask(turn.question)),
        )

    def may_ask(self, question: Question) -> bool:
        """Whether neither it nor a fact that it tells of is unwanted."""
        return self.unwanted.isdisjoint((question.id, *question.facts))

    def with_skipped(self, turn: Turn) -> "Line":
        """With a question to come back at the end, unless it has done so before."""
        if turn.skipped:
            return self
        return self._replace(skipped=(*self.skipped, turn._replace(skipped=True)))


class Queue:
    """The questions of a sitting, drawn from `questions`, `count` at most or all for None.

    They are drawn before the first is asked, so that it is known how many there are. They
    are drawn one by one where it is `foreseen` how many there will be, or, where `may_draw`
    is given, as long as it says so.
    """

    def __init__(
        self,
        questions: Iterator[Question],
        count: int | None,
        may_draw: Callable[[], bool] | None = None,
        foreseen: Callable[[], int] | None = None,
    ) -> None:
        self._count = count
        self._source = questions
        self._may_draw = may_draw or (foreseen and (lambda: True))
        self._foreseen = None if may_draw else foreseen
        self._drawn = [] if self._may_draw else list(islice(questions, count))
        self.is_exhausted = not self._may_draw and len(self._drawn) != count

    @property
    def total(self) -> int | None:
        """How many questions there are, as far as is known; None where time will tell."""
        if self._foreseen:
            return self._foreseen()
        return None if self._may_draw else len(self._drawn)

    def next(self, line: Line, last: Turn | None) -> tuple[Turn | None, Line]:
        """The turn that is next in line, and the line behind it; None at the end.

        `last` was answered just now: it never comes back at once, with its answer in sight.
        """
        ready = [back for back in line.missed if not last or back.turn.number != last.number]
        line = line._replace(turns=line.turns + 1)
        if ready and ready[0].after < line.turns:
            return ready[0].turn, line.without(ready[0].turn.number)
        while question := self._new(line.new):
            line = line._replace(new=line.new + 1)
            if line.may_ask(question):
                return Turn(question, line.new), line
        if ready:
            return ready[0].turn, line.without(ready[0].turn.number)
        if line.skipped:
            return line.skipped[0], line._replace(skipped=line.skipped[1:])
        return None, line

    def left(self, line: Line) -> list[Question]:
        """Those that are still to come, each once; on time as far as they are drawn."""
        if self.total is not None:
            self._drawn += islice(self._source, self.total - len(self._drawn))
        new = filter(line.may_ask, self._drawn[line.new :])
        missed = (back.turn.question for back in line.missed)
        return [*missed, *new, *(turn.question for turn in line.skipped)]

    def _new(self, place: int) -> Question | None:
        """The new question of a place, which may have to be drawn."""
        is_full = self._count is not None and len(self._drawn) >= self._count
        if place == len(self._drawn) and not is_full and self._may_draw and self._may_draw():
            self._drawn += islice(self._source, 1)
            self.is_exhausted = place == len(self._drawn)
        return self._drawn[place] if place < len(self._drawn) else None
