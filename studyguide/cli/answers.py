"""The log of answers as commands open it, with this machine's clock, zone and dice."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from studyguide.cli import clock, desk

if TYPE_CHECKING:
    from studyguide.course.shelf import Shelf
    from studyguide.memory.log import Log
    from studyguide.memory.settings import Settings


def open_answers(folder: Path | None = None, anew: bool = False, to_read: bool = False) -> "Log":
    """The log in a folder, or else in this machine's; raises StudyGuideError.

    With `anew` it may be begun although there once was one; only `to_read`, it may be one
    that cannot be written.
    """
    from studyguide.memory.opening import open_log
    from studyguide.memory.schedule import advance

    home = folder or desk.home().data
    advancing = partial(advance, settings=settings())
    log = open_log(home, advancing, _new_id, clock.now(), anew, to_read)
    if log.notice:
        desk.tell(log.notice)
    return log


def kept_in() -> Path | None:
    """The folder with this machine's log, or None where there is none yet."""
    from studyguide.memory.failures import FILE

    folder = desk.home().data
    return folder if folder and (folder / FILE).is_file() else None


def answers_about(shelf: "Shelf", to_read: bool = False) -> "Log":
    """This machine's log, which knows what the courses on a shelf have renamed.

    Raises StudyGuideError. One that is opened only `to_read`, and cannot be written, is read
    as it is.
    """
    from studyguide.study.renaming import follow_renames

    log = open_answers(to_read=to_read)
    try:
        if not log.closed:
            follow_renames(log, shelf, *now())
    except BaseException:
        log.close()
        raise
    return log


def settings() -> "Settings":
    """How the learner wants to learn; raises StudyGuideError for a file with a flaw."""
    from studyguide.memory.settings_file import NAME, read_settings

    folder = desk.home().data
    return read_settings(folder / NAME if folder else None)


def now() -> tuple[float, int]:
    """The time in seconds since 1970, and the study day as an ordinal."""
    from studyguide.memory.days import study_day

    at = clock.now()
    return at, study_day(at, clock.offset_at(at), settings().day_start)


def _new_id() -> str:
    from random import SystemRandom

    return format(SystemRandom().getrandbits(60), "015x")
