"""The doctor notices what is damaged, saves what can be saved and keeps the original."""

import shutil
from functools import partial
from pathlib import Path
from random import Random

import pytest

from studyguide.errors import StudyGuideError
from studyguide.memory import disk
from studyguide.memory.backup import back_up
from studyguide.memory.doctor import examine
from studyguide.memory.failures import BACKUPS, FILE, NotWritable
from studyguide.memory.findings import Finding, Mark
from studyguide.memory.log import Log
from studyguide.memory.records import HASH
from studyguide.memory.rows import Row
from studyguide.memory.salvage import salvage
from tests.memory.logs import DAY, NOON, answer, answers, open_in
from tests.memory.test_backup import flipped


def examined(home: Path, now: float = NOON + DAY, known: bool = True) -> list[Finding]:
    open_ = partial(open_in, prefix="d", anew=True)
    return list(examine(home, open_, lambda fact: known, now))


def marks(findings: list[Finding]) -> list[Mark]:
    return [finding.mark for finding in findings]


def kept(home: Path, number: int = 60) -> list[Row]:
    with open_in(home) as log:
        return log.extend(answers(number))


def rows_in(home: Path) -> list[Row]:
    with open_in(home) as log:
        return list(log.rows())


def test_a_sound_log_is_called_sound_and_left_alone(tmp_path: Path) -> None:
    rows = kept(tmp_path)
    content = (tmp_path / FILE).read_bytes()
    assert examined(tmp_path) == [
        Finding(Mark.SOUND, "60 rows in the log, each as it was written."),
        Finding(Mark.SOUND, "The memory of 12 facts agrees with the log."),
    ]
    assert (tmp_path / FILE).read_bytes() == content
    assert rows_in(tmp_path) == rows


def test_where_nothing_was_answered_nothing_is_made(tmp_path: Path) -> None:
    assert examined(tmp_path / "home") == [Finding(Mark.SOUND, "No answer has been kept yet.")]
    assert not (tmp_path / "home").exists()


def test_a_changed_answer_is_lost_alone_and_the_original_is_kept(tmp_path: Path) -> None:
    rows = kept(tmp_path)
    flipped(tmp_path / FILE)
    damaged = (tmp_path / FILE).read_bytes()
    first, second, *_ = findings = examined(tmp_path)
    assert first.message == "The log was damaged; 59 rows could be saved."
    (aside,) = tmp_path.glob("answers-damaged-*.db")
    assert first.hint == f"The damaged file is kept: {aside}"
    assert aside.read_bytes() == damaged
    assert second == Finding(Mark.SOUND, "59 rows in the log, each as it was written.")
    assert Mark.WARNING in marks(findings)  # the chain has a gap now
    assert len(left := rows_in(tmp_path)) == 59 and set(left) < set(rows)
    assert not (tmp_path / ".mending").exists()


def test_a_gap_is_told_again_but_nothing_is_mended_twice(tmp_path: Path) -> None:
    kept(tmp_path)
    flipped(tmp_path / FILE)
    examined(tmp_path)
    again = examined(tmp_path)
    assert marks(again) == [Mark.SOUND, Mark.WARNING, Mark.SOUND]
    assert again[1].message.startswith("Rows are missing: before row ")
    assert len(list(tmp_path.glob("answers-damaged-*.db"))) == 1


def test_what_the_damage_took_comes_back_from_a_backup(tmp_path: Path) -> None:
    rows = kept(tmp_path)
    with open_in(tmp_path) as log:
        backup = back_up(log.connection, tmp_path / BACKUPS, NOON)
    flipped(tmp_path / FILE)
    first, second, third, fourth = examined(tmp_path)
    assert first.message == "The log was damaged; 60 rows could be saved, 1 of them from a backup."
    assert marks([second, third, fourth]) == [Mark.SOUND] * 3
    assert fourth.message == f"The only backup is {backup.name}."
    assert rows_in(tmp_path) == rows


def test_a_log_that_can_only_be_read_is_examined_and_told(tmp_path: Path) -> None:
    kept(tmp_path)

    def open_(home: Path) -> Log:
        log = open_in(home)
        log.closed = NotWritable(log.file)
        return log

    assert list(examine(tmp_path, open_, lambda fact: True, NOON + DAY)) == [
        Finding(Mark.SOUND, "60 rows in the log, each as it was written."),
        Finding(
            Mark.WARNING,
            f"{tmp_path / FILE} can be read, but not written: no answer can be kept.",
            "Name a folder that can be written with STUDYGUIDE_HOME.",
        ),
    ]


@pytest.mark.parametrize("content", [None, b"", b"x" * 5000])
def test_a_log_that_is_gone_comes_back_from_a_backup(tmp_path: Path, content: bytes | None) -> None:
    rows = kept(tmp_path)
    with open_in(tmp_path) as log:
        back_up(log.connection, tmp_path / BACKUPS, NOON)
    (tmp_path / FILE).unlink()
    if content is not None:
        (tmp_path / FILE).write_bytes(content)
    assert examined(tmp_path)[0].mark is Mark.MENDED
    assert rows_in(tmp_path) == rows


def test_rows_set_aside_when_mending_was_cut_short_are_found_again(tmp_path: Path) -> None:
    rows = kept(tmp_path)
    (tmp_path / FILE).rename(tmp_path / "answers-damaged-2026-01-01-000000.db")
    examined(tmp_path)
    assert rows_in(tmp_path) == rows


def test_confusions_that_left_the_log_are_counted_anew(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.extend(answer(right=False) for _ in range(200))
        found = log.confusions()
        log.connection.execute("update confusions set pairs = '[]'")
    assert examined(tmp_path)[1].mark is Mark.MENDED
    with open_in(tmp_path) as log:
        assert log.confusions() == found != []


def test_a_memory_that_left_the_log_is_made_anew(tmp_path: Path) -> None:
    kept(tmp_path)
    with open_in(tmp_path) as log:
        states = log.states()
        log.connection.execute("update memory set reps = reps + 1")
    assert examined(tmp_path)[1] == Finding(Mark.MENDED, "The memory of 12 facts was made anew.")
    with open_in(tmp_path) as log:
        assert log.states() == states


def test_a_row_of_the_future_is_told(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.append(answer(at=NOON))
    message = examined(tmp_path, now=NOON - 1)[-1].message
    assert message == "The last row is from the future: 21 September 2026."
    assert Mark.WARNING not in marks(examined(tmp_path, now=NOON))


def test_facts_that_no_course_has_are_listed_and_kept(tmp_path: Path) -> None:
    kept(tmp_path)
    message = examined(tmp_path, known=False)[-1].message
    assert message.startswith("No course at hand has 12 facts that you have learnt: course/topic-0")
    assert message.endswith(" and 7 more.")
    with open_in(tmp_path) as log:
        assert len(log.states()) == 12


def test_a_shared_disk_and_a_synced_folder_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "Dropbox"
    kept(home)
    monkeypatch.setattr(disk, "mounts", lambda: f"server:/x {tmp_path} nfs rw 0 0\n")
    told = [finding.message for finding in examined(home) if finding.mark is Mark.WARNING]
    assert told == [
        f"{home} is on a network disk.",
        f"{home} lies in Dropbox, which may copy a file while it is written.",
    ]


def test_a_file_of_another_program_is_not_mended(tmp_path: Path) -> None:
    import sqlite3

    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("create table t (x)")
    connection.close()
    with pytest.raises(StudyGuideError, match="belongs to another program"):
        examined(tmp_path)


def test_a_journal_that_is_broken_in_the_middle_is_noticed(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        rows = [log.append(row) for row in answers(9)]
        home = tmp_path / "crashed"
        shutil.copytree(tmp_path, home, ignore=shutil.ignore_patterns("crashed"))
    wal = home / f"{FILE}-wal"
    wal_size = wal.stat().st_size
    flipped(wal, at=wal_size - 3 * 4120)
    assert examined(home)[0].mark is Mark.MENDED
    assert rows_in(home) == rows  # its page stands in the journal again, further on
    (aside,) = home.glob("answers-damaged-*.db-wal")
    assert aside.stat().st_size == wal_size


def test_a_journal_that_a_crash_left_is_no_damage(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        rows = log.extend(answers(9))
        home = tmp_path / "crashed"
        shutil.copytree(tmp_path, home, ignore=shutil.ignore_patterns("crashed"))
    assert marks(examined(home)) == [Mark.SOUND] * 2
    assert rows_in(home) == rows
    assert not list(home.glob("answers-damaged-*"))


def test_every_flip_that_changes_an_answer_is_noticed_and_all_others_are_saved(
    tmp_path: Path, is_long: bool
) -> None:
    kept(tmp_path / "sound")
    content = (tmp_path / "sound" / FILE).read_bytes()
    before = {record[HASH]: record for record in salvage(tmp_path / "sound" / FILE)}
    random = Random(3)
    for number in range(1000 if is_long else 25):
        home = tmp_path / f"{number}"
        home.mkdir()
        broken = bytearray(content)
        broken[random.randrange(len(broken))] ^= 1 << random.randrange(8)
        (home / FILE).write_bytes(broken)
        try:
            findings = examined(home)
        except StudyGuideError as error:  # the flip is in what tells whose file it is
            assert "another program" in error.message or "newer" in error.message
            continue
        with open_in(home) as log:
            after = {record[HASH]: record for record in log.records()}
        assert set(after) <= set(before)
        assert len(after) >= len(before) - 1
        if after != before:
            assert Mark.MENDED in marks(findings)
