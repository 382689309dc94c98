"""The memory of each fact as it is kept beside the log, equal to replaying it."""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from studyguide.memory.effective import SAY_OF_OTHERS, corrected, corrections
from studyguide.memory.records import from_record
from studyguide.memory.renames import Renamed, called_now, renamed_by, renames_in, renaming
from studyguide.memory.rows import Act, Row
from studyguide.memory.schema import ORDER, REMEMBER, bound, of_names
from studyguide.memory.state import Advance, State, is_of, replay

if TYPE_CHECKING:
    from studyguide.memory.database import Connection

_LAST_RIGHT = State._fields.index("last_right")
_RECALCULATED = (*SAY_OF_OTHERS, Act.FORGET)


def kept(connection: "Connection", fact: str) -> State | None:
    """The kept memory of a fact; None where it has none."""
    found = connection.execute("select * from memory where fact = ?", (fact,)).fetchone()
    return _state(found) if found else None


def all_kept(connection: "Connection") -> dict[str, State]:
    """The kept memory of every fact that has one."""
    return {found[0]: _state(found) for found in connection.execute("select * from memory")}


def kept_of(connection: "Connection", names: Collection[str]) -> dict[str, State]:
    """The kept memory of the facts that are called so, or are of topics that are."""
    query = f"select * from memory where {of_names(len(names))} order by fact"
    return {found[0]: _state(found) for found in connection.execute(query, bound(names))}


def deeds_in(connection: "Connection") -> list[Row]:
    """The rows of the log that are no answers, in its order."""
    deeds = connection.execute(f"select * from log where act <> 0 {ORDER}")
    return [from_record(record) for record in deeds]


def advance_with(connection: "Connection", row: Row, advance: Advance) -> None:
    """Let the kept memory follow a row that has just been written at the end of the log."""
    if row.act is Act.ANSWER:
        row = renaming(renamed_by(renames_in(connection)))(row)
        before = kept(connection, row.fact)
        after = advance(before, row)
        if after is not None and after != before:
            _keep(connection, {row.fact: after})
    elif row.act in _RECALCULATED and row.fact:
        _recalculate(connection, row, advance)


def renew(connection: "Connection", advance: Advance) -> None:
    """Replay the whole log and keep what comes of it."""
    states = replay(effective_rows(connection), advance)
    connection.execute("delete from memory")
    connection.execute("delete from confusions")  # counted when they are wanted
    _keep(connection, states)


def effective_rows(connection: "Connection") -> Iterator[Row]:
    """The rows of the log that count, in its order, read one by one."""
    return _effective(connection, "", {})


def _recalculate(connection: "Connection", row: Row, advance: Advance) -> None:
    """Make anew what is kept of the facts of which a row says something."""
    renames = renames_in(connection)
    renamed = renamed_by(renames)
    affected = {called_now(row.fact, renamed)}
    if row.act is Act.RENAME:
        affected |= _moved(renamed_by(renames[:-1]), renamed)
    sources = affected | {old for old in renamed if _touches(called_now(old, renamed), affected)}
    rows = _effective(connection, f"where act <> 0 or {of_names(len(sources))}", bound(sources))
    states = replay(rows, advance)
    connection.execute(f"delete from memory where {of_names(len(affected))}", bound(affected))
    wanted = (fact for fact in states if any(is_of(fact, name) for name in affected))
    _keep(connection, {fact: states[fact] for fact in wanted})


def _moved(before: Renamed, after: Renamed) -> set[str]:
    """The names that rows go to or come from when the renames change."""
    now = {name: (called_now(name, before), called_now(name, after)) for name in {*before, *after}}
    return {name for pair in now.values() if pair[0] != pair[1] for name in pair}


def _touches(name: str, others: Collection[str]) -> bool:
    """Whether a name is that of one of some facts and topics, of a part of one, or of its whole."""
    return any(is_of(name, other) or is_of(other, name) for other in others)


def _effective(connection: "Connection", where: str, names: dict[str, str]) -> Iterator[Row]:
    found = corrections(deeds_in(connection))
    records = connection.execute(f"select * from log {where} {ORDER}", names)
    return corrected(map(from_record, records), found)


def _keep(connection: "Connection", states: dict[str, State]) -> None:
    connection.executemany(REMEMBER, ((fact, *state) for fact, state in states.items()))


def _state(found: Sequence[Any]) -> State:
    told = list(found[1:])
    told[_LAST_RIGHT] = bool(told[_LAST_RIGHT])
    return State._make(told)
