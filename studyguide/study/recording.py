"""What was answered in a sitting, written into the log before anything is said of it."""

from collections.abc import Callable
from typing import Protocol

from studyguide.memory.log import Log
from studyguide.memory.rows import Act, Row, undo_of
from studyguide.memory.schedule import rate
from studyguide.quiz.question import Question
from studyguide.study.answered import Answered, Told, told_of
from studyguide.study.wording import Said

Moment = tuple[float, int]
"""The time in seconds since 1970, and the study day."""

_LONGEST = 300.0
"""Seconds that an answer takes at most: who takes longer has gone away."""

MOST_OF_A_TEXT = 1000
"""Characters that are kept of what was typed or shown."""


class Keeper(Protocol):
    """Who keeps the answers of a sitting."""

    def keep(self, answered: Answered) -> None: ...
    def take_back(self) -> None: ...
    def overrule(self, answered: Answered) -> None: ...
    def suspend(self, question: Question) -> None: ...
    def flag(self, question: Question, remark: str) -> None: ...


class Recorder:
    """Keeps answers in a log, and what is set aside.

    `value_of` gives the hash of what is right for a fact, `said` what the notes say that a
    question is made of, by its id.

    Every method raises StudyGuideError where the log cannot be written.
    """

    def __init__(
        self,
        log: Log,
        now: Callable[[], Moment],
        value_of: Callable[[str], str],
        said: Callable[[str], Said | None],
        version: str,
    ) -> None:
        self._log = log
        self._now = now
        self._value_of = value_of
        self._said = said
        self._version = version
        self._kept: list[list[Row]] = []

    def keep(self, answered: Answered) -> None:
        """Write an answer: of a match a row for each pair, all of them or none."""
        at, day = self._now()
        rows = [self._row(part, answered, at, day) for part in told_of(answered)]
        self._kept.append(self._log.extend(rows))

    def take_back(self) -> None:
        """Undo the last thing that was kept in this sitting."""
        at, day = self._now()
        self._log.extend(undo_of(row, at, day) for row in self._kept.pop())

    def overrule(self, answered: Answered) -> None:
        """Hold the last answer to have been right."""
        at, day = self._now()
        rating = rate(answered.question.form, True, answered.hinted)
        last = next(rows for rows in reversed(self._kept) if rows[0].act is Act.ANSWER)
        self._log.extend(
            Row(
                *("", 0, at, day, Act.OVERRULE, row.fact),
                score=1.0,
                rating=rating,
                target=row.key,
                version=self._version,
            )
            for row in last
        )

    def suspend(self, question: Question) -> None:
        """Have the fact of a question asked no more."""
        self._set_aside(Act.SUSPEND, question)

    def flag(self, question: Question, remark: str) -> None:
        """Have a question asked no more until its wording changes, with a remark of why."""
        said = self._said(question.id)
        wording = said.wording if said else ""
        self._set_aside(Act.FLAG, question, wording, remark)

    def _set_aside(self, act: Act, question: Question, wording: str = "", remark: str = "") -> None:
        at, day = self._now()
        row = Row(
            *("", 0, at, day, act, question.fact, wording, question.form, question.id),
            given=remark[:MOST_OF_A_TEXT],
            chosen=question.prompt[:MOST_OF_A_TEXT],
            version=self._version,
        )
        self._kept.append([self._log.append(row)])

    def _row(self, part: Told, answered: Answered, at: float, day: int) -> Row:
        question, course = answered.question, answered.course
        return Row(
            *("", 0, at, day, Act.ANSWER, part.fact, self._value_of(part.fact)),
            form=question.form,
            question=question.id,
            given=(answered.given or "")[:MOST_OF_A_TEXT],
            score=answered.judgement.score,
            chosen=" ".join(f"{course}/{topic}" for topic in part.taken_for),
            rating=rate(question.form, part.is_right, answered.hinted),
            seconds=min(answered.seconds, _LONGEST),
            version=self._version,
        )
