"""The last quiz as it was left: what was still to be asked in it, and what was missed."""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from studyguide.course.folder import read_bytes
from studyguide.course.replacing import replace_file
from studyguide.study.sitting import Sitting

_FILE = "quiz.json"


class LastQuiz(NamedTuple):
    """Ids of questions that are left and that were missed, and what they were drawn with."""

    seed: str
    pairs: tuple[tuple[str, str], ...] = ()
    left: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()

    def after(self, sitting: Sitting) -> "LastQuiz":
        """As a sitting that went on with it has left it by now."""
        missed = (turn.question.id for turn in sitting.missed)
        return self._replace(
            left=_each_once(question.id for question in sitting.left),
            missed=_each_once((*self.missed, *missed)),
        )


class QuizPlace:
    """Where the last quiz is remembered; `folder` is None where nothing can be.

    What cannot be read or written, or does not outlast a power cut, is forgotten: it is a
    convenience, no answer is lost, and nobody waits for the disk after each one.
    """

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / _FILE if folder else None

    def get(self) -> LastQuiz | None:
        """The last quiz, if there was one."""
        if self._file is None:
            return None
        try:
            seed, pairs, left, missed = json.loads(read_bytes(self._file))
            two = tuple((str(one), str(other)) for one, other in pairs)
            return LastQuiz(str(seed), two, tuple(map(str, left)), tuple(map(str, missed)))
        except (OSError, ValueError, TypeError, RecursionError):
            return None

    def keep(self, quiz: LastQuiz) -> None:
        """Remember a quiz instead of the one before."""
        if self._file:
            with suppress(OSError):
                replace_file(self._file, json.dumps(quiz), synced=False)


def _each_once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
