"""What SQLite raises, told in the user's words."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from studyguide.errors import StudyGuideError
from studyguide.memory import failures
from studyguide.memory.disk import is_full
from studyguide.memory.records import Unreadable

BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
"""The codes of errors that pass when another program is done."""

# every row fits the tables that we make: where one does not, the tables are no longer ours
_DAMAGE = {
    *(sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB),
    *(sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH),
}
_UNLIKE = re.compile(
    "no such|has no column|values for|values were supplied|unsupported file format"
)
"""What SQLite calls our own, tested SQL where the tables that it meets are not those we made."""

_CLOSED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}


@contextmanager
def told(file: Path) -> Iterator[None]:
    """Turn what SQLite raises into a StudyGuideError in the user's words."""
    try:
        yield
    except sqlite3.Error as error:
        failure = _failure(error, file)
        if failure is None:
            raise  # a bug: its traceback is wanted
        raise failure from error
    except (Unreadable, UnicodeDecodeError) as error:
        raise failures.Damaged(file) from error


def _failure(error: sqlite3.Error, file: Path) -> StudyGuideError | None:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    kind = code & 0xFF
    is_unlike = code == sqlite3.SQLITE_ERROR and _UNLIKE.search(str(error))
    if kind in _DAMAGE or code == sqlite3.SQLITE_IOERR_SHORT_READ or is_unlike:
        return failures.Damaged(file)
    # what fits no more into the index of a journal is an error of the disk to SQLite
    if kind == sqlite3.SQLITE_FULL or (kind == sqlite3.SQLITE_IOERR and is_full(file.parent)):
        return failures.full(file)
    if kind in BUSY:
        return failures.busy(file)
    if kind in _CLOSED:
        return failures.NotWritable(file)
    if kind == sqlite3.SQLITE_IOERR:
        return failures.disk_error(file)
    return None
