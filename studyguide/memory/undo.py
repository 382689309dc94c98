"""The last thing a learner did, taken back: in this sitting, or in one long ago."""

from contextlib import closing

from studyguide.memory.effective import last_standing
from studyguide.memory.log import Log
from studyguide.memory.renames import renaming
from studyguide.memory.rows import Row, undo_of


def take_back(log: Log, at: float, day: int) -> Row | None:
    """Take back the last row that counts; returns it, None where there is none."""
    # a reader left open would keep the log from being written
    with closing(log.newest_first()) as rows:
        row = last_standing(rows)
    if row is not None:
        log.append(undo_of(row, at, day))
    return row and renaming(log.renamed())(row)
