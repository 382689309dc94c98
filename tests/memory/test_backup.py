"""A backup is whole and proved, old ones are thinned out, and one that is damaged is known."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from studyguide.errors import StudyGuideError
from studyguide.memory.backup import (
    back_up,
    back_up_when_due,
    backups_in,
    newest_sound,
    prove,
    records_of,
    worth_keeping,
    write_backup,
)
from studyguide.memory.database import Connection, copy
from studyguide.memory.log import Log
from tests.memory.logs import DAY, NOON, WRONG, answers, open_in

TODAY = date(2026, 11, 26)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with open_in(tmp_path / "home") as opened:
        opened.extend(answers(40))
        yield opened


def flipped(file: Path, at: int | None = None) -> None:
    """Change one bit of a file, of a wrong answer unless told otherwise."""
    content = bytearray(file.read_bytes())
    content[content.rfind(WRONG.encode()) if at is None else at] ^= 4
    file.write_bytes(content)


def test_a_backup_holds_every_row_and_stands_alone(log: Log, tmp_path: Path) -> None:
    file = tmp_path / "elsewhere" / "copy.db"
    assert write_backup(log.connection, file) == 40
    assert list(records_of(file)) == list(log.records())
    assert prove(file) == 40
    assert [each.name for each in file.parent.iterdir()] == ["copy.db"]


def test_a_backup_is_made_when_the_last_is_older_than_a_day(log: Log, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    now = 4_000_000_000.0
    first = back_up_when_due(log.connection, folder, now)
    assert first and first.name == "answers-2096-10-02-070640.db"
    written = first.stat().st_mtime
    assert back_up_when_due(log.connection, folder, written + DAY - 1) is None
    assert back_up_when_due(log.connection, folder, written + DAY)
    # a clock that was set back is no reason to do without
    assert back_up_when_due(log.connection, folder, written - DAY)


def test_what_is_not_proved_is_no_backup_and_no_older_one_goes(
    log: Log, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = [back_up(log.connection, tmp_path, NOON + hour) for hour in range(2)]

    def broken(connection: Connection, file: Path) -> None:
        copy(connection, file)
        flipped(file)

    monkeypatch.setattr("studyguide.memory.backup.copy", broken)
    with pytest.raises(StudyGuideError, match="No backup was made"):
        back_up(log.connection, tmp_path, NOON + 400 * DAY)
    assert backups_in(tmp_path) == old
    assert not list(tmp_path.glob(".*"))


def test_a_backup_that_cannot_be_written_is_told(log: Log, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StudyGuideError, match="No backup can be written"):
        write_backup(log.connection, tmp_path / "file" / "copy.db")


def test_a_damaged_backup_is_passed_over_for_an_older_one(log: Log, tmp_path: Path) -> None:
    old, new = (back_up(log.connection, tmp_path, NOON + hour) for hour in range(2))
    assert newest_sound([old, new]) == new
    flipped(new)
    assert newest_sound([old, new]) == old
    flipped(old, at=30)
    old.write_bytes(old.read_bytes()[:5000])
    assert newest_sound([old, new]) is None


def test_only_dated_backups_are_thinned_out(log: Log, tmp_path: Path) -> None:
    mine = [tmp_path / f"answers-{name}.db" for name in ("of-mine", "2026-01-05")]
    for each in mine:
        write_backup(log.connection, each)
    for day in range(100):
        (tmp_path / f"answers-2026-{day // 28 + 1:02}-{day % 28 + 1:02}-000000.db").write_text("")
    back_up(log.connection, tmp_path, NOON)
    assert all(each.exists() for each in mine)
    assert len(backups_in(tmp_path)) == 5


def test_a_week_is_kept_whole_then_one_a_week_and_one_a_month() -> None:
    dates = [TODAY - timedelta(days=age) for age in range(400, -1, -1)]
    kept = [dates[place] for place in sorted(worth_keeping(dates, TODAY))]
    ages = [(TODAY - each).days for each in kept]
    assert [age for age in ages if age < 7] == [6, 5, 4, 3, 2, 1, 0]
    weekly = [each for each in kept if 7 <= (TODAY - each).days < 61]
    assert len({each.isocalendar()[:2] for each in weekly}) == len(weekly) >= 7
    monthly = [each for each in kept if (TODAY - each).days >= 61]
    assert len({(each.year, each.month) for each in monthly}) == len(monthly) == 12


def test_thinning_day_by_day_keeps_what_thinning_at_once_would() -> None:
    dates: list[date] = []
    for age in range(400, -1, -1):
        today = TODAY - timedelta(days=age)
        dates.append(today)
        dates = [dates[place] for place in sorted(worth_keeping(dates, today))]
    assert len(dates) <= 7 + 9 + 13
    gaps = [(other - one).days for one, other in pairwise(dates)]
    assert max(gaps[-7:]) <= 7 and max(gaps) <= 62


def test_the_newest_is_always_kept() -> None:
    assert worth_keeping([TODAY] * 3, TODAY) == {0, 1, 2}
    assert worth_keeping([date(2020, 1, 1), date(2020, 1, 2)], TODAY) == {1}
    assert worth_keeping([], TODAY) == set()
