"""The tables of the log, as the steps that lead from each version to the next."""

from collections.abc import Iterable

from studyguide.memory.records import COLUMNS
from studyguide.memory.state import State

STEPS: tuple[tuple[str, ...], ...] = (
    (
        """create table log (
            tick integer not null, sitting text not null, number integer not null,
            late integer not null, day integer not null, act integer not null,
            fact text not null, value text not null, form text not null,
            question text not null, given text not null, score real not null,
            chosen text not null, rating integer, milliseconds integer not null,
            of_sitting text not null, of_number integer not null, version text not null,
            previous blob not null, hash blob not null,
            primary key (tick, sitting, number)
        ) strict, without rowid""",
        # few rows are no answers, and what they say must be known without reading the rest
        "create index deeds on log (tick, sitting, number) where act <> 0",
        """create table memory (
            fact text primary key, stability real not null, difficulty real not null,
            first_day integer not null, last_day integer not null, due_day integer not null,
            reps integer not null, lapses integer not null, last_right integer not null,
            value text not null, form text not null, question text not null
        ) strict, without rowid""",
    ),
    # what was renamed must be known before any answer is looked at
    ("create index renames on log (tick, sitting, number) where act = 7",),
    (
        # what is mixed up after all rows up to one of them
        """create table confusions (
            tick integer not null, sitting text not null, number integer not null,
            pairs text not null
        ) strict""",
    ),
)
"""What is executed to come from version 0 to 1, from 1 to 2 and so on. Never edit a step."""

ORDER = "order by tick, sitting, number"
NEWEST_FIRST = "order by tick desc, sitting desc, number desc"

_VALUES = f"into log values ({', '.join('?' * len(COLUMNS))})"
INSERT = f"insert {_VALUES}"
MERGE = f"insert or ignore {_VALUES}"
REMEMBER = f"insert or replace into memory values ({', '.join('?' * (len(State._fields) + 1))})"


def of_names(count: int) -> str:
    """What holds of the facts that `is_of` one of so many names, which `bound` gives.

    '/' is the character after '.'.
    """
    each = "fact = :name{0} or fact >= :name{0} || '.' and fact < :name{0} || '/'"
    return f"({' or '.join(map(each.format, range(count)))})"


def bound(names: Iterable[str]) -> dict[str, str]:
    """Names as values for `of_names`."""
    return {f"name{place}": name for place, name in enumerate(names)}
