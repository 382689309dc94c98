"""`check --questions` tells, as warnings, what is weak in the questions, and shows the wording."""

import json
import os
from pathlib import Path

import pytest

from studyguide.quiz.rules import RULES, manual
from tests.cli.conftest import Run
from tests.conftest import WriteCourse

COURSE = """\
    id: c
    kinds:
      tree:
        names: proper
        fields:
          leaf: {says: 'the leaf of {topic} is {value}'}
    """
TREES = """\
    - {id: oak, kind: tree, title: Oak, facts: {leaf: lobed}}
    - {id: elm, kind: tree, title: Elm, facts: {leaf: serrated}}
    - id: ash
      kind: tree
      title: Ash
      facts: {leaf: winged}
      questions:
        - {id: why, prompt: Why?, answer: So, distractors: [{text: 'No', because: Yes.}, Oh]}
    """
WORDING = """\
Wording, with the longest value and the shortest
tree.leaf
  says  The leaf of Elm is serrated
  says  The leaf of Oak is lobed
"""


@pytest.fixture
def trees(write_course: WriteCourse) -> Path:
    return write_course({"course.yaml": COURSE, "trees.yaml": TREES}, "trees")


def test_what_is_weak_is_a_warning_with_its_place(run: Run, trees: Path) -> None:
    ended = run("check", "--questions", str(trees))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == WORDING + (
        "\n"
        "Warnings\n"
        f"{trees}/trees.yaml:8:86  no-because  Nothing says why 'Oh' is wrong.\n"
        "    Add 'because: …', for who chooses it.\n"
        "\n"
        "1 course and 3 topics read: 0 errors, 1 warning.\n"
    )


def test_without_the_option_nothing_of_it_is_told(run: Run, trees: Path) -> None:
    assert run("check", str(trees)).out == "1 course and 3 topics read: no problems.\n"


def test_json_has_the_problems_and_the_wordings(run: Run, trees: Path) -> None:
    told = json.loads(run("check", "--questions", "--format", "json", str(trees)).out)
    ((problem,), wordings) = told["problems"], told["wordings"]
    assert (problem["rule"], problem["severity"], problem["line"]) == ("no-because", "warning", 8)
    assert [wording["text"] for wording in wordings] == [
        "The leaf of Elm is serrated",
        "The leaf of Oak is lobed",
    ]


def test_github_marks_what_is_weak(run: Run, trees: Path) -> None:
    out = run("check", "--questions", "--format", "github", str(trees)).out
    assert out.startswith(f"::warning file={trees}/trees.yaml,line=8,col=86,title=no-because::")
    assert out.count("\n") == 1


def test_coverage_stands_below(run: Run, trees: Path) -> None:
    out = run("check", "--questions", "--coverage", str(trees)).out
    assert out.startswith(WORDING)
    assert out.index("no-because") < out.index("no-link")
    told = json.loads(run("check", "--questions", "--coverage", "--format", "json", str(trees)).out)
    assert {"problems", "wordings", "sections", "total"} <= set(told)


def test_of_a_file_only_its_own_questions_are_told(run: Run, trees: Path) -> None:
    (trees / "more.yaml").write_text("{id: yew, kind: tree, facts: {leaf: flat}}")
    out = run("check", "--questions", str(trees / "more.yaml")).out
    assert "no problems" in out
    assert "no-because" in run("check", "--questions", str(trees / "trees.yaml")).out


def test_every_folder_at_hand_is_looked_at(
    run: Run, trees: Path, write_course: WriteCourse
) -> None:
    course = COURSE.replace("id: c", "id: d")
    other = write_course({"course.yaml": course, "trees.yaml": TREES}, "other")
    ended = run(
        "check", "--questions", environment={"STUDYGUIDE_CONTENT": f"{trees}{os.pathsep}{other}"}
    )
    assert ended.code == 0
    assert ended.out.count("no-because") == 2


def test_errors_stand_above_and_decide_the_code(run: Run, trees: Path) -> None:
    (trees / "more.yaml").write_text("id: [")
    ended = run("check", "--questions", str(trees))
    assert ended.code == 1
    assert ended.out.index("more.yaml:1:5  syntax") < ended.out.index("no-because")


def test_a_rule_is_explained(run: Run) -> None:
    ended = run("check", "--explain", "given-away")
    title, _, told = ended.out.partition("\n\n")
    assert (ended.code, title) == (0, "given-away")
    assert " ".join(told.split()) == " ".join(manual("given-away").split())


def test_a_rule_that_there_is_not_is_told_with_those_there_are(run: Run) -> None:
    assert "Did you mean given-away" in run("check", "--explain", "given-way").err
    hint = " ".join(run("check", "--explain", "zzz").err.split())
    assert f"With --questions: {', '.join(RULES)}." in hint
