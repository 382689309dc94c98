"""`new` begins a course or a topic, tells what to do with it, and harms nothing."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run, Terminal
from tests.conftest import COURSES, WriteCourse

KINDS = "id: mine\nkinds: {thing: {}, tool: {}}\n"


def test_a_course_and_a_topic_begun_in_an_empty_folder_are_found_at_once(
    run: Run, tmp_path: Path
) -> None:
    begun = run("new", "course", "sorting", cwd=tmp_path)
    file = Path("content", "sorting", "course.yaml")
    assert (begun.code, begun.err) == (0, "")
    assert begun.out == (
        f"{file} is written. Now:\n"
        "\n"
        "  studyguide edit sorting\n"
        "  studyguide new topic ID --kind concept\n"
        "  studyguide check\n"
    )
    begun = run("new", "topic", "merge-sort", "--kind", "concept", cwd=tmp_path)
    file = Path("content", "sorting", "merge-sort.yaml")
    assert (begun.code, begun.err) == (0, "")
    assert begun.out == (
        f"{file} is written. Now:\n"
        "\n"
        "  studyguide edit merge-sort\n"
        "  studyguide check\n"
        "  studyguide show merge-sort\n"
    )
    assert run("show", "merge-sort", cwd=tmp_path).out.startswith("Merge sort\nconcept · Sorting")
    assert run("check", cwd=tmp_path).out == "1 course and 1 topic read: no problems.\n"


def test_content_says_where_and_the_next_commands_say_so_too(run: Run, tmp_path: Path) -> None:
    begun = run("new", "course", "a", "--content", "my notes", cwd=tmp_path)
    assert "studyguide edit a --content 'my notes'" in begun.out
    options = ["--kind", "concept", "--content", "my notes"]
    begun = run("new", "topic", "b", *options, cwd=tmp_path)
    assert "studyguide show b --content 'my notes'" in begun.out
    assert (tmp_path / "my notes" / "a" / "b.yaml").is_file()
    assert not (tmp_path / "content").exists()


def test_a_topic_for_a_course_that_is_not_at_hand_says_how_to_reach_it(
    run: Run, write_course: WriteCourse
) -> None:
    root = write_course({"course.yaml": KINDS}, "elsewhere")
    begun = run("new", "topic", "b", "--kind", "thing", cwd=root)
    assert "studyguide show b --content .\n" in begun.out
    assert run("show", "b", "--content", ".", cwd=root).code == 0


def test_where_several_courses_have_the_kind_that_of_the_topic_is_told(
    run: Run, write_course: WriteCourse
) -> None:
    yours = "id: yours\ntitle: All yours\nkinds: {thing: {}}\n"
    content = write_course({"a/course.yaml": yours, "b/course.yaml": KINDS}, "content")
    begun = run("new", "topic", "x", "--kind", "thing", cwd=content.parent)
    file = Path("content", "a", "x.yaml")
    assert begun.out.startswith(f"{file} is written, for the course All yours. Now:\n")
    begun = run("new", "topic", "y", "--kind", "tool", cwd=content.parent)
    assert begun.out.startswith(f"{Path('content', 'b', 'y.yaml')} is written. Now:\n")


REFUSED: list[tuple[list[str], int, str, str]] = [
    (["topic", "x"], 2, "A topic needs a kind", "thing, tool"),
    (["course", "x", "--kind", "thing"], 2, "A course has no --kind", "new course x"),
    (["nothing", "x"], 2, "'nothing'", "--help"),
    (["topic"], 2, "Missing", "--help"),
    (["topic", "Merge Sort", "--kind", "thing"], 2, "'Merge Sort'", "merge-sort"),
    (["topic", "../../x", "--kind", "thing"], 2, "'../../x'", "instance: x"),
    (["course", "/etc/x"], 2, "'/etc/x'", "instance: etc-x"),
    (["topic", "x", "--kind", "thin"], 1, "'thin'", "Did you mean thing?"),
    (["topic", "x", "--kind", "zzz"], 1, "'zzz'", "thing, tool"),
    (["topic", "one", "--kind", "tool"], 1, "already means the topic one", "edit one"),
    (["topic", "lost", "--kind", "tool"], 1, "stands in b.yaml:2 already", "edit lost"),
    (["topic", "course", "--kind", "tool"], 1, "course.yaml is there already", "another id"),
    (["topic", "odd", "--kind", "tool"], 1, "odd.yaml is there already", "another id"),
    (["course", "mine"], 1, "'mine' already", "another id"),
    (["course", "generative-ai-with-llms"], 1, "already", "another id"),
]


@pytest.mark.parametrize(("arguments", "code", "message", "hint"), REFUSED)
def test_what_cannot_be_begun_is_told_and_nothing_is_written(
    run: Run,
    write_course: WriteCourse,
    arguments: list[str],
    code: int,
    message: str,
    hint: str,
) -> None:
    topic = "{id: one, kind: thing}"
    files = {"mine/course.yaml": KINDS, "mine/a.yaml": topic, "mine/odd.yaml": ""}
    files["mine/b.yaml"] = "# Lost.\n{id: lost, kind: tol}"
    content = write_course(files, "content")
    before = {path: path.stat().st_mtime_ns for path in content.rglob("*")}
    ended = run("new", *arguments, cwd=content.parent)
    assert (ended.code, ended.out) == (code, "")
    assert message in ended.err
    assert hint in ended.err
    assert {path: path.stat().st_mtime_ns for path in content.rglob("*")} == before


def test_a_folder_that_is_a_file_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "content").write_text("mine")
    ended = run("new", "course", "x", cwd=tmp_path)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == f"Error: {Path('content', 'x')} cannot be written: not a directory.\n"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir(mode=0o500)
    ended = run("new", "course", "x", cwd=tmp_path)
    assert (ended.code, ended.out) == (1, "")
    assert "cannot be written: permission denied" in ended.err


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no folder here refuses even root")
def test_so_is_a_folder_that_cannot_be(run: Run) -> None:
    ended = run("new", "course", "x", "--content", "/proc/nowhere")
    assert (ended.code, ended.out) == (1, "")
    assert "cannot be written: no such file or directory" in ended.err


def test_nothing_is_added_to_the_course_of_an_installed_program(run: Run, tmp_path: Path) -> None:
    package = tmp_path / "site" / "studyguide"
    package.parent.mkdir()
    shutil.copytree(ROOT / "studyguide", package)
    shutil.copytree(COURSES, package / "content")
    installed = {"PYTHONPATH": str(package.parent)}
    new = ("new", "topic", "green", "--kind", "colour")
    for working in (tmp_path, package / "content" / "colours"):
        ended = run(*new, cwd=working, environment=installed, afresh=True)
        assert (ended.code, ended.out) == (1, "")
        assert "came with the program" in ended.err
        assert "Copy that folder to content/colours" in ended.err
    assert not list(package.rglob("green.yaml"))


def test_the_kind_is_completed(run: Run) -> None:
    environment = {
        "_STUDYGUIDE_COMPLETE": "complete_bash",
        "COMP_WORDS": "studyguide new topic x --kind ob",
        "COMP_CWORD": "5",
    }
    assert run(environment=environment).out.split() == ["objective"]


@pytest.mark.parametrize("columns", [20, 80])
def test_what_is_begun_is_told_in_any_width(
    terminal: Callable[..., Terminal], tmp_path: Path, columns: int
) -> None:
    begun = terminal("new", "course", "sorting", "--content", "c", columns=columns)
    assert begun.end() == 0
    assert "studyguide check" in " ".join(begun.text().split())
