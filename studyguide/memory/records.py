"""A row of the log as it is stored: it proves itself, and names the row before it.

Its tick orders all rows of all machines alike: microseconds since 1970 by the clock, or
one more than the last tick in the log where the clock was behind that. So the order in
which rows were written survives clocks that are set back, and two logs merge into the
same one whichever is first.
"""

from collections.abc import Sequence
from typing import Any

from studyguide.course.digest import digest
from studyguide.memory.rows import Act, Rating, Row

Record = tuple[Any, ...]

COLUMNS = (
    *("tick", "sitting", "number", "late", "day", "act", "fact", "value", "form", "question"),
    *("given", "score", "chosen", "rating", "milliseconds", "of_sitting", "of_number"),
    *("version", "previous", "hash"),
)
TICK, SITTING, NUMBER = 0, 1, 2
FACT, VALUE, FORM, QUESTION, VERSION = map(
    COLUMNS.index, ("fact", "value", "form", "question", "version")
)
PREVIOUS, HASH = len(COLUMNS) - 2, len(COLUMNS) - 1

_ACTS = tuple(Act)  # stored as its place here: new ones go to the end


class Unreadable(Exception):
    """What is stored is no row."""


def to_record(row: Row, tip: int, previous: bytes) -> Record:
    """A row to be stored after the tick `tip`.

    `previous` is the hash of the row before it in its sitting; for the first row it is
    that of the last row in the log, or empty.
    """
    moment = round(row.at * 1_000_000)
    tick = max(moment, tip + 1)
    of_sitting, of_number = row.target or ("", 0)
    texts = (row.fact, row.value, row.form, row.question, row.given, row.chosen, row.version)
    fact, value, form, question, given, chosen, version = map(_storable, texts)
    stored = (
        *(tick, row.sitting, row.number, tick - moment, row.day, _ACTS.index(row.act)),
        *(fact, value, form, question, given, float(row.score), chosen),
        *(None if row.rating is None else int(row.rating), round(row.seconds * 1000)),
        *(of_sitting, of_number, version, previous),
    )
    return *stored, hash_of(stored)


def from_record(record: Record) -> Row:
    """The row that was stored; raises Unreadable where it makes no sense."""
    try:
        return _row(record)
    except (IndexError, OverflowError, TypeError, ValueError) as error:
        raise Unreadable from error


def proves_itself(record: Record) -> bool:
    """Whether a record is to the letter what was once stored."""
    return len(record) == len(COLUMNS) and hash_of(record[:HASH]) == record[HASH]


def hash_of(stored: Sequence[Any]) -> bytes:
    """The hash of all columns before it.

    Eight bytes notice every accident; nobody is kept from forging a log of their own.
    """
    # `ascii`, for what `repr` escapes differs between versions of Unicode
    return digest(ascii(tuple(stored)).encode("ascii"))


def _row(record: Record) -> Row:
    tick, sitting, number, late, day, act, fact, value, form, question = record[:10]
    given, score, chosen, rating, took, of_sitting, of_number, version = record[10:18]
    if None in (fact, value, form, question, version):
        raise ValueError("its words are gone")
    return Row(
        *(sitting, number, (tick - late) / 1_000_000, day, _ACTS[act]),
        *(fact, value, form, question, given, score, chosen),
        None if rating is None else Rating(rating),
        took / 1000,
        (of_sitting, of_number) if of_sitting else None,
        version,
    )


def _storable(text: str) -> str:
    """A text without halves of characters, which no database takes."""
    if text.isascii():
        return text
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
