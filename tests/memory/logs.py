"""Logs for tests: kept in a folder, with ids that come in order."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path
from random import Random

from studyguide.memory.database import open_database
from studyguide.memory.effective import effective
from studyguide.memory.failures import FILE
from studyguide.memory.log import Log
from studyguide.memory.opening import open_log
from studyguide.memory.records import COLUMNS, Record, from_record, to_record
from studyguide.memory.rows import Act, Rating, Row
from studyguide.memory.schema import REMEMBER, STEPS
from studyguide.memory.state import replay
from tests.memory.tally import advance

NOON = 1_790_000_000.0
"""A moment at which tests begin, in seconds since 1970."""

DAY = 24 * 3600.0
WRONG = "course/topic-9"
"""What is taken for right where an answer is wrong; it stands in its row alone."""

FACTS = [f"course/topic-{topic}.{name}" for topic in range(6) for name in ("size", "made-by")]


def ids(prefix: str = "s") -> Callable[[], str]:
    """Ids of sittings in order."""
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers):014}"


def open_in(home: Path, prefix: str = "s", anew: bool = False) -> Log:
    """The log in a folder."""
    return open_log(home, advance, ids(prefix), NOON, anew)


def database() -> sqlite3.Connection:
    """An empty log's tables, in memory: for sequences too many to wait for a disk."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for step in STEPS:
        for statement in step:
            connection.execute(statement)
    return connection


def log_over(connection: sqlite3.Connection, prefix: str) -> Log:
    """A log that is a sitting of its own over a database."""
    return Log(Path("answers.db"), connection, advance, ids(prefix))


def write_before_words(home: Path, rows: Sequence[Row]) -> Path:
    """A log in a folder as it was written up to version 3, with its words in each row."""
    file, records = home / FILE, list[Record]()
    for number, row in enumerate(rows, 1):
        tick, previous = (records[-1][0], records[-1][-1]) if records else (0, b"")
        records.append(to_record(row._replace(sitting="old", number=number), tick, previous))
    places = ", ".join("?" * len(COLUMNS))
    states = replay(effective([from_record(record) for record in records]), advance)
    with closing(open_database(file, False, lambda _: None, STEPS[:3])) as connection:
        connection.executemany(f"insert into log values ({places})", records)
        connection.executemany(REMEMBER, ((fact, *state) for fact, state in states.items()))
    return file


def answer(fact: str = FACTS[0], at: float = NOON, right: bool = True, given: str = "1") -> Row:
    """An answer that is not written yet."""
    return Row(
        *("", 0, at, int(at // DAY), Act.ANSWER, fact, "a1b2c3d4", "choose-one"),
        question=f"{fact}:1",
        given=given,
        score=float(right),
        chosen="" if right else WRONG,
        rating=Rating.GOOD if right else Rating.AGAIN,
        seconds=4.25,
        version="0.2.0",
    )


def deed(act: Act, fact: str = "", at: float = NOON, target: tuple[str, int] | None = None) -> Row:
    """A row that is no answer and not written yet."""
    return Row("", 0, at, int(at // DAY), act, fact, target=target)


def answers(number: int, seed: int = 1) -> list[Row]:
    """Answers that go on from noon, a minute apart."""
    random = Random(seed)
    return [
        answer(random.choice(FACTS), NOON + 60 * place, random.random() < 0.7, given=f"{place}")
        for place in range(number)
    ]
