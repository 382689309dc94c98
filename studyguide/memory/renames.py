"""What topics and facts are called now, whatever they were called when they were answered.

Rows are never changed, so what was renamed is written down as a row of its own, and rows
are read with the names of today.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from studyguide.memory.rows import Act, Row
from studyguide.memory.schema import ORDER

if TYPE_CHECKING:
    from studyguide.memory.database import Connection

Renamed = Mapping[str, str]
"""Later names of topics (`course/topic`) and facts (`course/topic.name`) by earlier ones."""


def rename_of(old: str, new: str, at: float, day: int) -> Row:
    """A row, still without a key, by which what was `old` is `new`; `old` again if both are one."""
    return Row("", 0, at, day, Act.RENAME, old, given=new)


def renamed_by(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The renames that stand after some, in the order of the log: of each name the last."""
    return {old: new for old, new in dict(pairs).items() if old != new}


def renames_in(connection: "Connection") -> list[tuple[str, str]]:
    """Every rename in a log, in its order; found without reading its answers."""
    return connection.execute(f"select fact, given from log where act = 7 {ORDER}").fetchall()


def called_now(name: str, renamed: Renamed) -> str:
    """What a topic or a fact is called after all its renames."""
    passed: set[str] = set()
    while name not in passed:
        passed.add(name)
        topic, _, fact = name.rpartition(".")
        if name in renamed:
            name = renamed[name]
        elif topic in renamed:
            name = f"{renamed[topic]}.{fact}"
    return name


def renaming(renamed: Renamed) -> Callable[[Row], Row]:
    """Gives a row with the names of today: of its fact, its question and the topics chosen."""
    if not renamed:
        return lambda row: row
    now = cache(lambda name: called_now(name, renamed))

    def with_names(row: Row) -> Row:
        later = row._replace(fact=now(row.fact), question=_question_now(row.question, now))
        if row.act is not Act.ANSWER:
            return later
        course = row.fact.partition("/")[0]
        paths = (name if "/" in name else f"{course}/{name}" for name in row.chosen.split())
        return later._replace(chosen=" ".join(map(now, paths)))

    return with_names


def _question_now(id_: str, now: Callable[[str], str]) -> str:
    """A question's id, which begins with that of its fact: `course/topic.name/form/template`."""
    course, _, rest = id_.partition("/")
    fact, slash, asked = rest.partition("/")
    return f"{now(f'{course}/{fact}')}{slash}{asked}" if slash else id_
