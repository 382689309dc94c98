"""Content that is missing, empty or broken: what is sound still works, the rest is told."""

import json
import os
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import COURSES, WriteCourse

COURSE = "id: c\nkinds: {thing: {fields: {size: {}}}}\n"
SOUND = (
    "- {id: one, kind: thing, facts: {size: big}}\n- {id: two, kind: thing, facts: {size: small}}\n"
)


@pytest.mark.parametrize("command", [["topics"], ["show", "one"], ["quiz"], ["check"], ["read"]])
def test_a_folder_that_cannot_hold_content_is_an_error(
    run: Run, tmp_path: Path, command: list[str]
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("x")
    for name, message in [
        ("missing", "There is no folder"),
        ("empty", "is empty"),
        ("file", "is a file, not a folder"),
    ]:
        ended = run(*command, "--content", str(tmp_path / name))
        assert (ended.code, ended.out) == (1, "")
        assert message in ended.err
        assert "course.yaml" in ended.err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_an_error(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o000)
    ended = run("topics", "--content", str(folder))
    assert ended.code == 1
    assert "cannot be read: permission denied" in ended.err


def test_a_folder_full_of_broken_yaml_is_an_error_that_names_the_check(
    run: Run, write_course: WriteCourse
) -> None:
    folder = write_course({"course.yaml": "a: [", "b.yaml": "`"})
    ended = run("topics", "--content", str(folder))
    assert ended.code == 1
    assert "No course can be read in" in ended.err
    assert "studyguide check" in ended.err
    checked = run("check", str(folder))
    assert checked.code == 1
    assert "course.yaml:" in checked.out


def test_what_is_sound_works_beside_what_is_broken_and_one_line_says_so(
    run: Run, write_course: WriteCourse
) -> None:
    folder = write_course(
        {"course.yaml": COURSE, "a.yaml": SOUND, "b.yaml": "- id: [", "notes.txt": "hello"}
    )
    ended = run("compare", "one", "two", "--content", str(folder))
    assert ended.code == 0
    assert "different" in ended.out
    assert ended.err == f"There are errors in {folder}; listed by: studyguide check {folder}\n"


def test_check_gives_each_problem_its_place_and_a_count(
    run: Run, write_course: WriteCourse
) -> None:
    broken = "id: one\nkind: thing\nfacts:\n  size: big\n  weight: 3\nsumary: x\n"
    folder = write_course({"course.yaml": COURSE, "a.yaml": broken})
    ended = run("check", str(folder), "--plain")
    assert ended.code == 1
    lines = ended.out.splitlines()
    assert lines[0].startswith(f"{folder / 'a.yaml'}:5:3  unknown-field  ")
    assert any(line.startswith(f"{folder / 'a.yaml'}:6:1  unknown-key  ") for line in lines)
    assert lines[-1] == "1 course and 1 topic read: 2 errors, 0 warnings."


def test_check_of_one_file_tells_only_of_that_file(run: Run, write_course: WriteCourse) -> None:
    folder = write_course({"course.yaml": COURSE, "a.yaml": SOUND, "b.yaml": "- id: ["})
    assert run("check", str(folder / "a.yaml")).code == 0
    assert run("check", str(folder / "b.yaml")).code == 1


def test_check_as_json_has_every_key(run: Run, write_course: WriteCourse) -> None:
    folder = write_course({"course.yaml": COURSE, "b.yaml": "- id: ["})
    ended = run("check", str(folder), "--format", "json")
    (problem,) = json.loads(ended.out)
    assert set(problem) >= {"file", "line", "column", "severity", "rule", "message", "hint"}
    assert (ended.code, problem["rule"], problem["severity"]) == (1, "syntax", "error")


@pytest.mark.parametrize("form", ["text", "json"])
def test_check_renews_the_schemas_that_are_there(
    run: Run, write_course: WriteCourse, form: str
) -> None:
    old = {".schema/topics.json": "{}"}
    folder = write_course({"course.yaml": COURSE, "a.yaml": SOUND, **old})
    assert run("check", str(folder / "a.yaml"), "--format", form).code == 0
    assert '"two"' in (folder / ".schema" / "topics.json").read_text("ascii")


def test_warnings_alone_leave_the_code_alone(run: Run, write_course: WriteCourse) -> None:
    folder = write_course({"course.yaml": COURSE, "a.yaml": SOUND, "notes.txt": "hello"})
    ended = run("check", str(folder))
    assert ended.code == 0
    assert "0 errors, 1 warning" in ended.out


def test_an_edit_is_seen_by_the_next_command(run: Run, write_course: WriteCourse) -> None:
    folder = write_course({"course.yaml": COURSE, "a.yaml": SOUND})
    assert "big" in run("show", "one", "--content", str(folder)).out
    write_course({"a.yaml": SOUND.replace("big", "vast")})
    assert "vast" in run("show", "one", "--content", str(folder)).out


@pytest.mark.parametrize("home", ["/dev/null/nowhere", "/proc/nowhere"])
def test_a_home_that_cannot_be_written_makes_nothing_but_time(run: Run, home: str) -> None:
    ended = run("show", "bert", environment={"STUDYGUIDE_HOME": home})
    assert (ended.code, ended.err) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no HOME")
def test_without_a_home_everything_but_keeping_works(run: Run) -> None:
    environment = {"STUDYGUIDE_HOME": "", "HOME": "", "XDG_CACHE_HOME": "", "XDG_DATA_HOME": ""}
    ended = run("show", "bert", environment=environment)
    assert (ended.code, ended.err) == (0, "")


def test_content_is_found_above_in_the_environment_and_in_the_users_courses(
    run: Run, tmp_path: Path, own_home: Path
) -> None:
    deep = tmp_path / "content" / "deep" / "deeper"
    shutil.copytree(COURSES / "colours", tmp_path / "content" / "colours")
    deep.mkdir(parents=True)
    assert "Blue" in run("show", "blue", cwd=deep).out
    assert run("show", "blue").code == 1
    named = {"STUDYGUIDE_CONTENT": str(COURSES)}
    assert "Bastille" in run("show", "bastille", environment=named).out
    shutil.copytree(COURSES / "french-revolution", own_home / "courses" / "french-revolution")
    assert "Bastille" in run("show", "bastille").out
    assert "BERT" in run("show", "bert").out


def test_content_named_on_the_command_line_is_all_there_is(run: Run) -> None:
    assert run("show", "bert", "--content", str(COURSES)).code == 1
    listed = json.loads(run("topics", "--content", str(COURSES), "--format", "json").out)
    assert {line["course"] for line in listed} == {"colours", "french-revolution"}


@pytest.mark.parametrize(
    ("course", "topic"), [("french-revolution", "bastille"), ("colours", "red")]
)
def test_odd_courses_are_shown_read_and_quizzed(run: Run, course: str, topic: str) -> None:
    folder = str(COURSES / course)
    for command in (["show", topic], ["read"], ["topics"], ["search", topic], []):
        ended = run(*command, "--content", folder)
        assert (ended.code, ended.err) == (0, "")
    quiz = run("quiz", course, "--seed", "1", "--content", folder, stdin="1\n1\n1\n")
    assert (quiz.code, quiz.err) == (0, "")
    assert " right." in quiz.out


def test_dates_are_compared_and_a_kind_without_fields_says_so(run: Run) -> None:
    dated = run("compare", "bastille", "valmy", "--content", str(COURSES))
    assert "14 July 1789" in dated.out
    plain = run("compare", "red", "blue", "--content", str(COURSES))
    assert (plain.code, plain.out) == (1, "")
    assert "state nothing that could be compared" in plain.err


def test_a_hostile_neighbour_costs_no_more_than_its_own_page(
    run: Run, write_course: WriteCourse
) -> None:
    long_title = "- {id: long, kind: thing, title: '" + "a " * 50_000 + "'}\n"
    dangling = "- {id: lost, kind: thing, after: [" + ", ".join(f"on{n}" for n in range(999)) + "]}"
    numbers = "id: x\nkind: thing\nfacts: {num: 1e300, tok: 1e-300}\n"
    fields = "{size: {}, num: &n, tok: &n, r: {type: ratio, of: [num, tok]}}"
    fields = fields.replace("&n", "{type: number}")
    folder = write_course(
        {
            "course.yaml": f"id: c\nkinds: {{thing: {{fields: {fields}}}}}\n",
            "a.yaml": SOUND,
            "b.yaml": long_title,
            "c.yaml": dangling,
            "d.yaml": numbers,
        }
    )
    assert "big" in run("show", "one", "--content", str(folder)).out
    assert json.loads(run("show", "x", "--content", str(folder), "--format", "json").out)
    told = json.loads(run("check", str(folder), "--format", "json").out)
    assert [p["file"] for p in told].count(str(folder / "c.yaml")) == 999
    assert any(p["file"] == str(folder / "b.yaml") and len(p["message"]) < 600 for p in told)


def test_an_empty_course_file_is_told(run: Run, write_course: WriteCourse) -> None:
    folder = write_course({"course.yaml": "# nothing yet\n", "a.yaml": SOUND})
    assert "course.yaml:1:1  missing-key" in run("check", str(folder)).out


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_pipe_in_the_place_of_a_kept_file_hangs_nothing(run: Run, own_home: Path) -> None:
    library = next((own_home / "cache").glob("*.library"))
    library.unlink()
    os.mkfifo(library)
    os.mkfifo(own_home / "reading.json")
    assert run("show", "bert").code == 0
    assert run().code == 0


def test_of_a_line_too_long_to_be_an_answer_nothing_is_graded(run: Run) -> None:
    ended = run("quiz", "--form", "choose-one", stdin="x" * 10_000 + "1\nq\n")
    assert ended.code == 0
    assert "No question was answered." in ended.out
    assert ended.out.count("Type a number from 1 to") == 1


def test_where_nothing_can_be_asked_a_wider_scope_is_named(run: Run) -> None:
    ended = run("quiz", "red", "--content", str(COURSES))
    assert (ended.code, ended.out) == (1, "")
    assert "Nothing in red can be asked fairly." in ended.err
    assert "studyguide quiz colours" in ended.err


@pytest.mark.parametrize(
    ("scope", "hint"),
    [
        ([], "State more facts in its notes; what they lack: studyguide check --coverage"),
        (["c"], "State more facts in its notes; what they lack: studyguide check --coverage"),
        (["u"], "Try a wider scope: studyguide quiz c"),
        (["u.s"], "Try a wider scope: studyguide quiz u"),
        (["one"], "Try a wider scope: studyguide quiz u.s"),
        (["thing"], "Try a wider scope: studyguide quiz c"),
    ],
)
def test_of_a_course_that_asks_nothing_its_author_is_told_what_it_lacks(
    run: Run, write_course: WriteCourse, scope: list[str], hint: str
) -> None:
    course = "id: c\nkinds: {thing: {}}\nunits: [{id: u, sections: [{id: s}]}]\n"
    topic = "{id: one, kind: thing, section: s}\n"
    folder = write_course({"course.yaml": course, "u/a.yaml": topic})
    assert run("quiz", *scope, "--content", str(folder)).err.splitlines()[1] == hint


def test_a_topic_without_facts_is_compared_with_nothing(run: Run) -> None:
    assert "studyguide compare" not in run("show", "red", "--content", str(COURSES)).out
    assert "studyguide compare" in run("show", "bastille", "--content", str(COURSES)).out


def test_a_search_for_one_word_thousands_of_times_ends(run: Run) -> None:
    assert run("search", "corpus " * 3000).out == run("search", "corpus").out


def test_check_looks_at_the_notes_at_hand_and_not_at_what_ships(
    run: Run, write_course: WriteCourse, tmp_path: Path
) -> None:
    write_course({"course.yaml": COURSE, "a.yaml": SOUND}, "content")
    assert run("check", cwd=tmp_path).out == "1 course and 2 topics read: no problems.\n"
