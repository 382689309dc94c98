"""The log of answers found and opened, or made; never made anew where there once was one."""

from collections.abc import Callable
from pathlib import Path

from studyguide.memory import disk, failures
from studyguide.memory.backup import back_up, backups_in
from studyguide.memory.database import open_database, open_unchanged
from studyguide.memory.log import Log
from studyguide.memory.state import Advance

NETWORK = "Answers are kept on a network disk: each takes a little longer to be saved there."


def open_log(
    home: Path | None,
    advance: Advance,
    new_id: Callable[[], str],
    now: float,
    anew: bool = False,
    to_read: bool = False,
) -> Log:
    """The log in a folder, made when there is none; costs the same however long it is.

    `new_id` gives each sitting its random id, `now` is the time for the name of a backup.
    Raises StudyGuideError where answers cannot be kept, and unless `anew` also where the
    log has vanished. One that is opened only `to_read` is `closed` where it cannot be written.
    """
    if home is None:
        raise failures.no_home()
    file = home / failures.FILE
    if not anew and has_vanished(file):
        raise failures.Vanished(file)
    is_new, on_network = _is_empty(file), disk.is_network(home, disk.mounts())
    backups = home / failures.BACKUPS
    try:
        connection = open_database(file, on_network, lambda old: back_up(old, backups, now))
    except failures.NotWritable as error:
        if not to_read:
            raise
        return Log(file, open_unchanged(file), advance, new_id, closed=error)
    log = Log(file, connection, advance, new_id)
    log.notice = NETWORK if is_new and on_network else ""
    return log


def has_vanished(file: Path) -> bool:
    """Whether there is no log, or an empty file, where there once was one."""
    if not _is_empty(file):
        return False
    return bool(backups_in(file.parent / failures.BACKUPS) or kept_aside(file.parent))


def kept_aside(home: Path) -> list[Path]:
    """The damaged files that were set aside in a folder."""
    try:
        return sorted(home.glob(f"{failures.ASIDE}*.db"))
    except OSError:
        return []


def _is_empty(file: Path) -> bool:
    try:
        return not file.stat().st_size
    except OSError:
        return True
