"""A log is opened as durable as its disk allows, for its owner alone, and never begun twice."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from studyguide.errors import StudyGuideError
from studyguide.memory import disk, opening
from studyguide.memory.failures import FILE, NotWritable, Vanished
from studyguide.memory.log import Log
from studyguide.memory.opening import NETWORK, open_log
from tests.memory.logs import NOON, answer, ids, open_in
from tests.memory.tally import advance


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with open_in(tmp_path / "home") as opened:
        yield opened


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
def test_only_its_owner_may_read_it(log: Log) -> None:
    home = log.file.parent
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    log.append(answer())
    assert {stat.S_IMODE(file.stat().st_mode) for file in home.iterdir()} == {0o600}


def test_it_is_as_durable_as_sqlite_can_be(log: Log) -> None:
    names = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "busy_timeout")
    pragmas = [log.connection.execute(f"pragma {name}").fetchone()[0] for name in names]
    assert pragmas == ["wal", 2, 1, 0, 5000]


def test_on_a_network_disk_it_does_without_wal_and_says_so_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "mounts", lambda: f"server:/x {tmp_path} nfs4 rw 0 0\n")
    with open_in(tmp_path) as log:
        assert log.notice == NETWORK
        assert log.connection.execute("pragma journal_mode").fetchone() == ("delete",)
        assert log.connection.execute("pragma synchronous").fetchone() == (3,)
        log.append(answer())
    with open_in(tmp_path) as log:
        assert log.notice == ""


def test_without_a_home_there_is_no_log() -> None:
    with pytest.raises(StudyGuideError, match="no home folder"):
        open_log(None, advance, ids(), NOON)


@pytest.mark.parametrize("left", ["backups/answers-2026-01-01-000000.db", "answers-damaged-1.db"])
@pytest.mark.parametrize("emptied", [True, False])
def test_a_log_that_has_vanished_is_not_begun_anew(
    tmp_path: Path, left: str, emptied: bool
) -> None:
    file = tmp_path / left
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"")
    if emptied:
        (tmp_path / FILE).write_bytes(b"")
    with pytest.raises(Vanished):
        open_in(tmp_path)
    open_in(tmp_path, anew=True).close()


@pytest.fixture
def unwritable(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk on which no log can be opened to be written."""

    def refuse(file: Path, *_: object) -> None:
        raise NotWritable(file)

    monkeypatch.setattr(opening, "open_database", refuse)


def test_a_log_that_cannot_be_written_can_be_read(
    log: Log, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    row = log.append(answer())
    log.close()
    request.getfixturevalue("unwritable")
    with pytest.raises(NotWritable):
        open_in(tmp_path / "home")
    with open_log(tmp_path / "home", advance, ids(), NOON, to_read=True) as closed:
        assert list(closed.rows()) == [row]
        assert list(closed.states()) == [row.fact]
        with pytest.raises(NotWritable):
            closed.append(answer())
        assert closed.count() == 1


@pytest.mark.parametrize("statement", [None, "pragma user_version = 1"])
def test_what_is_not_there_or_of_an_older_version_cannot_be_read_unwritten(
    tmp_path: Path, statement: str | None, request: pytest.FixtureRequest
) -> None:
    if statement:
        with open_in(tmp_path) as log:
            log.connection.execute(statement)
    request.getfixturevalue("unwritable")
    with pytest.raises(NotWritable):
        open_log(tmp_path, advance, ids(), NOON, to_read=True)
