"""The log of answers as commands open it, with this machine's clock and dice."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from studyguide.cli import desk

if TYPE_CHECKING:
    from studyguide.memory.log import Log

_DAY_STARTS = 4 * 3600


def open_answers(folder: Path | None = None, anew: bool = False) -> "Log":
    """The log in a folder, or else in this machine's; raises StudyGuideError.

    With `anew` it may be begun although there once was one.
    """
    from studyguide.memory.opening import open_log
    from studyguide.memory.tally import advance

    log = open_log(folder or desk.home().data, advance, _new_id, time.time(), anew)
    if log.notice:
        desk.tell(log.notice)
    return log


def now() -> tuple[float, int]:
    """The time in seconds since 1970, and the study day as an ordinal."""
    from datetime import date

    at = time.time()
    return at, date.fromtimestamp(at - _DAY_STARTS).toordinal()


def _new_id() -> str:
    from random import SystemRandom

    return format(SystemRandom().getrandbits(60), "015x")
