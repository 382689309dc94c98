"""One run of a quiz: a question at a time, and what becomes of each answer."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from studyguide.quiz.forms import FORMS
from studyguide.quiz.judgement import Judgement
from studyguide.quiz.question import Question
from studyguide.quiz.solution import not_known
from studyguide.quiz.ways.interface import Way
from studyguide.study.answered import Answered, Turn
from studyguide.study.queue import Line, Queue, Returning

if TYPE_CHECKING:
    from studyguide.study.recording import Keeper

Clock = Callable[[], float]


def way_of(question: Question) -> Way:
    """How a question is answered."""
    return FORMS[question.form].way


class Limit(NamedTuple):
    """How much is asked: `most` questions (None for all), none of them new after `seconds`."""

    most: int | None = None
    seconds: float | None = None


class _Earlier(NamedTuple):
    """What there was before an answer, or before something was set aside, to go back to."""

    turn: Turn
    line: Line
    is_answer: bool


class Sitting:
    """Asks questions until there are none, and keeps every answer.

    `turn` is what is asked now, None at the end. `clock` gives seconds that only go on;
    `keeper` is told of an answer before anybody else is. Where it is `foreseen` how many
    questions there will be, none is drawn before its turn.
    """

    def __init__(
        self,
        questions: Iterator[Question],
        limit: Limit,
        clock: Clock,
        keeper: "Keeper | None" = None,
        foreseen: Callable[[], int] | None = None,
    ) -> None:
        self._clock = clock
        self._is_limited = limit != Limit()
        self._keeper = keeper
        self._ends = None if limit.seconds is None else clock() + limit.seconds
        may_draw = None if limit.seconds is None else self._may_draw
        self._queue = Queue(questions, limit.most, may_draw, foreseen)
        self._earlier: list[_Earlier] = []
        self._hinted: set[tuple[int, bool]] = set()
        self.answered: list[Answered] = []
        self.turn: Turn | None = None
        self._advance(Line(), None)

    @property
    def way(self) -> Way | None:
        """How the question that is asked now is answered; None at the end."""
        return way_of(self.turn.question) if self.turn else None

    @property
    def total(self) -> int | None:
        """How many questions there are, as far as is known, without those that come back.

        None on time.
        """
        return self._queue.total

    @property
    def seconds_left(self) -> float | None:
        """How long new questions will come yet; None when not on time."""
        return None if self._ends is None else max(0.0, self._ends - self._clock())

    @property
    def is_short(self) -> bool:
        """Whether all was asked that there was, and it was less than the limit."""
        return self.turn is None and self._is_limited and self._queue.is_exhausted

    @property
    def last(self) -> Answered | None:
        return self.answered[-1] if self.answered else None

    @property
    def can_take_back(self) -> bool:
        """Whether anything was answered or set aside."""
        return bool(self._earlier)

    @property
    def can_set_aside(self) -> bool:
        """Whether there is a question, and somebody to remember that it is not wanted."""
        return self.turn is not None and self._keeper is not None

    @property
    def left(self) -> list[Question]:
        """The questions still to be answered, that of now first; on time those that were drawn."""
        if self.turn is None:  # one that was missed last does not come back
            return []
        return [self.turn.question, *self._queue.left(self._line)]

    @property
    def missed(self) -> list[Turn]:
        """What was missed, each once, since that was asked once more."""
        wrong = [each.turn for each in self.answered[self._line.since :] if not each.is_right]
        wanted = [turn for turn in wrong if self._line.may_ask(turn.question)]
        return list({turn.number: turn for turn in wanted}.values())

    def answer(self, given: str) -> Answered:
        """Answer the question that is asked now; raises NotAnAnswer where that does not.

        Raises LookupError at the end.
        """
        turn = self._asked()
        return self._keep(turn, given, way_of(turn.question).judge(turn.question, given))

    def give_up(self) -> Answered:
        """Say "I don't know"; raises LookupError at the end."""
        turn = self._asked()
        return self._keep(turn, None, not_known(turn.question))

    def skip(self) -> None:
        """Put the question off: nothing is kept of it, and it comes back once, at the end."""
        turn = self._asked()
        self._advance(self._line.with_skipped(turn), None)

    def take_hint(self) -> None:
        """Remember that the question was answered with help, whatever comes of it."""
        self._hinted.add(self._asked().key)

    def suspend(self) -> None:
        """Have the fact that is asked about asked no more, now or ever."""
        turn, keeper = self._aside()
        keeper.suspend(turn.question)
        self._pass_over(turn, turn.question.fact)

    def flag(self, remark: str) -> None:
        """Have the question asked no more until its wording changes, with a remark of why."""
        turn, keeper = self._aside()
        keeper.flag(turn.question, remark)
        self._pass_over(turn, turn.question.id)

    def ask_missed(self) -> None:
        """Ask once more what was missed."""
        back = tuple(Returning(turn.returning(), self._line.turns) for turn in self.missed)
        self._advance(self._line._replace(missed=back, since=len(self.answered)), None)

    def take_back(self) -> Answered | Turn | None:
        """Undo the last answer, or what was set aside last; its question is asked again now.

        Returns the answer, or the turn of what was set aside; None when there is neither.
        """
        if not self._earlier:
            return None
        if self._keeper:
            self._keeper.take_back()
        earlier = self._earlier.pop()
        self.turn, self._line = earlier.turn, earlier.line
        self._begun = self._clock()
        if earlier.is_answer:
            return self.answered.pop()
        if self.last and self.last.overruled:
            self._line = self._line.without(self.last.turn.number)
        return earlier.turn

    def overrule(self) -> Answered | None:
        """Hold the last answer to be right; None where there is nothing to be overruled.

        It does not come back, then.
        """
        if not self.last or not self.last.can_be_overruled:
            return None
        if self._keeper:
            self._keeper.overrule(self.last)
        self.answered[-1] = overruled = self.last._replace(overruled=True)
        number = overruled.turn.number
        self._line = self._line.without(number)
        if self.turn and self.turn.again and self.turn.number == number:
            self._advance(self._line, overruled.turn)
        return overruled

    def _asked(self) -> Turn:
        if self.turn is None:
            raise LookupError("no question is left")
        return self.turn

    def _keep(self, turn: Turn, given: str | None, judgement: Judgement) -> Answered:
        """The one place where an answer becomes a fact."""
        seconds = self._clock() - self._begun
        answered = Answered(turn, given, judgement, seconds, turn.key in self._hinted)
        if self._keeper:
            self._keeper.keep(answered)
        self.answered.append(answered)
        self._earlier.append(_Earlier(turn, self._line, is_answer=True))
        line = self._line if answered.is_right else self._line.with_missed(turn)
        self._advance(line, turn)
        return answered

    def _aside(self) -> "tuple[Turn, Keeper]":
        if self._keeper is None:
            raise LookupError("nobody keeps what is set aside")
        return self._asked(), self._keeper

    def _pass_over(self, turn: Turn, unwanted: str) -> None:
        self._earlier.append(_Earlier(turn, self._line, is_answer=False))
        self._advance(self._line.with_unwanted(unwanted), turn)

    def _advance(self, line: Line, last: Turn | None) -> None:
        self.turn, self._line = self._queue.next(line, last)
        self._begun = self._clock()

    def _may_draw(self) -> bool:
        return self._ends is not None and self._clock() < self._ends
