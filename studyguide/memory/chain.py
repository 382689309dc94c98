"""Whether a log is whole: every row proves itself and names the one before it."""

from collections.abc import Iterable
from typing import NamedTuple

from studyguide.memory.records import HASH, NUMBER, PREVIOUS, SITTING, Record, proves_itself


class Chain(NamedTuple):
    """How many rows there are, how many are not what was stored, and where rows are missing."""

    rows: int
    changed: int
    gaps: tuple[str, ...]


def follow(records: Iterable[Record]) -> Chain:
    """Follow the chain of every sitting, over records in the order of the log."""
    rows = changed = 0
    last: dict[str, Record] = {}
    wanted: dict[bytes, str] = {}
    hashes: set[bytes] = set()
    gaps: list[str] = []
    for record in records:
        rows += 1
        if not proves_itself(record):
            changed += 1
            continue
        hashes.add(record[HASH])
        before = last.get(record[SITTING])
        if record[NUMBER] == 1:
            wanted.setdefault(record[PREVIOUS], record[SITTING])
        elif before is None or before[HASH] != record[PREVIOUS]:
            gaps.append(f"before row {record[NUMBER]} of sitting {record[SITTING]}")
        last[record[SITTING]] = record
    missing = {head: sitting for head, sitting in wanted.items() if head and head not in hashes}
    gaps += [f"before sitting {sitting}" for sitting in missing.values()]
    return Chain(rows, changed, tuple(gaps))
