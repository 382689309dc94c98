"""Who keeps the answers of a sitting: the log of this machine, or nobody."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studyguide.course.shelf import Shelf
    from studyguide.memory.log import Log
    from studyguide.study.recording import Recorder


@contextmanager
def recording(shelf: "Shelf", nothing: bool = False) -> "Iterator[Recorder | None]":
    """A recorder into the log; None where `nothing` is to be kept.

    Raises StudyGuideError where the log cannot be used.
    """
    if nothing:
        yield None
        return
    from studyguide.cli.answers import open_answers

    with open_answers() as log, copying(log):
        yield recorder(log, shelf)


def recorder(log: "Log", shelf: "Shelf") -> "Recorder":
    """A recorder into an open log, by this machine's clock."""
    from studyguide import __version__
    from studyguide.cli import answers
    from studyguide.study.facts import value_in
    from studyguide.study.recording import Recorder

    return Recorder(log, answers.now, value_in(shelf), __version__)


@contextmanager
def copying(log: "Log") -> Iterator[None]:
    """Afterwards the log is copied, when the last copy is older than a day."""
    from studyguide.cli import answers
    from studyguide.memory.backup import back_up_when_due
    from studyguide.memory.failures import BACKUPS

    yield
    if log.count():
        at, _ = answers.now()
        back_up_when_due(log.connection, log.file.parent / BACKUPS, at)
