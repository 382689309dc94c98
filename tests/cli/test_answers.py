"""`undo`, `forget`, `backup`, `restore` and `doctor`, as somebody types them."""

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from studyguide import __version__
from studyguide.course.opening import seal
from studyguide.memory.rows import Row
from tests.cli.conftest import Run
from tests.conftest import COURSES, WriteCourse
from tests.memory.logs import NOON, answer, open_in

BERT = "generative-ai-with-llms/bert.architecture"


def kept(home: Path, *facts: str, machine: str = "a") -> list[Row]:
    with open_in(home, machine) as log:
        return log.extend(answer(fact, NOON + place) for place, fact in enumerate(facts))


def remembered(home: Path) -> set[str]:
    with open_in(home) as log:
        return set(log.states())


def test_undo_takes_back_one_answer_after_the_other(run: Run, own_home: Path) -> None:
    kept(own_home, BERT, "c/t.size")
    for name, left in (("c/t.size", {BERT}), ("BERT: Architecture", set())):
        ended = run("undo")
        assert (ended.code, ended.err) == (0, "")
        assert ended.out == f"Taken back: your answer about {name}.\n"
        assert remembered(own_home) == left
    ended = run("undo")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "Error: There is nothing to take back.\n"


@pytest.mark.parametrize("is_damaged", [False, True])
def test_undo_takes_back_once_although_no_course_can_tell_what_it_was(
    run: Run, own_home: Path, is_damaged: bool
) -> None:
    kept(own_home, "c/t.size", BERT)
    if is_damaged:
        damage(own_home / "cache")
    ended = run("undo", environment={} if is_damaged else {"STUDYGUIDE_CONTENT": "/nowhere"})
    assert (ended.code, ended.out) == (0, f"Taken back: your answer about {BERT}.\n")
    assert remembered(own_home) == {"c/t.size"}


def damage(cache: Path) -> None:
    """Take the table of topics out of a compiled course, which is opened all the same."""
    (file,) = cache.glob("*.library")
    with closing(sqlite3.connect(file)) as database:
        database.execute("drop table topics")
    seal(file)


def test_forget_begins_anew_with_a_topic_until_it_is_taken_back(run: Run, own_home: Path) -> None:
    kept(own_home, BERT, "generative-ai-with-llms/bert-large.parameters")
    ended = run("forget", "bert")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("1 fact of BERT will be new again.")
    assert remembered(own_home) == {"generative-ai-with-llms/bert-large.parameters"}
    assert run("undo").out == "Taken back: that BERT be forgotten.\n"
    assert BERT in remembered(own_home)


def test_what_was_never_learnt_is_not_forgotten(run: Run, own_home: Path) -> None:
    assert run("forget", "bert").out == "Nothing of BERT has been learnt yet.\n"
    with open_in(own_home) as log:
        assert log.count() == 0
    ended = run("forget", "berz")
    assert ended.code == 1
    assert "Did you mean bert?" in ended.err


def test_a_backup_comes_back_on_another_machine(run: Run, own_home: Path, tmp_path: Path) -> None:
    rows = kept(own_home, BERT, "c/t.size")
    file = tmp_path / "mine.db"
    wide = {"COLUMNS": "500"}
    assert (
        run("backup", str(file), environment=wide).out == f"2 rows copied to {file}, and proved.\n"
    )
    other = {"STUDYGUIDE_HOME": str(tmp_path / "other")}
    kept(tmp_path / "other", "c/u.size", machine="b")
    ended = run("restore", "mine.db", cwd=tmp_path, environment=other)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "2 of 2 rows were missing and are back. The log has 3 rows now.\n"
    ended = run("restore", "mine.db", cwd=tmp_path, environment=other)
    assert ended.out == "Nothing of it was missing: the log has 3 rows.\n"
    with open_in(tmp_path / "other") as log:
        assert set(rows) < set(log.rows())


def test_a_backup_never_takes_the_place_of_a_file(run: Run, own_home: Path, tmp_path: Path) -> None:
    kept(own_home, BERT)
    file = tmp_path / "mine.db"
    file.write_text("mine")
    ended = run("backup", str(file))
    assert (ended.code, ended.out) == (1, "")
    assert f"{file} is there already." in ended.err
    assert file.read_text() == "mine"


def test_an_empty_name_is_none(run: Run, own_home: Path) -> None:
    kept(own_home, BERT)
    ended = run("backup", "")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("Error: The name of a file cannot be empty.\n")
    assert not (own_home / "backups").exists()


def test_a_name_that_no_file_can_have_is_said_to_be_none(run: Run, own_home: Path) -> None:
    kept(own_home, BERT)
    ended = run("backup", "x" * 300)
    assert (ended.code, ended.out) == (1, "")
    assert "file name too long" in " ".join(ended.err.split())


@pytest.mark.parametrize("name", ["missing/x.db", "../missing/deep/x.db"])
def test_no_folder_is_made_for_a_backup(
    run: Run, own_home: Path, tmp_path: Path, name: str
) -> None:
    kept(own_home, BERT)
    working = tmp_path / "here"
    working.mkdir()
    ended = run("backup", name, cwd=working)
    assert (ended.code, ended.out) == (1, "")
    assert f"There is no folder {Path(name).parent}." in ended.err
    assert list(tmp_path.iterdir()) == [working] and list(working.iterdir()) == []


def test_of_nothing_there_is_no_backup(run: Run, own_home: Path) -> None:
    ended = run("backup")
    assert (ended.code, ended.err) == (1, "Error: There are no answers to copy yet.\n")
    assert not (own_home / "backups").exists()


def test_without_a_name_a_backup_lies_beside_the_others(run: Run, own_home: Path) -> None:
    kept(own_home, BERT)
    assert run("backup").code == 0
    (file,) = (own_home / "backups").iterdir()
    assert file.name.startswith("answers-20")


def test_doctor_tells_what_it_looked_at(run: Run, own_home: Path) -> None:
    assert run("doctor").out.startswith("✓ Sound: No answer has been kept yet.\n")
    assert not (own_home / "answers.db").exists()
    kept(own_home, BERT, "generative-ai-with-llms/bert.summary", "c/t.size")
    ended = run("doctor")
    assert (ended.code, ended.err) == (0, "")
    assert "3 rows in the log, each as it was written." in ended.out
    assert "1 fact that you have learnt: c/t.size." in ended.out.replace("\n        ", " ")
    findings = json.loads(run("doctor", "--format", "json").out)
    assert [finding["mark"] for finding in findings[:3]] == ["sound", "sound", "warning"]
    assert findings[-2]["message"].endswith(" is compiled as it was read.")
    assert findings[-1]["message"].startswith(f"This is studyguide {__version__} on Python ")
    assert set(findings[0]) == {"mark", "message", "hint"}


def test_a_question_of_an_author_is_a_fact_that_the_course_has(run: Run, own_home: Path) -> None:
    kept(own_home, "french-revolution/bastille.summary", "french-revolution/nobody.date")
    out = run("doctor", "--content", str(COURSES), "--format", "json").out
    assert "nobody.date" in out
    assert "bastille" not in out


def test_memory_goes_along_when_a_topic_is_renamed(
    run: Run, own_home: Path, write_course: WriteCourse
) -> None:
    kept(own_home, "c/old.size", "c/gone.size")
    kinds = "id: c\nkinds: {k: {fields: {size: {}}}}\n"
    topic = "- {id: new, kind: k, was: [old], facts: {size: big}}\n"
    course = ("--content", str(write_course({"course.yaml": kinds, "a.yaml": topic})))
    found = json.loads(run("doctor", *course, "--format", "json").out)
    assert found[2]["message"].endswith("1 fact that you have learnt: c/gone.size.")
    (only,) = json.loads(run("progress", *course, "--format", "json").out)["topics"]
    assert (only["id"], only["seen"]) == ("new", 1)
    assert remembered(own_home) == {"c/new.size", "c/gone.size"}
    assert run("forget", "new", *course).out.startswith("1 fact of New will be new again.")
    assert remembered(own_home) == {"c/gone.size"}


def test_a_damaged_log_is_told_and_the_doctor_mends_it(run: Run, own_home: Path) -> None:
    kept(own_home, *[f"c/t.fact-{number % 60}" for number in range(300)])
    file = own_home / "answers.db"
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])
    ended = run("undo")
    assert (ended.code, ended.out) == (1, "")
    assert "is damaged." in ended.err and "studyguide doctor" in ended.err
    assert "✓ Mended: The log was damaged" in run("doctor").out
    assert run("undo").code == 0


def test_a_compiled_course_that_is_damaged_is_taken_away_and_made_anew(
    run: Run, own_home: Path
) -> None:
    run("topics")
    for file in (own_home / "cache").glob("*.library"):
        content = bytearray(file.read_bytes())
        place = content.index(b"The model with which")
        content[place] ^= 1
        file.write_bytes(content)
        seal(file)
    assert "✓ Mended: What was compiled of" in run("doctor").out
    assert "Mended" not in run("doctor").out


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such file")
@pytest.mark.parametrize("command", [["undo"], ["backup"], ["forget", "bert"], ["restore", "x"]])
def test_where_answers_cannot_be_kept_it_is_said(run: Run, command: list[str]) -> None:
    for home in ("/dev/null/nowhere", "/proc/nowhere"):
        ended = run(*command, environment={"STUDYGUIDE_HOME": home})
        assert (ended.code, ended.out) == (1, "")
        assert "Answers cannot be kept in" in ended.err
