"""`check --coverage` tells, below the flaws, what a course leaves unused."""

import json
from pathlib import Path

import pytest

from studyguide.quiz.gaps import MANUAL, Lack
from tests.cli.conftest import Run
from tests.conftest import WriteCourse
from tests.quiz.lacking import BARK, HOST, NO_DIFFERENCE, NO_QUESTION, NO_SIBLING, files

KEYS = {
    "topics_without_questions": ["yew"],
    "facts_without_siblings": ["fig"],
    "comparisons_with_nothing_different": ["ash", "gum"],
    "links_never_used": [],
}


@pytest.fixture
def lacking(write_course: WriteCourse) -> Path:
    return write_course(files(NO_QUESTION + NO_SIBLING + NO_DIFFERENCE, BARK + HOST), "lacking")


@pytest.fixture
def clean(write_course: WriteCourse) -> Path:
    return write_course(files(""), "clean")


def test_one_of_each_is_listed_with_its_place_below_the_flaws(run: Run, lacking: Path) -> None:
    ended = run("check", "--coverage", str(lacking))
    file = lacking / "u" / "s.yaml"
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "1 course and 6 topics read: no problems.\n"
        "\n"
        "S  u.s\n"
        f"{file}:4:3  no-question  Yew has no question, and no fact besides a definition.\n"
        f"{file}:5:48  no-sibling  Fig, Bark: no other topic states it.\n"
        f"{file}:3:3  no-difference  Nothing stated tells Ash and Gum apart.\n"
        f"{file}:1:3  no-link  No tree in this section states 'Host'.\n"
        "\n"
        "S\n"
        "  6 topics, 10 facts, definitions included\n"
        "  1 topic without questions, 1 fact without siblings,"
        " 1 comparison with nothing different, 1 link never used\n"
        "Total\n"
        "  6 topics, 10 facts, definitions included\n"
        "  1 topic without questions, 1 fact without siblings,"
        " 1 comparison with nothing different, 1 link never used\n"
    )


def test_its_clean_twin_is_told_in_one_line(run: Run, clean: Path) -> None:
    ended = run("check", "--coverage", str(clean))
    assert (ended.code, ended.out) == (
        0,
        "1 course and 3 topics read: no problems.\n"
        "\n"
        "All of it is used: no topic, fact, comparison or link is left over.\n",
    )


def test_as_json_problems_and_coverage_are_one_document(run: Run, lacking: Path) -> None:
    (lacking / "odd.txt").touch()
    told = json.loads(run("check", "--coverage", "--format", "json", str(lacking)).out)
    assert [problem["rule"] for problem in told["problems"]] == ["stray-file"]
    (section,) = told["sections"]
    assert {key: section[key][0]["topics"] for key in KEYS} == KEYS
    assert {key: told["total"][key] for key in KEYS} == dict.fromkeys(KEYS, 1)


def test_only_errors_change_the_code(run: Run, lacking: Path, clean: Path) -> None:
    (clean / "u" / "broken.yaml").write_text("id: [")
    ended = run("check", "--coverage", str(clean))
    assert ended.code == 1
    assert "broken.yaml:1:5  syntax" in ended.out
    assert ended.out.endswith("left over.\n")
    assert run("check", "--coverage", str(lacking)).code == 0


def test_of_a_file_the_whole_course_is_looked_at(run: Run, lacking: Path) -> None:
    of_file = run("check", "--coverage", str(lacking / "u" / "s.yaml")).out
    assert of_file == run("check", "--coverage", str(lacking)).out


def test_a_course_that_cannot_be_read_is_not_called_used(run: Run, clean: Path) -> None:
    (clean / "course.yaml").write_text("id: [")
    ended = run("check", "--coverage", str(clean))
    assert ended.code == 1
    assert ended.out.endswith("There are no topics here yet.\n")


def test_an_edit_is_seen_at_once(run: Run, clean: Path, write_course: WriteCourse) -> None:
    assert "All of it is used" in run("check", "--coverage", str(clean)).out
    write_course(files(NO_QUESTION), "clean")
    assert "Yew has no question" in run("check", "--coverage", str(clean)).out


def test_as_marks_for_github_there_is_no_coverage(run: Run, lacking: Path) -> None:
    ended = run("check", "--coverage", "--format", "github", str(lacking))
    assert (ended.code, ended.out) == (2, "")
    assert "no mark for a pull request" in ended.err


@pytest.mark.parametrize("lack", list(Lack))
def test_what_a_topic_lacks_is_explained_as_a_rule_is(run: Run, lack: Lack) -> None:
    ended = run("check", "--explain", lack)
    title, _, manual = ended.out.partition("\n\n")
    assert (ended.code, ended.err, title) == (0, "", lack)
    assert " ".join(manual.split()) == " ".join(MANUAL[lack].split())


def test_a_rule_that_there_is_not_is_told_with_those_there_are(run: Run) -> None:
    assert "Did you mean no-link, " in run("check", "--explain", "no-links").err
    ended = run("check", "--explain", "zzz")
    assert (ended.code, ended.out) == (2, "")
    hint = " ".join(ended.err.split())
    assert "With --coverage: no-question, no-sibling, no-difference, no-link." in hint
