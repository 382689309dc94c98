"""What counts of a log: its rows after undos and overrules."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from studyguide.memory.rows import Act, Key, Row


class Corrections(NamedTuple):
    """The keys of rows that were taken back, and what answers are held to be instead."""

    undone: frozenset[Key]
    overruled: dict[Key, Row]


def effective(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows that count, in the order given, which is that of the log.

    Answers that were overruled are as they are held to be; undos and overrules themselves
    are left out.
    """
    return corrected(rows, corrections(rows))


def corrections(deeds: Sequence[Row]) -> Corrections:
    """What rows say of earlier ones; those that are answers may be missing.

    A row that names one which does not come before it says nothing.
    """
    undone: set[Key] = set()
    overruled: dict[Key, Row] = {}
    seen: set[Key] = set()
    for row in reversed(deeds):
        seen.add(row.key)
        if row.key in undone or row.target is None or row.target in seen:
            continue
        if row.act is Act.UNDO:
            undone.add(row.target)
        elif row.act is Act.OVERRULE:
            overruled.setdefault(row.target, row)  # the last one stands
    return Corrections(frozenset(undone), overruled)


def corrected(rows: Iterable[Row], found: Corrections) -> Iterator[Row]:
    """The rows that count, when it is known what was said of them."""
    for row in rows:
        if row.key in found.undone or row.act in (Act.UNDO, Act.OVERRULE):
            continue
        verdict = found.overruled.get(row.key)
        if verdict and row.act is Act.ANSWER:
            row = row._replace(score=verdict.score, rating=verdict.rating, chosen="")
        yield row


def last_standing(newest_first: Iterable[Row]) -> Row | None:
    """The last row that an undo can take back: neither an undo nor taken back already."""
    undone: set[Key] = set()
    for row in newest_first:
        if row.key in undone:
            continue
        if row.act is not Act.UNDO:
            return row
        if row.target:
            undone.add(row.target)
    return None
