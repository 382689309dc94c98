"""Every failure of the disk is told in words, and no mistake of ours is taken for one."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from studyguide.errors import StudyGuideError
from studyguide.memory.failures import Damaged, Passing
from studyguide.memory.told import told
from tests.memory.logs import WRONG, answer, answers, open_in
from tests.memory.test_database import opened


@pytest.mark.parametrize(
    ("code", "words", "passing"),
    [
        (sqlite3.SQLITE_FULL, "disk is full", True),
        (sqlite3.SQLITE_BUSY, "Another program holds", True),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "Another program holds", True),
        (sqlite3.SQLITE_READONLY, "cannot be opened to be written", False),
        (sqlite3.SQLITE_CANTOPEN, "cannot be opened to be written", False),
        (sqlite3.SQLITE_IOERR_FSYNC, "The disk reported an error", False),
        (sqlite3.SQLITE_IOERR_SHORT_READ, "is damaged", False),
        (sqlite3.SQLITE_CORRUPT, "is damaged", False),
        (sqlite3.SQLITE_NOTADB, "is damaged", False),
    ],
)
def test_every_failure_is_told_in_words(code: int, words: str, passing: bool) -> None:
    error = sqlite3.OperationalError()
    error.sqlite_errorcode = code
    with pytest.raises(StudyGuideError, match=words) as raised, told(Path("a.db")):
        raise error
    assert raised.value.hint and raised.value.exit_code == 1
    assert isinstance(raised.value, Passing) == passing


def test_on_a_full_disk_an_error_of_the_disk_is_that_it_is_full(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("studyguide.memory.told.is_full", lambda _: True)
    error = sqlite3.OperationalError()
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    with pytest.raises(Passing, match="disk is full"), told(Path("a.db")):
        raise error


def test_a_mistake_of_ours_is_no_failure_of_the_disk(tmp_path: Path) -> None:
    connection = opened(tmp_path / "a.db")
    with closing(connection), pytest.raises(sqlite3.OperationalError), told(tmp_path):
        connection.execute("no sql")


def test_a_text_that_is_none_any_more_is_damage(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.append(answer(right=False))
        file = log.file
    content = bytearray(file.read_bytes())
    content[content.find(WRONG.encode())] = 0xF5
    file.write_bytes(content)
    with open_in(tmp_path) as log, pytest.raises(Damaged):
        list(log.records())


def test_a_table_that_is_gone_is_damage(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.connection.execute("drop table stored")
        with pytest.raises(Damaged):
            log.append(answers(1)[0])
