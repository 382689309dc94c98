"""A backup is added to the log; what is newer stays, and what is damaged is refused."""

from pathlib import Path

import pytest

from studyguide.errors import StudyGuideError
from studyguide.memory.backup import back_up, backups_in, write_backup
from studyguide.memory.failures import BACKUPS
from studyguide.memory.restore import Restored, restore
from tests.memory.logs import DAY, NOON, answer, answers, open_in
from tests.memory.test_backup import flipped


def test_both_the_backups_rows_and_newer_ones_are_there_after(tmp_path: Path) -> None:
    file = tmp_path / "copy.db"
    with open_in(tmp_path / "old", "o") as old:
        kept = old.extend(answers(10))
        write_backup(old.connection, file)
    with open_in(tmp_path / "new", "n") as log:
        newer = log.append(answer(at=NOON + DAY))
        assert restore(log, file, NOON) == Restored(held=10, added=10, total=11)
        assert list(log.rows()) == [*kept, newer]
        assert log.states() == log.replayed()
        assert restore(log, file, NOON) == Restored(held=10, added=0, total=11)


def test_what_was_there_is_backed_up_before(tmp_path: Path) -> None:
    file = tmp_path / "copy.db"
    with open_in(tmp_path / "home") as log:
        restored_into_nothing = write_backup(log.connection, file)
        restore(log, file, NOON)
        assert (restored_into_nothing, backups_in(log.file.parent / BACKUPS)) == (0, [])
        log.append(answer())
        restore(log, file, NOON)
        assert len(backups_in(log.file.parent / BACKUPS)) == 1


def test_a_damaged_backup_is_refused_and_the_newest_sound_one_named(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.extend(answers(30))
        old, new = (back_up(log.connection, tmp_path / BACKUPS, NOON + hour) for hour in range(2))
        flipped(new)
        with pytest.raises(StudyGuideError, match="is damaged") as error:
            restore(log, new, NOON)
        assert error.value.hint == f"This one is sound: {old}"
        flipped(old)
        with pytest.raises(StudyGuideError) as error:
            restore(log, new, NOON)
        assert error.value.hint == "No other backup is sound either."


def test_what_is_no_backup_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("no database")
    with open_in(tmp_path / "home") as log:
        for name, words in (("nothing", "There is no file"), ("notes", "is damaged")):
            with pytest.raises(StudyGuideError, match=words):
                restore(log, tmp_path / name, NOON)
