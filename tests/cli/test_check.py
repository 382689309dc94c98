"""A flaw in a written question is told wherever a course is checked, and explained."""

import json
from pathlib import Path

import pytest
import typer

from studyguide.cli.watch import watch
from studyguide.course.rules import manual as course_manual
from studyguide.quiz.rules.written_manual import MANUAL
from tests.cli.conftest import Run
from tests.conftest import ROOT, WriteCourse
from tests.view import screens

QUESTION = "{id: q, prompt: '[/x] {y}?', answer: '[b]a', distractors: [c, '[b]a']}"
SAID = "right-and-wrong  '[b]a' stands among the right answers, too."


@pytest.fixture
def folder(write_course: WriteCourse) -> Path:
    topic = f"id: a\nkind: k\nquestions:\n  - {QUESTION}\n"
    return write_course({"course.yaml": "id: c\nkinds: {k: {}}\n", "a.yaml": topic})


def test_check_tells_it_with_its_place_and_counts_it(run: Run, folder: Path) -> None:
    ended = run("check", str(folder))
    first, hint, _, last = ended.out.splitlines()
    assert first.endswith(f"a.yaml:4:67  {SAID}")
    assert hint == "    Word it otherwise, or take it out."
    assert last == "1 course and 1 topic read: 1 error, 0 warnings."
    assert (ended.code, ended.err) == (1, "")


def test_so_do_its_other_formats(run: Run, folder: Path) -> None:
    (problem,) = json.loads(run("check", "--format", "json", str(folder)).out)
    assert (problem["rule"], problem["line"], problem["column"]) == ("right-and-wrong", 4, 67)
    assert "title=right-and-wrong::" in run("check", "--format", "github", str(folder)).out


def test_so_does_edit(run: Run, folder: Path) -> None:
    ended = run("edit", "a", "--content", str(folder), environment={"VISUAL": "true"})
    assert (ended.code, SAID in ended.out) == (1, True)


def test_so_does_check_watch(folder: Path) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    screen = screens.piped(200)
    with pytest.raises(typer.Exit):
        watch([folder], screen, stop)
    assert SAID in screen.console.file.getvalue()  # type: ignore[attr-defined]


def test_it_is_never_asked(run: Run, folder: Path) -> None:
    assert "[/x]" not in run("quiz", "--content", str(folder)).out


@pytest.mark.parametrize("rule", ["right-and-wrong", "unstated-fact"])
def test_it_is_explained_as_every_rule_is(run: Run, rule: str) -> None:
    manual = MANUAL.get(rule) or course_manual(rule)
    ended = run("check", "--explain", rule)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.split() == [rule, *manual.split()]


def test_a_rule_is_found_by_what_is_like_it(run: Run) -> None:
    assert "Did you mean equal-steps" in run("check", "--explain", "equal-step").err
    assert "bad-tolerance" in run("check", "--explain", "zzz").err


def test_the_course_that_came_with_the_program_is_not_taken_for_ones_own(run: Run) -> None:
    ended = run("check")
    assert ended.out.endswith("topics read: no problems.\n")
    assert ended.err == "No course of yours is here: what is checked came with the program.\n"
    assert run("check", cwd=ROOT).err == ""


def test_notes_whose_course_file_is_misnamed_are_checked_all_the_same(
    run: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "content" / "c"
    folder.mkdir(parents=True)
    (folder / "course.yml").write_text("id: c\n")
    for path in ([], ["."]):
        ended = run("check", *path, cwd=tmp_path)
        assert ended.out.splitlines()[1] == "    Rename it to course.yaml."
        assert (ended.code, ended.err) == (1, "")
