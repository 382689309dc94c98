"""The memory of each fact as it is kept beside the log, equal to replaying it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from studyguide.memory.effective import corrected, corrections
from studyguide.memory.records import from_record
from studyguide.memory.rows import Act, Row
from studyguide.memory.schema import OF_NAME, ORDER, REMEMBER
from studyguide.memory.state import Advance, State, replay

if TYPE_CHECKING:
    from studyguide.memory.database import Connection

_RECALCULATED = (Act.UNDO, Act.OVERRULE, Act.FORGET)


def kept(connection: "Connection", fact: str) -> State | None:
    """The kept memory of a fact; None where it has none."""
    found = connection.execute("select * from memory where fact = ?", (fact,)).fetchone()
    return _state(found) if found else None


def all_kept(connection: "Connection") -> dict[str, State]:
    """The kept memory of every fact that has one."""
    return {found[0]: _state(found) for found in connection.execute("select * from memory")}


def advance_with(connection: "Connection", row: Row, advance: Advance) -> None:
    """Let the kept memory follow a row that has just been written at the end of the log."""
    if row.act is Act.ANSWER:
        before = kept(connection, row.fact)
        after = advance(before, row)
        if after is not None and after != before:
            _keep(connection, {row.fact: after})
    elif row.act in _RECALCULATED and row.fact:
        rows = _effective(connection, f"where act <> 0 or {OF_NAME}", row.fact)
        _drop(connection, row.fact)
        _keep(connection, replay(rows, advance))


def renew(connection: "Connection", advance: Advance) -> None:
    """Replay the whole log and keep what comes of it."""
    states = replay(effective_rows(connection), advance)
    connection.execute("delete from memory")
    _keep(connection, states)


def effective_rows(connection: "Connection") -> Iterator[Row]:
    """The rows of the log that count, in its order, read one by one."""
    return _effective(connection, "", "")


def _effective(connection: "Connection", where: str, name: str) -> Iterator[Row]:
    deeds = connection.execute(f"select * from log where act <> 0 {ORDER}")
    found = corrections([from_record(record) for record in deeds])
    records = connection.execute(f"select * from log {where} {ORDER}", {"name": name})
    return corrected(map(from_record, records), found)


def _drop(connection: "Connection", name: str) -> None:
    connection.execute(f"delete from memory where {OF_NAME}", {"name": name})


def _keep(connection: "Connection", states: dict[str, State]) -> None:
    connection.executemany(REMEMBER, ((fact, *state) for fact, state in states.items()))


def _state(found: Sequence[Any]) -> State:
    state = State(*found[1:])
    return state._replace(last_right=bool(state.last_right))
