"""A file of answers is opened, led to the newest version, or left as it is with a clear word."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from studyguide.errors import StudyGuideError
from studyguide.memory.database import APPLICATION, Connection, is_as_made, open_database
from studyguide.memory.failures import Damaged, Passing
from studyguide.memory.schema import STEPS
from studyguide.memory.told import told

OLD = (("create table notes (text)",),)
NEW = (*OLD, ("alter table notes add column day", "update notes set day = 7"))


def opened(file: Path, steps: tuple[tuple[str, ...], ...] = STEPS) -> Connection:
    return open_database(file, False, lambda _: None, steps)


def written(file: Path, *statements: str) -> bytes:
    with closing(sqlite3.connect(file)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
    return file.read_bytes()


def test_a_file_of_an_older_version_is_led_on_and_backed_up_before(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    with closing(opened(file, OLD)) as connection:
        connection.execute("insert into notes values ('x')")
    seen = []

    def backed_up(connection: Connection) -> None:
        seen.append(connection.execute("select * from notes").fetchall())

    for _ in range(2):
        with closing(open_database(file, False, backed_up, NEW)) as connection:
            assert connection.execute("select * from notes").fetchall() == [("x", 7)]
            assert connection.execute("pragma user_version").fetchone() == (2,)
    assert seen == [[("x",)]]


def test_a_backup_that_fails_leaves_the_version_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    opened(file, OLD).close()

    def failing(_: Connection) -> None:
        raise StudyGuideError("No backup.")

    with pytest.raises(StudyGuideError, match="No backup"):
        open_database(file, False, failing, NEW)
    opened(file, OLD).close()


def test_a_step_that_fails_is_taken_back_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    opened(file, OLD).close()
    with pytest.raises(sqlite3.OperationalError):
        opened(file, (*OLD, (NEW[1][0], "no sql")))
    with closing(opened(file, NEW)) as connection:
        assert connection.execute("select text, day from notes").fetchall() == []


def test_a_file_of_a_newer_version_is_refused_untouched(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    opened(file, NEW).close()
    before = file.read_bytes()
    with pytest.raises(StudyGuideError, match="newer studyguide"):
        opened(file, OLD)
    assert file.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["a.db"]


@pytest.mark.parametrize(
    "statements", [["create table t (x)"], ["pragma application_id = 7", "create table t (x)"]]
)
def test_a_file_of_another_program_is_refused_untouched(
    tmp_path: Path, statements: list[str]
) -> None:
    file = tmp_path / "a.db"
    before = written(file, *statements)
    with pytest.raises(StudyGuideError, match="belongs to another program"):
        opened(file)
    assert written(file, "select * from t")[100:] == before[100:]


def test_a_file_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    file.write_bytes(b"answers " * 1000)
    with pytest.raises(Damaged):
        opened(file)
    assert file.read_bytes() == b"answers " * 1000


@pytest.mark.parametrize("statements", [[], ["pragma journal_mode = wal"]])
def test_a_file_that_was_only_just_begun_is_gone_on_with(
    tmp_path: Path, statements: list[str]
) -> None:
    file = tmp_path / "a.db"
    written(file, *statements)
    with closing(opened(file)) as connection:
        assert connection.execute("pragma application_id").fetchone() == (APPLICATION,)
        assert connection.execute("select count(*) from log").fetchone() == (0,)


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(StudyGuideError, match="cannot be opened to be written"):
        opened(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such file")
@pytest.mark.parametrize("home", ["/dev/null/home", "/proc/home"])
def test_a_home_that_cannot_be_made_is_told(home: str) -> None:
    with pytest.raises(StudyGuideError, match="cannot be opened to be written") as error:
        opened(Path(home, "a.db"))
    assert "STUDYGUIDE_HOME" in error.value.hint


def test_who_waits_in_vain_is_told_that_the_file_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studyguide.memory.database._WAIT", 0.1)
    file = tmp_path / "a.db"
    with closing(opened(file)) as one, closing(opened(file)) as other:
        one.execute("begin immediate")
        with pytest.raises(Passing, match="Another program holds"), told(file):
            other.execute("begin immediate")


def test_tables_are_known_from_such_as_were_changed(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    with closing(opened(file)) as connection:
        assert is_as_made(connection)
    changed = file.read_bytes().replace(b"given text not null", b"given text NOT null", 1)
    file.write_bytes(changed)
    with closing(opened(file)) as connection:
        assert not is_as_made(connection)


def test_a_format_that_never_was_is_damage(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    opened(file).close()
    content = bytearray(file.read_bytes())
    content[18] = 66
    file.write_bytes(content)
    with pytest.raises(Damaged):
        opened(file)
