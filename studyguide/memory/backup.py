"""Copies of the log: made while it is in use, proved, dated, and thinned as they grow old."""

import os
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from studyguide.errors import StudyGuideError, reason_of
from studyguide.memory import disk, failures
from studyguide.memory.chain import follow
from studyguide.memory.database import Connection, copy, open_to_read, transaction
from studyguide.memory.records import Record
from studyguide.memory.schema import ORDER
from studyguide.memory.told import told

_NAME = "answers-%Y-%m-%d-%H%M%S.db"
_DAY = 24 * 3600


def backups_in(folder: Path) -> list[Path]:
    """The dated backups in a folder, the oldest first."""
    try:
        found = sorted(folder.glob("answers-*.db"))
    except OSError:
        return []
    return [file for file in found if _date(file)]


def back_up_when_due(connection: Connection, folder: Path, now: float) -> Path | None:
    """Make a dated backup when the last is older than a day, and thin out old ones."""
    last = backups_in(folder)[-1:]
    age = now - max((file.stat().st_mtime for file in last), default=0)
    return back_up(connection, folder, now) if not 0 <= age < _DAY else None


def back_up(connection: Connection, folder: Path, now: float) -> Path:
    """Make a dated backup and thin out old ones; raises StudyGuideError.

    None is thinned out before the new one has been proved.
    """
    moment = datetime.fromtimestamp(now, UTC)
    file = folder / moment.strftime(_NAME)
    write_backup(connection, file)
    backups = backups_in(folder)
    kept = worth_keeping([_date(each) or date.min for each in backups], moment.date())
    for place, each in enumerate(backups):
        if place not in kept and each != file:
            each.unlink(missing_ok=True)
    return file


def write_backup(connection: Connection, file: Path) -> int:
    """Write a proved copy of a log to a file and return its number of rows.

    The file is there only once it is whole. Raises StudyGuideError where it cannot be
    written or the log itself is damaged.
    """
    temporary = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        disk.make_folder(file.parent)
        temporary.unlink(missing_ok=True)
        os.close(os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        with told(file), transaction(connection, "deferred"):
            (rows,) = connection.execute("select count(*) from log").fetchone()
            copy(connection, temporary)
        if prove(temporary) != rows:
            raise failures.Damaged(file)
        disk.flush(temporary)
        temporary.replace(file)
        disk.flush(file.parent)
    except OSError as error:
        raise StudyGuideError(f"No backup can be written to {file}: {reason_of(error)}.") from error
    except failures.Damaged as error:
        raise failures.not_proved(file) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    return int(rows)


def prove(file: Path) -> int:
    """The number of rows of a backup in which nothing is damaged; raises Damaged otherwise."""
    chain = follow(records_of(file))
    with told(file), closing(open_to_read(file)) as connection:
        found = connection.execute("pragma integrity_check(1)").fetchone()
    if chain.changed or found != ("ok",):
        raise failures.Damaged(file)
    return chain.rows


def records_of(file: Path) -> Iterable[Record]:
    """The records in a backup, in order; raises StudyGuideError when it cannot be read."""
    with told(file), closing(open_to_read(file)) as connection:
        yield from connection.execute(f"select * from log {ORDER}")


def newest_sound(files: Iterable[Path]) -> Path | None:
    """The last of some backups that can be proved."""
    for file in reversed(list(files)):
        try:
            prove(file)
        except StudyGuideError:
            continue
        return file
    return None


def worth_keeping(dates: list[date], today: date) -> set[int]:
    """The places, in a list of dates that rises, of the backups to keep.

    All of the last week, one a week for two months, and one a month before that.
    """
    spans: dict[object, int] = {}
    for place, each in enumerate(dates):
        if each > today - timedelta(days=7):
            spans[place] = place
        elif each > today - timedelta(days=61):
            spans[each.isocalendar()[:2]] = place
        else:
            spans["month", each.year, each.month] = place
    return set(spans.values())


def _date(file: Path) -> date | None:
    # `strptime` would take 5 ms to load, at the end of every sitting
    try:
        moment = datetime.fromisoformat(file.stem.removeprefix("answers-"))
    except ValueError:
        return None
    return moment.date() if moment.strftime(_NAME) == file.name else None
