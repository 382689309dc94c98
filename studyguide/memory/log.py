"""The log of answers: rows that are on the disk before `append` returns, and stay there."""

from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from studyguide.errors import StudyGuideError
from studyguide.memory import failures, snapshot
from studyguide.memory.database import Connection, transaction
from studyguide.memory.records import (
    HASH,
    NUMBER,
    SITTING,
    Record,
    from_record,
    proves_itself,
    to_record,
)
from studyguide.memory.renames import renamed_by, renames_in
from studyguide.memory.rows import Row
from studyguide.memory.schema import INSERT, MERGE, NEWEST_FIRST, ORDER
from studyguide.memory.state import Advance, State, replay
from studyguide.memory.told import told
from studyguide.memory.words import Words

if TYPE_CHECKING:
    from studyguide.memory.confusions import Confusion


class Log:
    """An open log of answers. What it writes is one sitting; close it at the end.

    `notice` is a sentence to be shown once, or empty; `closed` is why nothing can be written,
    None where it can. Every method raises StudyGuideError where the file cannot be read or
    written.
    """

    def __init__(
        self,
        file: Path,
        connection: Connection,
        advance: Advance,
        new_id: Callable[[], str],
        closed: StudyGuideError | None = None,
    ) -> None:
        self.file = file
        self.connection = connection
        self.notice = ""
        self.closed = closed
        self._advance = advance
        self._new_id = new_id
        self._last: Record | None = None
        self._words = Words(connection)

    def append(self, row: Row) -> Row:
        """Write a row, durably, as the next of this sitting; what it says of its key is ignored."""
        return self.extend([row])[0]

    def extend(self, rows: Iterable[Row]) -> list[Row]:
        """Write rows in one transaction: all of them or none."""
        if self.closed:
            raise self.closed  # after an error of the disk nothing is claimed to be saved
        last, written = self._last, []
        try:
            with told(self.file), transaction(self.connection):
                for row in rows:
                    last, stored = self._write(row, last)
                    written.append(stored)
        except BaseException as error:
            self._words.forget()
            if isinstance(error, StudyGuideError) and not isinstance(error, failures.Passing):
                self.closed = error
            raise
        self._last = last
        return written

    def rows(self) -> Iterator[Row]:
        """Every row, in the order that is the same on every machine."""
        return self._read(f"select * from log {ORDER}")

    def newest_first(self) -> Generator[Row, None, None]:
        """Every row, backwards."""
        return self._read(f"select * from log {NEWEST_FIRST}")

    def deeds(self) -> Iterator[Row]:
        """The rows that are no answers, in order; found without reading the answers."""
        return self._read(f"select * from log where act <> 0 {ORDER}")

    def effective(self) -> Iterator[Row]:
        """The rows that count after undos and overrules, in order."""
        with told(self.file):
            yield from snapshot.effective_rows(self.connection)

    def state(self, fact: str) -> State | None:
        """The memory of a fact; None where it has none."""
        with told(self.file):
            return snapshot.kept(self.connection, fact)

    def renamed(self) -> dict[str, str]:
        """What topics and facts that were renamed are called now, by their earlier names."""
        with told(self.file):
            return renamed_by(renames_in(self.connection))

    def states(self) -> dict[str, State]:
        """The memory of every fact that has one."""
        with told(self.file):
            return snapshot.all_kept(self.connection)

    def confusions(self) -> "list[Confusion]":
        """The pairs that are mixed up; what was counted before is not counted again."""
        from studyguide.memory.kept_confusions import confusions_in  # wanted in a review

        try:
            with told(self.file), transaction(self.connection, "deferred"):
                return confusions_in(self.connection)
        except StudyGuideError:  # it could not be kept; what can be read is enough
            with told(self.file):
                return confusions_in(self.connection, None)

    def replayed(self) -> dict[str, State]:
        """What `states` must be: the memory of every fact after all rows that count."""
        return replay(self.effective(), self._advance)

    def rebuild(self) -> None:
        """Make the memory of every fact anew from the log."""
        with told(self.file), transaction(self.connection):
            snapshot.renew(self.connection, self._advance)

    def merge(self, records: Iterable[Record]) -> int:
        """Add the records of another log that are not in this one; returns how many were.

        One that does not prove itself is left out.
        """
        with told(self.file), transaction(self.connection):
            words, before = Words(self.connection), self.count()
            for record in records:
                if proves_itself(record):
                    self.connection.execute(MERGE, words.numbered(record))
            added = self.count() - before
            if added:
                snapshot.renew(self.connection, self._advance)
        return added

    def is_empty(self) -> bool:
        """Whether there is no row; told without counting them."""
        with told(self.file):
            return self.connection.execute("select 1 from log limit 1").fetchone() is None

    def count(self) -> int:
        """The number of rows."""
        with told(self.file):
            (rows,) = self.connection.execute("select count(*) from log").fetchone()
        return int(rows)

    def records(self) -> Iterator[Record]:
        """Every row as it is stored, in order."""
        with told(self.file):
            yield from self.connection.execute(f"select * from log {ORDER}")

    def close(self) -> None:
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _write(self, row: Row, last: Record | None) -> tuple[Record, Row]:
        tip = f"select tick, hash from log {NEWEST_FIRST} limit 1"
        tick, head = self.connection.execute(tip).fetchone() or (0, b"")
        if last:
            row, head = row._replace(sitting=last[SITTING], number=last[NUMBER] + 1), last[HASH]
        else:
            row = row._replace(sitting=self._new_id(), number=1)
        record = to_record(row, tick, head)
        self.connection.execute(INSERT, self._words.numbered(record))
        stored = from_record(record)
        snapshot.advance_with(self.connection, stored, self._advance)
        return record, stored

    def _read(self, query: str) -> Generator[Row, None, None]:
        with told(self.file):
            yield from map(from_record, self.connection.execute(query))
