"""The last quizzes as they were left: what was still to be asked, and what was missed."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from studyguide.course.folder import read_bytes
from studyguide.course.replacing import replace_file
from studyguide.errors import StudyGuideError, reason_of
from studyguide.study.sitting import Sitting

_FILE = "quiz.json"
_MOST = 9
"""Quizzes that are remembered: who leaves more of them has done with the earlier ones."""


class LastQuiz(NamedTuple):
    """Ids of questions that are left and that were missed, and what they were drawn with.

    `id` tells it from others that are held at the same time; `again` is the command that
    began it.
    """

    id: str
    seed: str
    pairs: tuple[tuple[str, str], ...] = ()
    left: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    again: str = "studyguide quiz"

    def after(self, sitting: Sitting) -> "LastQuiz":
        """As a sitting that went on with it has left it by now."""
        missed = (turn.question.id for turn in sitting.missed)
        return self._replace(
            left=_each_once(question.id for question in sitting.left),
            missed=_each_once((*self.missed, *missed)),
        )


class QuizPlace:
    """Where quizzes are remembered; `folder` is None where nothing can be.

    They are a convenience: what cannot be read gives way to the next that is kept, and nobody
    waits for the disk after each answer, so that a power cut may take them.
    """

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / _FILE if folder else None

    def quizzes(self) -> list[LastQuiz]:
        """The last quiz that was kept, and before it others of which something is left.

        Raises StudyGuideError where they cannot be read.
        """
        try:
            return _read(read_bytes(self._file)) if self._file else []
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            reason = reason_of(error)
            message = f"What is left of a quiz cannot be read from {self._file}: {reason}."
            raise StudyGuideError(message, "Move it elsewhere, then begin a quiz.") from None
        except (ValueError, TypeError, RecursionError):
            message = f"{self._file} is damaged: what is left of a quiz cannot be read."
            raise StudyGuideError(message, _ANEW) from None

    def keep(self, quiz: LastQuiz) -> bool:
        """Remember a quiz as the last; returns whether that could be done."""
        if self._file is None:
            return False
        try:
            before = self.quizzes()
        except StudyGuideError:
            before = []
        others = [each for each in before if each.left and each.id != quiz.id]
        try:
            replace_file(self._file, json.dumps([quiz, *others][:_MOST]), synced=False)
        except OSError:
            return False
        return True


_ANEW = "Begin another, and the file is made anew: studyguide quiz"


def _read(text: bytes) -> list[LastQuiz]:
    """The quizzes that a file holds; raises ValueError or TypeError for anything else."""
    return [
        LastQuiz(
            str(id_),
            str(seed),
            tuple((str(one), str(other)) for one, other in pairs),
            tuple(map(str, left)),
            tuple(map(str, missed)),
            str(again),
        )
        for id_, seed, pairs, left, missed, again in json.loads(text)
    ]


def _each_once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
