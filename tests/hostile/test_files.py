"""A content folder may hold anything a disk can: nothing hangs, and what is odd is told."""

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

from studyguide.course import compile as compiling
from studyguide.course.checking import Checked, check, named_path
from studyguide.course.compile import compile_folder
from studyguide.course.folder import MAX_DEPTH, walk
from studyguide.course.opening import open_library
from studyguide.errors import StudyGuideError
from tests.conftest import WriteCourse, library_of

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Unix has these, Windows has not")

COURSE = "id: c\nkinds: {k: {}}\n"
LATER = 4 * 10**18
"""A time at which no file is young."""

_NOBODY = 65534


def pipe(path: Path) -> None:
    os.mkfifo(path)


def bound(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(path))


def loop(path: Path) -> None:
    path.symlink_to(path)


def link_to(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


ODD: dict[str, Callable[[Path], None]] = {
    "a pipe": pipe,
    "a socket": bound,
    "a loop of links": loop,
    "a link to nothing": link_to("nowhere"),
    "a link to a device": link_to("/dev/zero"),
    "a link to a file": link_to("/etc/passwd"),
    "a folder": Path.mkdir,
}


@pytest.fixture
def folder(write_course: WriteCourse) -> Path:
    return write_course({"course.yaml": COURSE, "a.yaml": "{id: a, kind: k}"})


def ids(checked: Checked) -> tuple[int, int]:
    return checked.courses, checked.topics


def rules(checked: Checked) -> dict[str, str]:
    """The rule that each file breaks, by its name."""
    return {Path(p.place.file).name: p.rule for p in checked.problems}


@pytest.mark.parametrize("odd", [odd for odd in ODD if odd != "a folder"])
def test_what_is_no_file_is_told_and_never_opened(folder: Path, odd: str) -> None:
    ODD[odd](folder / "odd.yaml")
    checked = check([folder])
    assert (ids(checked), rules(checked)) == ((1, 1), {"odd.yaml": "stray-file"})


@pytest.mark.parametrize("odd", ODD)
def test_a_course_file_that_is_no_file_is_told(folder: Path, odd: str) -> None:
    (folder / "course.yaml").unlink()
    ODD[odd](folder / "course.yaml")
    try:
        checked = check([folder])
    except StudyGuideError as error:  # a link that leads nowhere makes no course
        assert error.message.startswith("No course lies in")
    else:
        assert ids(checked) == (0, 0)
        assert rules(checked).get("course.yaml", "stray-file") in ("unreadable", "stray-file")


@pytest.mark.parametrize("odd", ODD)
def test_a_file_that_turns_into_something_else_once_it_is_listed_is_told(
    folder: Path, odd: str
) -> None:
    (folder / "b.yaml").write_text("{id: b, kind: k}")
    found = list(walk(folder))
    (folder / "a.yaml").unlink()
    ODD[odd](folder / "a.yaml")
    (compiled,), problems = compile_folder(folder, found)
    assert [topic.id for topic in compiled.topics()] == ["b"]
    assert [(Path(p.place.file).name, p.rule) for p in problems] == [("a.yaml", "unreadable")]


def test_a_file_that_is_gone_once_it_is_listed_is_told(folder: Path) -> None:
    found = list(walk(folder))
    (folder / "a.yaml").unlink()
    _, (problem,) = compile_folder(folder, found)
    assert problem.rule == "unreadable"


def test_what_is_edited_while_it_is_compiled_is_compiled_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, file = compiling.compile_folder, folder / "a.yaml"
    before = file.stat()

    def edited_behind(*arguments: Any) -> Any:
        compiled = real(*arguments)
        file.write_text("{id: z, kind: k}")
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        return compiled

    monkeypatch.setattr(compiling, "compile_folder", edited_behind)
    assert open_library(folder, tmp_path / "cache", LATER).line(1).id == "a"
    monkeypatch.setattr(compiling, "compile_folder", real)
    assert open_library(folder, tmp_path / "cache", LATER).line(1).id == "z"


def test_thousands_of_files_are_read_or_told(folder: Path, is_long: bool) -> None:
    count = 5_000 if is_long else 500
    for number in range(count):
        (folder / f"t{number}.yaml").write_text(f"{{id: t{number}, kind: k}}")
        (folder / f"t{number}.txt").touch()
    checked = check([folder])
    assert ids(checked) == (1, count + 1)
    assert list(rules(checked).values()) == ["stray-file"] * count


def test_folders_deeper_than_a_path_can_say_are_read_to_their_depth(folder: Path) -> None:
    descriptors = [os.open(folder, os.O_RDONLY)]
    try:
        for _ in range(300):
            os.mkdir("d" * 20, dir_fd=descriptors[-1])
            descriptors.append(os.open("d" * 20, os.O_RDONLY, dir_fd=descriptors[-1]))
        (problem,) = check([folder]).problems
        assert problem.rule == "depth"
        assert len(Path(problem.place.file).relative_to(folder).parts) == MAX_DEPTH
        assert library_of(folder).line(1).id == "a"
    finally:
        for descriptor in descriptors:
            os.close(descriptor)
        shutil.rmtree(folder)


@pytest.fixture
def as_nobody(folder: Path) -> Iterator[Path]:
    """A course of somebody's who is not allowed everything, even where root runs the tests."""
    if os.geteuid() != 0:
        yield folder
        return
    away = Path(mkdtemp())  # pytest's own folders are closed to others
    try:
        shutil.copytree(folder, away / "course")
        for path in (away, *away.rglob("*")):
            os.chown(path, _NOBODY, _NOBODY)
        os.seteuid(_NOBODY)
        yield away / "course"
    finally:
        os.seteuid(0)
        shutil.rmtree(away)


def test_a_file_that_may_not_be_read_is_told(as_nobody: Path) -> None:
    (as_nobody / "b.yaml").touch(mode=0o000)
    checked = check([as_nobody])
    assert (ids(checked), rules(checked)) == ((1, 1), {"b.yaml": "unreadable"})


@pytest.mark.parametrize("mode", [0o000, 0o400, 0o100])
def test_a_folder_that_may_not_be_read_is_told(as_nobody: Path, mode: int) -> None:
    closed = as_nobody / "closed"
    closed.mkdir()
    (closed / "b.yaml").write_text("{id: b, kind: k}")
    closed.chmod(mode)
    try:
        checked = check([as_nobody])
        assert (ids(checked), rules(checked)) == ((1, 1), {"closed": "unreadable"})
    finally:
        closed.chmod(0o700)


@pytest.mark.parametrize("mode", [0o000, 0o400])
def test_a_course_that_may_not_be_looked_into_is_an_error(as_nobody: Path, mode: int) -> None:
    as_nobody.chmod(mode)
    try:
        with pytest.raises(StudyGuideError):
            check([named_path(str(as_nobody), as_nobody.parent)])
        with pytest.raises(StudyGuideError):
            check([named_path(str(as_nobody / "a.yaml"), as_nobody.parent)])
    finally:
        as_nobody.chmod(0o700)
