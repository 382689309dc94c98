"""The log of answers as commands open it, with this machine's clock and dice."""

from pathlib import Path
from typing import TYPE_CHECKING

from studyguide.cli import clock, desk

if TYPE_CHECKING:
    from studyguide.memory.log import Log
    from studyguide.memory.settings import Settings


def open_answers(folder: Path | None = None, anew: bool = False) -> "Log":
    """The log in a folder, or else in this machine's; raises StudyGuideError.

    With `anew` it may be begun although there once was one.
    """
    from studyguide.memory.opening import open_log
    from studyguide.memory.schedule import advance

    wanted = settings()
    log = open_log(
        folder or desk.home().data,
        lambda state, row: advance(state, row, wanted),
        _new_id,
        clock.now(),
        anew,
    )
    if log.notice:
        desk.tell(log.notice)
    return log


def settings() -> "Settings":
    """How the learner wants to learn; raises StudyGuideError for a file that is not sound."""
    from studyguide.memory import settings_file

    folder = desk.home().data
    return settings_file.read_settings(folder / settings_file.NAME if folder else None)


def now() -> tuple[float, int]:
    """The time in seconds since 1970, and the study day as an ordinal."""
    from studyguide.memory.days import study_day

    at = clock.now()
    return at, study_day(at, clock.offset_at(at), settings().day_start)


def _new_id() -> str:
    from random import SystemRandom

    return format(SystemRandom().getrandbits(60), "015x")
