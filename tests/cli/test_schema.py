"""`schema` prints what an editor reads, for the course one is in."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import COURSES, SHIPPED, WriteCourse

ROOT = SHIPPED / "generative-ai-with-llms"


@pytest.mark.parametrize("files", ["course", "topics"])
def test_what_is_printed_is_what_is_committed(run: Run, files: str) -> None:
    ended = run("schema", files, "--plain")
    assert (ended.code, ended.err) == (0, "")
    committed = (ROOT / ".schema" / f"{files}.json").read_text("ascii")
    assert json.loads(ended.out) == json.loads(committed)


@pytest.mark.parametrize(
    ("folder", "arguments", "course"),
    [
        ("colours", (), "Colours"),
        ("french-revolution", (), "The French Revolution"),
        ("french-revolution", ("--content", "../colours"), "Colours"),
        ("french-revolution", ("--content", ".."), "The French Revolution"),
        (".", ("--content", "."), "Colours"),
    ],
)
def test_the_course_is_the_one_at_hand(
    run: Run, folder: str, arguments: tuple[str, ...], course: str
) -> None:
    ended = run("schema", "topics", *arguments, cwd=COURSES / folder)
    assert json.loads(ended.out)["title"] == f"Topics of {course}"


def test_a_course_that_cannot_be_read_is_told(run: Run, write_course: WriteCourse) -> None:
    root = write_course({"course.yaml": "kinds: {}\n"})
    ended = run("schema", "topics", cwd=root)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(f"Error: The course in {root} cannot be read.\n")
    assert json.loads(run("schema", "course", cwd=root).out)["title"] == "course.yaml"


@pytest.mark.parametrize("arguments", [(), ("units",)])
def test_what_has_no_schema_is_a_malformed_command_line(
    run: Run, arguments: tuple[str, ...]
) -> None:
    ended = run("schema", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert "course" in ended.err and "topics" in ended.err


def test_a_folder_without_a_course_is_an_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ended = run("schema", "topics", "--content", str(tmp_path))
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(f"Error: No course lies in {tmp_path}.\n")
