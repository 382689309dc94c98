"""The tables of the log, as the steps that lead from each version to the next.

Since version 4 what is read as `log` is a view of rows that have numbers for words (`words.py`).
"""

from collections.abc import Iterable

from studyguide.memory.records import COLUMNS
from studyguide.memory.state import State


def _word(id_: str) -> str:
    return f"(select word from words where id = {id_})"


def _number(word: str) -> str:
    return f"(select id from words where word = {word})"


_BEGINNING = "fact || '/' || form || '/'"
_TAIL = f"substr(question, length({_BEGINNING}) + 1)"
_HAS_TAIL = f"question = {_BEGINNING} || {_TAIL}"
_ASKED = f"case when {_HAS_TAIL} then {_TAIL} else question end"
_WORDS = ("fact", "form", "version", _ASKED)

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
    (
        "alter table log rename to before",
        "create table words (id integer primary key, word text not null unique) strict",
        # a whole number that SQLite stores in no byte at all
        "insert into words values (1, '')",
        """create table stored (
            tick integer not null, sitting text not null, number integer not null,
            late integer not null, day integer not null, act integer not null,
            fact integer not null, value any not null, form integer not null,
            question integer not null, given text not null, score real not null,
            chosen text not null, rating integer, milliseconds integer not null,
            of_sitting text not null, of_number integer not null, version integer not null,
            previous blob not null, hash blob not null,
            primary key (tick, sitting, number)
        ) strict, without rowid""",
        f"""create view log ({", ".join(COLUMNS)}) as select
            tick, sitting, number, late, day, act,
            {_word("fact")}, iif(typeof(value) = 'blob', lower(hex(value)), value), {_word("form")},
            case when question > 0 then {_word("fact")} || '/' || {_word("form")} || '/' else '' end
            || {_word("abs(question)")},
            given, score, chosen, rating, milliseconds, of_sitting, of_number,
            {_word("version")}, previous, hash from stored""",
        *(f"insert or ignore into words (word) select {word} from before" for word in _WORDS),
        f"""insert into stored select
            tick, sitting, number, late, day, act,
            {_number("fact")}, value, {_number("form")},
            {_number(_ASKED)} * case when {_HAS_TAIL} then 1 else -1 end,
            given, score, chosen, rating, milliseconds, of_sitting, of_number,
            {_number("version")}, previous, hash from before""",
        "drop table before",
        "create index deeds on stored (tick, sitting, number) where act <> 0",
        "create index renames on stored (tick, sitting, number) where act = 7",
    ),
)
"""What is executed to come from version 0 to 1, from 1 to 2 and so on. Never edit a step."""

ORDER = "order by tick, sitting, number"
NEWEST_FIRST = "order by tick desc, sitting desc, number desc"

_VALUES = f"into stored values ({', '.join('?' * len(COLUMNS))})"
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
