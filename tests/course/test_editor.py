"""The schemas beside a course are what its files ask for, and change only when it does."""

import json
import os
from pathlib import Path

import pytest

from studyguide.course.compile import compile_folder
from studyguide.course.editor import keep_schemas, schema_for, write_schemas
from studyguide.errors import StudyGuideError
from tests.conftest import COURSES, SHIPPED, WriteCourse

COURSE = {"course.yaml": "id: c\nkinds: {thing: {}}\n", "a.yaml": "{id: a, kind: thing}\n"}
CONTENT = sorted(SHIPPED.rglob("*.yaml"))
ROOTS = sorted(file.parent for file in SHIPPED.glob("*/course.yaml"))
COMMITTED = {file: file.read_text("ascii") for file in SHIPPED.glob("*/.schema/*.json")}
"""Read before any test runs: a `check` of what ships would renew them."""


def write(root: Path) -> None:
    (compiled,), _ = compile_folder(root)
    write_schemas(root, compiled)


@pytest.mark.parametrize("files", ["course", "topics"])
@pytest.mark.parametrize(
    "root",
    sorted(file.parent for file in SHIPPED.glob("*/course.yaml")),
    ids=lambda root: root.name,
)
def test_the_committed_schemas_are_those_of_the_content(root: Path, files: str) -> None:
    committed = root / ".schema" / f"{files}.json"
    again = f"run `studyguide schema {files} > {committed.relative_to(SHIPPED.parent)}`"
    assert json.loads(COMMITTED[committed]) == schema_for(files, root), again


@pytest.mark.parametrize("file", CONTENT, ids=lambda file: file.name)
def test_every_content_file_names_its_schema_in_its_first_line(file: Path) -> None:
    first = file.read_text("utf-8").partition("\n")[0]
    assert first.startswith("# yaml-language-server: $schema=")
    schema = file.parent / first.partition("=")[2]
    assert schema.is_file()
    assert schema.stem == ("course" if file.name == "course.yaml" else "topics")
    assert schema.parent.parent.resolve() == next(
        above for above in file.parents if (above / "course.yaml").is_file()
    )


def test_schemas_are_written_beside_the_course(write_course: WriteCourse) -> None:
    root = write_course(COURSE)
    write(root)
    assert sorted(file.name for file in (root / ".schema").iterdir()) == [
        "course.json",
        "topics.json",
    ]
    for files in ("course", "topics"):
        written = json.loads((root / ".schema" / f"{files}.json").read_text("ascii"))
        assert written == schema_for(files, root)
    assert compile_folder(root)[1] == []


def test_only_what_has_changed_is_written_again(write_course: WriteCourse) -> None:
    root = write_course(COURSE)
    write(root)
    course, topics = root / ".schema" / "course.json", root / ".schema" / "topics.json"
    for file in (course, topics):
        os.utime(file, ns=(1, 1))
    (root / "b.yaml").write_text("{id: b, kind: thing}\n")
    write(root)
    assert course.stat().st_mtime_ns == 1
    assert topics.stat().st_mtime_ns > 1
    assert '"b"' in topics.read_text("ascii")


def test_an_editor_never_reads_half_a_schema(write_course: WriteCourse) -> None:
    root = write_course(COURSE)
    write(root)
    topics = root / ".schema" / "topics.json"
    with topics.open() as before:
        (root / "a.yaml").write_text("{id: b, kind: thing}\n")
        write(root)
        assert '"a"' in before.read()  # another file has taken its place


def test_a_folder_that_cannot_be_written_is_an_error(write_course: WriteCourse) -> None:
    root = write_course({**COURSE, ".schema": ""})
    with pytest.raises(OSError):
        write(root)


def keep(root: Path) -> None:
    keep_schemas(compile_folder(root)[0])


def test_only_schemas_that_are_there_are_kept(write_course: WriteCourse) -> None:
    root = write_course(COURSE)
    keep(root)
    assert not (root / ".schema").exists()
    write(root)
    (root / "b.yaml").write_text("{id: b, kind: thing}\n")
    keep(root)
    assert '"b"' in (root / ".schema" / "topics.json").read_text("ascii")


def test_those_that_came_with_the_program_are_left_alone(
    write_course: WriteCourse, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_course({**COURSE, ".schema/topics.json": "old"})
    monkeypatch.setattr("studyguide.course.roots.packaged_content", lambda: root.parent)
    keep(root)
    assert [file.read_text() for file in (root / ".schema").iterdir()] == ["old"]


def test_those_that_cannot_be_written_are_left_alone(write_course: WriteCourse) -> None:
    root = write_course({**COURSE, ".schema/topics.json/x": ""})
    keep(root)
    assert (root / ".schema" / "topics.json").is_dir()


def test_of_a_course_that_cannot_be_read_the_format_is_known(write_course: WriteCourse) -> None:
    root = write_course({"course.yaml": "id: c\n"})
    assert schema_for("course", root)["required"] == ["id", "kinds"]
    with pytest.raises(StudyGuideError, match="cannot be read") as error:
        schema_for("topics", root)
    assert error.value.hint == f"Its flaws are listed by: studyguide check {root}"


def test_a_schema_says_whose_it_is() -> None:
    root = COURSES / "french-revolution"
    assert schema_for("course", root)["title"] == "course.yaml of The French Revolution"
    assert schema_for("topics", root)["title"] == "Topics of The French Revolution"
