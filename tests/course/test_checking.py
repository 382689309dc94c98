"""Everything below a path is read anew, every flaw told; of a part of a course, its own alone."""

from pathlib import Path

import pytest

from studyguide.course.checking import Checked, check, named_path
from studyguide.errors import StudyGuideError
from tests.conftest import SHIPPED, WriteCourse


@pytest.fixture
def folder(write_course: WriteCourse) -> Path:
    units = "id: c\nkinds: {k: {}}\nunits: [{id: u}, {id: v}]\n"
    return write_course(
        {
            "x/course.yaml": units,
            "x/u/a.yaml": "id: a\nkind: k\nodd: 1\n",
            "x/v/b.yaml": "- {id: b, kind: k}\n- {id: a, kind: k}\n",
            "y/course.yaml": "id: d\nkinds: {k: {}}\nodd: 1\n",
        }
    )


def told(checked: Checked) -> list[tuple[str, str]]:
    return [(p.rule, Path(p.place.file).name) for p in checked.problems]


A = ("unknown-key", "a.yaml")
B = ("duplicate-id", "b.yaml")
Y = ("unknown-key", "course.yaml")


@pytest.mark.parametrize(
    ("path", "problems", "counts"),
    [
        (".", [A, B, Y], (2, 2)),
        ("x", [A, B], (1, 2)),
        ("x/u/a.yaml", [A], (1, 2)),
        ("x/v/b.yaml", [B], (1, 2)),
        ("x/course.yaml", [], (1, 2)),
        ("x/u/../v/b.yaml", [B], (1, 2)),
        ("x/u/sub/../a.yaml", [A], (1, 2)),
        ("x/u", [A], (1, 2)),
        ("x/v", [B], (1, 2)),
        ("x/v/../u/", [A], (1, 2)),
    ],
)
def test_a_folder_a_course_or_a_part_of_it_is_checked(
    folder: Path, path: str, problems: list[tuple[str, str]], counts: tuple[int, int]
) -> None:
    checked = check([named_path(path, folder)])
    assert told(checked) == problems
    assert (checked.courses, checked.topics) == counts


def test_several_paths_are_checked_in_turn(folder: Path) -> None:
    checked = check([folder / "y", folder / "x" / "u" / "a.yaml"])
    assert (told(checked), checked.courses) == ([Y, A], 2)


@pytest.mark.parametrize("part", ["u", "u/a.yaml"])
def test_a_part_of_a_course_that_cannot_be_read_is_not_called_sound(
    folder: Path, part: str
) -> None:
    (folder / "x" / "course.yaml").write_text("id: [")
    checked = check([folder / "x" / part])
    assert told(checked) == [("syntax", "course.yaml")]


def test_a_check_never_looks_at_a_library(folder: Path, own_home: Path) -> None:
    check([folder])
    (folder / "x" / "u" / "a.yaml").write_text("id: a\nkind: k\n")
    assert told(check([folder / "x" / "u" / "a.yaml"])) == []
    assert list(own_home.iterdir()) == []


def test_what_ships_is_sound() -> None:
    assert check([SHIPPED]).problems == []


def test_a_path_without_a_course_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "notes.md").touch()
    with pytest.raises(StudyGuideError, match="No course lies in"):
        check([tmp_path])
    with pytest.raises(StudyGuideError, match=r"No course.yaml lies beside or above"):
        check([tmp_path / "notes.md"])


@pytest.mark.parametrize("name", ["missing", "missing.yaml", "a\0b", "x" * 10_000])
def test_a_path_that_is_not_there_is_an_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(StudyGuideError):
        named_path(name, tmp_path)


def test_a_course_file_that_ends_in_yml_is_told_and_not_what_comes_of_it(folder: Path) -> None:
    (folder / "y" / "course.yaml").rename(folder / "y" / "course.yml")
    (folder / "y" / "e.yaml").touch()
    misnamed = ("stray-file", "course.yml")
    assert told(check([folder])) == [A, B, misnamed]
    assert told(check([folder / "y"])) == [misnamed]
