"""A damaged log mended: set aside as it is, and what is left of it put into a sound one."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from studyguide.errors import StudyGuideError, reason_of
from studyguide.memory import disk, failures
from studyguide.memory.backup import backups_in, newest_sound, records_of
from studyguide.memory.log import Log
from studyguide.memory.opening import kept_aside
from studyguide.memory.salvage import journals, salvage


def mend(
    home: Path, open_: Callable[[Path], Log], aside: Path | None
) -> tuple[int, int, Path | None]:
    """Put all that can be saved of a log into a new one, which takes its place.

    `open_` opens the log in a folder, `aside` is what `set_aside` returned. Returns how
    many rows the new one has, how many of them only a backup had, and `aside`. A crash at
    any moment leaves the damaged file or the mended one, and all that is needed to mend it.
    """
    file, workshop = home / failures.FILE, home / ".mending"
    try:
        shutil.rmtree(workshop, ignore_errors=True)
        with open_(workshop) as log:
            rows, from_backup = _rescue(log, home)
        _put_in_place(workshop / failures.FILE, file)
        shutil.rmtree(workshop, ignore_errors=True)
    except OSError as error:
        raise _not_mended(file, error) from error
    return rows, from_backup, aside


def set_aside(file: Path, now: float) -> Path | None:
    """Copy a file and its journals; returns the copy, None where there is no file.

    Raises StudyGuideError where that cannot be done.
    """
    stamp = datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%d-%H%M%S")
    aside = file.with_name(f"{failures.ASIDE}{stamp}.db")
    try:
        for old, new in zip((file, *journals(file)), (aside, *journals(aside)), strict=True):
            if old.exists():
                shutil.copyfile(old, new)
                new.chmod(0o600)
                disk.flush(new)
        disk.flush(file.parent)
    except OSError as error:
        raise _not_mended(file, error) from error
    return aside if aside.exists() else None


def discard(aside: Path) -> None:
    """Remove a copy that turned out not to be wanted."""
    for copy in (aside, *journals(aside)):
        copy.unlink(missing_ok=True)


def _rescue(log: Log, home: Path) -> tuple[int, int]:
    """Merge what is found in a damaged file, in those set aside before and in a backup."""
    for file in (*kept_aside(home), home / failures.FILE):
        log.merge(salvage(file))
    backup = newest_sound(backups_in(home / failures.BACKUPS))
    from_backup = log.merge(records_of(backup)) if backup else 0
    return log.count(), from_backup


def _put_in_place(new: Path, file: Path) -> None:
    """Let a sound file take the place of a damaged one, whose journals must go first.

    They would be taken for the new file's.
    """
    disk.flush(new)
    for journal in (*journals(file), file.with_name(f"{file.name}-shm")):
        journal.unlink(missing_ok=True)
    disk.flush(file.parent)
    new.replace(file)
    disk.flush(file.parent)


def _not_mended(file: Path, error: OSError) -> StudyGuideError:
    message = f"{file} could not be mended: {reason_of(error)}."
    return StudyGuideError(message, "It was left as it is.")
