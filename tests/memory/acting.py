"""`python -m tests.memory.acting WHAT HOME`: something done to a log and recorded.

Each answer that is kept is told on standard output, once the log says so.
"""

import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from studyguide.memory.backup import back_up
from studyguide.memory.database import open_database
from studyguide.memory.doctor import examine
from studyguide.memory.failures import BACKUPS, FILE
from studyguide.memory.log import Log
from studyguide.memory.restore import restore
from studyguide.memory.rows import Act
from studyguide.memory.schema import STEPS
from studyguide.memory.undo import take_back
from tests.memory.appending import append, tell
from tests.memory.logs import (
    DAY,
    FACTS,
    NOON,
    answers,
    deed,
    ids,
    open_in,
    write_before_words,
)
from tests.memory.tally import advance

NEXT = (*STEPS, ("create table later (day integer)", "insert into later values (1)"))
"""A schema that is one version ahead."""

COPY = "copy.db"
"""A backup of another machine's answers, in the home."""


def prepared_before_words(home: Path) -> None:
    """A home with a log that is to be led on to the version with words."""
    deeds = [deed(Act.UNDO, FACTS[0], NOON + DAY, target=("old", 3)), deed(Act.FORGET, FACTS[1])]
    write_before_words(home, [*answers(40), *deeds])


def prepared(home: Path) -> None:
    """A home in which there is something to lose, and a backup of another log."""
    append(home / "other", 20, "other")
    with open_in(home / "other") as log:
        back_up(log.connection, home, NOON).rename(home / COPY)
    append(home, 20, "before")


def opened_ahead(home: Path) -> Log:
    """The log in a home, led to the next version."""
    file = home / FILE
    make = partial(back_up, folder=home / BACKUPS, now=NOON)
    return Log(file, open_database(file, False, make, NEXT), advance, ids("m"))


def _sit(home: Path) -> None:
    append(home, 12, "one")
    append(home, 12, "two")


def _undo(home: Path) -> None:
    with open_in(home, "u") as log:
        for place in range(4):
            take_back(log, NOON + DAY + place, 1)


def _back_up(home: Path) -> None:
    with open_in(home, "b") as log:
        for day in range(3):
            back_up(log.connection, home / BACKUPS, NOON + day * 40 * DAY)


def _restore(home: Path) -> None:
    with open_in(home, "r") as log:
        restore(log, home / COPY, NOON)
    tell("\n".join(f"other-{row.given}" for row in answers(20)))


def _mend(home: Path) -> None:
    list(examine(home, partial(open_in, prefix="d", anew=True), lambda _: True, NOON + DAY))


def _migrate(home: Path) -> None:
    with closing(opened_ahead(home)):
        pass


def _lead_on(home: Path) -> None:
    open_in(home).close()


ACTS: dict[str, Callable[[Path], None]] = {
    "sit": _sit,
    "undo": _undo,
    "back up": _back_up,
    "restore": _restore,
    "mend": _mend,
    "migrate": _migrate,
    "words": _lead_on,
}

if __name__ == "__main__":
    ACTS[sys.argv[1]](Path(sys.argv[2]))
