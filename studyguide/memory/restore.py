"""A backup brought back: its rows are added to the log, and nothing that is newer goes."""

from pathlib import Path
from typing import NamedTuple

from studyguide.errors import StudyGuideError
from studyguide.memory import failures
from studyguide.memory.backup import back_up, backups_in, newest_sound, prove, records_of
from studyguide.memory.log import Log


class Restored(NamedTuple):
    """How many rows a backup had, how many of them the log lacked, and how many it has now."""

    held: int
    added: int
    total: int


def restore(log: Log, file: Path, now: float) -> Restored:
    """Add what a backup holds to the log, of which a backup is made first.

    Raises StudyGuideError where the backup is damaged, naming the newest that is not.
    """
    file = _existing(file)
    folder = log.file.parent / failures.BACKUPS
    try:
        held = prove(file)
    except failures.Damaged:
        sound = newest_sound(backups_in(folder))
        hint = f"This one is sound: {sound}" if sound else "No other backup is sound either."
        raise StudyGuideError(f"The backup {file} is damaged.", hint) from None
    if log.count():
        back_up(log.connection, folder, now)
    added = log.merge(records_of(file))
    return Restored(held, added, log.count())


def _existing(file: Path) -> Path:
    try:
        if file.is_file():
            return file
    except (OSError, ValueError):
        pass
    raise StudyGuideError(f"There is no file {file}.", "Name a backup, as `backup` told it.")
