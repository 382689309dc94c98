"""The file of answers, opened so that what is committed stays."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from studyguide.memory import disk, failures
from studyguide.memory.schema import STEPS
from studyguide.memory.told import BUSY, told

Connection = sqlite3.Connection

APPLICATION = 0x53744741
"""What tells a file of ours from any other program's."""

SQLITE = sqlite3.sqlite_version

_HEADER = 100
_WAIT = 5.0


def open_database(
    file: Path,
    is_network: bool,
    backed_up: Callable[[Connection], object],
    steps: tuple[tuple[str, ...], ...] = STEPS,
) -> Connection:
    """Open a file of answers, made if it is not there and led to the newest version.

    `backed_up` is called before a version is left behind. Raises StudyGuideError, and
    leaves the file as it is, where it is another program's or of a newer version.
    """
    _refuse(file, len(steps))
    try:
        disk.make_folder(file.parent)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise failures.NotWritable(file) from error
    with told(file):
        connection = sqlite3.connect(file, timeout=_WAIT, isolation_level=None)
        try:
            _set_up(connection, is_network)
            _migrate(connection, file, steps, backed_up)
        except BaseException:
            connection.close()
            raise
    return connection


def open_to_read(file: Path) -> Connection:
    """Open a file that nobody writes to, without leaving a trace beside it."""
    _refuse(file, len(STEPS))
    with told(file):
        return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def open_to_look(file: Path) -> Connection:
    """Open a file that others may be writing, to read a little; leaves no trace beside it."""
    if not file.with_name(f"{file.name}-wal").exists():
        return open_to_read(file)
    _refuse(file, len(STEPS))
    with told(file):
        return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


def open_unchanged(file: Path) -> Connection:
    """Open a file that cannot be written, to read all of it; raises StudyGuideError.

    One of an older version cannot be led on, and is refused.
    """
    connection = open_to_look(file)
    try:
        with told(file):
            if _version(connection, file) != len(STEPS):
                raise failures.NotWritable(file)
    except BaseException:
        connection.close()
        raise
    return connection


def is_as_made(connection: Connection) -> bool:
    """Whether a database has the tables that we make, and no others."""
    with closing(sqlite3.connect(":memory:")) as made:
        for statement in (each for step in STEPS for each in step):
            made.execute(statement)
        query = "select type, name, tbl_name, sql from sqlite_schema order by name"
        return made.execute(query).fetchall() == connection.execute(query).fetchall()


def copy(connection: Connection, file: Path) -> None:
    """Write all that a connection sees now into a new file, whole by itself."""
    with closing(sqlite3.connect(file, isolation_level=None)) as into:
        connection.backup(into)
        into.execute("pragma journal_mode = delete")


@contextmanager
def transaction(connection: Connection, kind: str = "immediate") -> Iterator[None]:
    """All of it or nothing, and on the disk when it ends."""
    connection.execute(f"begin {kind}")
    try:
        yield
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.execute("rollback")
        raise


def _refuse(file: Path, newest: int) -> None:
    """Judge a file by its first bytes, before SQLite may touch it."""
    try:
        with file.open("rb") as stream:
            header = stream.read(_HEADER)
    except FileNotFoundError:
        return
    except OSError as error:
        raise failures.NotWritable(file) from error
    if len(header) == _HEADER and header.startswith(b"SQLite format 3\0"):
        version, application = (int.from_bytes(header[at : at + 4]) for at in (60, 68))
        if not set(header[18:20]) <= {1, 2}:  # SQLite would take it for a later format's
            raise failures.Damaged(file)
        if application not in (0, APPLICATION):
            raise failures.foreign(file)
        if application == APPLICATION and version > newest:
            raise failures.newer(file)


def _set_up(connection: Connection, is_network: bool) -> None:
    connection.execute("pragma trusted_schema = off")
    connection.execute("pragma foreign_keys = on")
    # where a disk is shared, WAL is not safe; EXTRA makes a rollback journal as durable
    journal = "delete" if is_network else "wal"
    connection.execute(f"pragma synchronous = {'extra' if is_network else 'full'}")
    end = time.monotonic() + _WAIT
    while connection.execute("pragma journal_mode").fetchone() != (journal,):
        try:
            connection.execute(f"pragma journal_mode = {journal}")
        except sqlite3.OperationalError as error:
            # the one lock for which SQLite itself does not wait
            if error.sqlite_errorcode not in BUSY or time.monotonic() > end:
                raise
            time.sleep(0.01)


def _migrate(
    connection: Connection,
    file: Path,
    steps: tuple[tuple[str, ...], ...],
    backed_up: Callable[[Connection], object],
) -> None:
    with transaction(connection, "deferred"):  # another program may be making the file
        version = _version(connection, file)
    if version > len(steps):
        raise failures.newer(file)
    if version == len(steps):
        return
    if version:
        backed_up(connection)
    with transaction(connection):
        version = _version(connection, file)  # which another program may have changed
        for statement in (each for step in steps[version:] for each in step):
            connection.execute(statement)
        connection.execute(f"pragma application_id = {APPLICATION}")
        connection.execute(f"pragma user_version = {max(version, len(steps))}")


def _version(connection: Connection, file: Path) -> int:
    """The version of a file of ours, 0 where it is still empty."""
    (application,) = connection.execute("pragma application_id").fetchone()
    (version,) = connection.execute("pragma user_version").fetchone()
    (tables,) = connection.execute("select count(*) from sqlite_schema").fetchone()
    if application != APPLICATION and tables:
        raise failures.foreign(file)
    return int(version) if application == APPLICATION else 0
