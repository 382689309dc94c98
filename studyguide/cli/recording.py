"""The log as a sitting uses it: what was set aside is heeded, and answers are kept, or not."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studyguide.course.shelf import Shelf
    from studyguide.memory.log import Log
    from studyguide.study.recording import Recorder


@contextmanager
def opened(shelf: "Shelf", to_read: bool = False) -> "Iterator[Log | None]":
    """The log, copied afterwards when that is due; only `to_read`, None where there is none yet.

    Raises StudyGuideError where the log cannot be used.
    """
    from studyguide.cli import answers

    if not to_read:
        with answers.answers_about(shelf) as log, copying(log):
            yield log
    elif answers.kept_in():
        with answers.answers_about(shelf, to_read=True) as log:
            yield log
    else:
        yield None


def recorder(log: "Log", shelf: "Shelf") -> "Recorder":
    """A recorder into an open log, by this machine's clock."""
    from studyguide import __version__
    from studyguide.cli import answers
    from studyguide.study.facts import value_in
    from studyguide.study.recording import Recorder
    from studyguide.study.wording import said_in

    return Recorder(log, answers.now, value_in(shelf), said_in(shelf), __version__)


@contextmanager
def copying(log: "Log") -> Iterator[None]:
    """Afterwards the log is copied, when the last copy is older than a day."""
    from studyguide.cli import answers
    from studyguide.memory.backup import back_up_when_due
    from studyguide.memory.failures import BACKUPS

    yield
    if not log.is_empty():
        at, _ = answers.now()
        back_up_when_due(log.connection, log.file.parent / BACKUPS, at)
