"""What the program stands on is examined: its parts by their versions, its compiled courses."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from studyguide.course.opening import open_library, seal
from studyguide.memory.findings import Finding, Mark
from studyguide.study.surroundings import examine_libraries, examine_parts
from tests.conftest import WriteCourse, library_of

LATER = 4 * 10**18


def warned(installed: dict[str, str], *needs: str) -> list[str]:
    first, *rest = examine_parts("1.2.0", "Python 3.11.2", installed.get, needs)
    assert first == Finding(Mark.SOUND, "This is studyguide 1.2.0 on Python 3.11.2.")
    assert {finding.mark for finding in rest} <= {Mark.WARNING}
    assert all(finding.hint for finding in rest)
    return [finding.message for finding in rest]


@pytest.mark.parametrize(
    ("have", "need", "fits"),
    [
        ("0.28.1", "typer<0.29,>=0.27", True),
        ("0.29", "typer<0.29,>=0.27", False),
        ("0.29.0rc1", "typer<0.29,>=0.27", False),
        ("0.26.9", "typer<0.29,>=0.27", False),
        ("0.100", "typer>=0.27", True),
        ("13.9", "typer>=14", False),
        ("14", "typer>=14", True),
        ("1", "typer", True),
    ],
)
def test_a_part_of_another_version_than_is_needed_is_named(
    have: str, need: str, fits: bool
) -> None:
    told = [] if fits else [f"typer {have} is installed, and {need} is needed."]
    assert warned({"studyguide": "1.2.0", "typer": have}, need) == told


def test_a_part_that_is_missing_and_files_of_another_version_are_named() -> None:
    assert warned({"studyguide": "1.1.0"}, "rich>=14") == [
        "Its files are of 1.2.0, but 1.1.0 was installed.",
        "rich is not installed, and is needed.",
    ]
    assert warned({}) == []


@pytest.fixture
def folder(write_course: WriteCourse) -> Path:
    course = "id: c\nkinds: {k: {fields: {size: {}}}}\n"
    return write_course({"course.yaml": course, "a.yaml": "{id: oak, kind: k}"})


def test_a_compiled_course_is_whole_kept_nowhere_or_taken_away(
    folder: Path, tmp_path: Path
) -> None:
    with_cache = open_library(folder, tmp_path / "cache", LATER)
    assert with_cache.file
    (nowhere,) = examine_libraries([library_of(folder)])
    assert nowhere.mark is Mark.WARNING
    assert nowhere.message == f"{folder} is compiled anew by each command: it cannot be kept."
    assert [each.mark for each in examine_libraries([with_cache])] == [Mark.SOUND]
    with closing(sqlite3.connect(with_cache.file)) as database, database:
        database.execute("update topics set title = 'Elm'")
    seal(with_cache.file)
    damaged = open_library(folder, tmp_path / "cache", LATER)
    assert [each.mark for each in examine_libraries([damaged])] == [Mark.MENDED]
    assert not with_cache.file.exists()
