"""What counts of a log: its rows after undos and overrules."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from studyguide.memory.renames import renamed_by, renaming
from studyguide.memory.rows import Act, Key, Row

SAY_OF_OTHERS = (Act.UNDO, Act.OVERRULE, Act.RENAME)
"""What says something of other rows, and counts for nothing by itself."""


class Corrections(NamedTuple):
    """The keys of rows that were taken back, what answers are held to be, and what is renamed."""

    undone: frozenset[Key]
    overruled: dict[Key, Row]
    renamed: dict[str, str]


def effective(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows that count, in the order given, which is that of the log.

    Answers that were overruled are as they are held to be, and all have the names of today;
    undos, overrules and renames themselves are left out.
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
    renamed = renamed_by((row.fact, row.given) for row in deeds if row.act is Act.RENAME)
    return Corrections(frozenset(undone), overruled, renamed)


def corrected(rows: Iterable[Row], found: Corrections) -> Iterator[Row]:
    """The rows that count, when it is known what was said of them."""
    with_names = renaming(found.renamed)
    for row in rows:
        if row.key in found.undone or row.act in SAY_OF_OTHERS:
            continue
        verdict = found.overruled.get(row.key)
        if verdict and row.act is Act.ANSWER:
            row = row._replace(score=verdict.score, rating=verdict.rating, chosen="")
        yield with_names(row)


def last_standing(newest_first: Iterable[Row]) -> Row | None:
    """The last row that an undo can take back: what a learner did and has not taken back yet."""
    undone: set[Key] = set()
    for row in newest_first:
        if row.key in undone or row.act is Act.RENAME:
            continue
        if row.act is not Act.UNDO:
            return row
        if row.target:
            undone.add(row.target)
    return None
