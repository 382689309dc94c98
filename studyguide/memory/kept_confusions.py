"""What is mixed up, kept with the log up to one of its rows, so that only later rows are read.

A log only grows at its end, so what was counted up to a row holds for good: unless a later
row speaks of one before it, or two logs are merged, after which all is counted anew.
"""

import json
from typing import TYPE_CHECKING, Any

from studyguide.memory.confusions import Confusion, Pairs, counted, from_texts, in_texts, told
from studyguide.memory.effective import SAY_OF_OTHERS, corrected, corrections
from studyguide.memory.records import from_record
from studyguide.memory.rows import Act
from studyguide.memory.schema import NEWEST_FIRST, ORDER
from studyguide.memory.snapshot import deeds_in

if TYPE_CHECKING:
    from studyguide.memory.database import Connection

WORTH_KEEPING = 200
"""Rows: so many are read in a few milliseconds, which it takes as well to write what they say."""

_AFTER = "from log where (tick, sitting, number) > (?, ?, ?)"
_START = (-1, "", 0)

Place = tuple[Any, ...]
"""The key of a row by its order."""


def confusions_in(connection: "Connection", worth: int | None = WORTH_KEEPING) -> list[Confusion]:
    """The pairs that are mixed up after all rows of a log, within a transaction.

    What was counted is kept where it is `worth` it, from so many rows on; None for never.
    """
    place, pairs = _kept(connection)
    if place != _START and _reaches_back(connection, place):
        place, pairs = _START, {}
    found = corrections(deeds_in(connection))
    later = map(from_record, connection.execute(f"select * {_AFTER} {ORDER}", place))
    pairs = counted((row for row in corrected(later, found) if row.act is Act.ANSWER), pairs)
    if worth is not None and _has(connection, worth, place):
        _keep(connection, pairs)
    return told(pairs)


def _kept(connection: "Connection") -> tuple[Place, Pairs]:
    """The last row that was counted, and what came of all up to it."""
    found = connection.execute("select tick, sitting, number, pairs from confusions").fetchone()
    try:
        return (found[:3], from_texts(json.loads(found[3]))) if found else (_START, {})
    except (TypeError, ValueError):  # it was damaged
        return _START, {}


def _keep(connection: "Connection", pairs: Pairs) -> None:
    last = connection.execute(f"select tick, sitting, number from log {NEWEST_FIRST} limit 1")
    kept = (*last.fetchone(), json.dumps(in_texts(pairs)))
    connection.execute("delete from confusions")
    connection.execute("insert into confusions values (?, ?, ?, ?)", kept)


def _has(connection: "Connection", count: int, place: Place) -> bool:
    """Whether so many rows come after a place."""
    query = f"select 1 {_AFTER} limit 1 offset ?"
    return connection.execute(query, (*place, count - 1)).fetchone() is not None


def _reaches_back(connection: "Connection", place: Place) -> bool:
    """Whether a row after a place says something of one that is not."""
    deeds = map(from_record, connection.execute(f"select * {_AFTER} and act <> 0", place))
    targets = {row.target for row in deeds if row.act in SAY_OF_OTHERS}
    return bool(targets) and not targets.issubset(
        connection.execute(f"select sitting, number {_AFTER}", place)
    )
