"""A library is opened while it holds, rebuilt when it does not, and never in anyone's way."""

import gc
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from studyguide.course import compile as compiling
from studyguide.course import opening, tables
from studyguide.course.folder import newest, walk
from studyguide.course.library import Library
from studyguide.course.opening import open_library, opener
from studyguide.errors import LibraryDamaged
from tests.conftest import COURSES, WriteCourse

LATER = 4_000_000_000_000_000_000
"""A time at which no file is young."""

Open = Callable[[], Library]


@pytest.fixture
def folder(write_course: WriteCourse) -> Path:
    topic = "id: a\nkind: k\ntitle: Old\n"
    return write_course({"course.yaml": "id: c\nkinds: {k: {}}\n", "a.yaml": topic})


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """The folders that were compiled, in order."""
    seen: list[Path] = []
    real = compiling.compile_folder

    def spy(folder: Path, *rest: Any) -> Any:
        seen.append(folder)
        return real(folder, *rest)

    monkeypatch.setattr(compiling, "compile_folder", spy)
    monkeypatch.setattr(opening, "_program", lambda: "this program")
    yield seen


def titles(library: Library) -> list[str]:
    return [line.title for line in library.lines(1, 99)]


def test_an_unchanged_folder_is_compiled_once(
    folder: Path, cache: Path, builds: list[Path]
) -> None:
    for _ in range(3):
        library = open_library(folder, cache, LATER)
        assert titles(library) == ["Old"]
        assert library.file is not None
        assert {library.file, library.file.with_suffix(".drafts")} == set(cache.iterdir())
    assert builds == [folder]


def rewritten_unseen(folder: Path) -> None:
    """Another text of the same size, with the times of the old one put back."""
    file = folder / "a.yaml"
    status = file.stat()
    file.write_text(file.read_text().replace("Old", "New"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (status.st_size, status.st_mtime_ns)


def replaced_unseen(folder: Path) -> None:
    """Another file of the same size and times moved to the place of the old one."""
    shutil.copy2(folder / "a.yaml", folder.parent / "new")
    (folder.parent / "new").write_text((folder / "a.yaml").read_text().replace("Old", "New"))
    shutil.copystat(folder / "a.yaml", folder.parent / "new")
    (folder.parent / "new").replace(folder / "a.yaml")


CHANGES: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "a text": (lambda f: (f / "a.yaml").write_text("id: a\nkind: k\ntitle: Newer\n"), ["Newer"]),
    "a new file": (lambda f: (f / "b.yaml").write_text("id: b\nkind: k\n"), ["Old", "B"]),
    "a removed file": (lambda f: (f / "a.yaml").unlink(), []),
    "a renamed file": (lambda f: (f / "a.yaml").rename(f / "a.yml"), []),
    "a text of one size with its time restored": (rewritten_unseen, ["New"]),
    "a file of one size and time in its place": (replaced_unseen, ["New"]),
    "a new folder": (lambda f: (f / "sub").mkdir(), ["Old"]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_folder_is_compiled_again(
    folder: Path, cache: Path, builds: list[Path], change: str
) -> None:
    apply, expected = CHANGES[change]
    open_library(folder, cache, LATER)
    apply(folder)
    assert titles(open_library(folder, cache, LATER)) == expected
    assert titles(open_library(folder, cache, LATER)) == expected
    assert len(builds) == 2


def test_another_program_compiles_again(
    folder: Path, cache: Path, builds: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    open_library(folder, cache, LATER)
    monkeypatch.setattr(opening, "_program", lambda: "the next program")
    open_library(folder, cache, LATER)
    assert len(builds) == 2


def test_a_program_is_its_version_and_the_code_that_compiles(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = opening._program()
    assert "topics.py" in before
    monkeypatch.setattr(opening, "__version__", "99")
    assert opening._program() != before


@pytest.mark.parametrize(("age", "count"), [(0, 3), (1_999_999_999, 3), (2_000_000_000, 1)])
def test_what_was_built_of_a_young_file_is_not_trusted(
    folder: Path, cache: Path, builds: list[Path], age: int, count: int
) -> None:
    now = newest(list(walk(folder)), folder) + age
    for _ in range(3):
        assert titles(open_library(folder, cache, now)) == ["Old"]
    assert len(builds) == count


def test_a_young_file_grows_old(folder: Path, cache: Path, builds: list[Path]) -> None:
    for now in (newest(list(walk(folder)), folder), LATER, LATER):
        open_library(folder, cache, now)
    assert len(builds) == 2


def test_a_file_from_the_future_is_only_slow(folder: Path, cache: Path) -> None:
    os.utime(folder / "a.yaml", ns=(LATER, LATER))
    assert titles(open_library(folder, cache, LATER - 10**15)) == ["Old"]


def foreign(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as database:
        database.execute("create table meta (key text, value text)")
        database.execute("insert into meta values ('stamp', 'another')")
    database.close()


DAMAGES: dict[str, Callable[[Path], object]] = {
    "zero-length": lambda file: file.write_bytes(b""),
    "truncated": lambda file: file.write_bytes(file.read_bytes()[:5000]),
    "half": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
    "text": lambda file: file.write_bytes(b"no database " * 999),
    "overwritten": lambda file: file.write_bytes(file.read_bytes()[:100] + b"\xff" * 100_000),
    "foreign": foreign,
    "gone": lambda file: file.unlink(),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_file_that_is_no_library_is_built_again_without_a_word(
    folder: Path, cache: Path, builds: list[Path], damage: str
) -> None:
    file = open_library(folder, cache, LATER).file
    assert file is not None
    DAMAGES[damage](file)
    assert titles(open_library(folder, cache, LATER)) == ["Old"]
    assert titles(open_library(folder, cache, LATER)) == ["Old"]
    assert len(builds) == 2
    assert set(cache.iterdir()) == {file, file.with_suffix(".drafts")}


@pytest.mark.parametrize("where", ["a file", "below a file", "a folder in its place", "/proc"])
def test_a_cache_that_cannot_be_written_only_costs_time(
    folder: Path, tmp_path: Path, cache: Path, where: str
) -> None:
    (tmp_path / "file").touch()
    if where == "a folder in its place":
        file = open_library(folder, cache, LATER).file
        assert file is not None
        file.unlink()
        (file / "x").mkdir(parents=True)
    else:
        places = {"a file": tmp_path / "file", "below a file": tmp_path / "file" / "cache"}
        cache = places.get(where, Path("/proc/studyguide"))
    library = open_library(folder, cache, LATER)
    assert (titles(library), library.file) == (["Old"], None)


def test_a_full_disk_only_costs_time(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = tables.write

    def write(database: sqlite3.Connection, *rest: Any) -> None:
        real(database, *rest)
        if database.execute("pragma database_list").fetchone()[2]:
            raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(tables, "write", write)
    library = open_library(folder, cache, LATER)
    assert (titles(library), library.file, list(cache.iterdir())) == (["Old"], None, [])


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="needs owners and modes")
@pytest.mark.parametrize("mode", [0o770, 0o707, 0o777])
def test_a_library_that_others_could_have_planted_is_not_trusted(
    folder: Path, cache: Path, mode: int
) -> None:
    file = open_library(folder, cache, LATER).file
    assert file is not None
    with sqlite3.connect(file) as database:
        database.execute("update topics set title = 'Planted'")
    database.close()
    opening.seal(file)
    assert titles(open_library(folder, cache, LATER)) == ["Planted"]
    cache.chmod(mode)
    library = open_library(folder, cache, LATER)
    assert (titles(library), library.file) == (["Old"], None)


def test_a_cache_folder_is_made_for_its_owner_alone(folder: Path, cache: Path) -> None:
    open_library(folder, cache, LATER)
    assert cache.stat().st_mode & 0o777 == 0o700


def test_two_folders_keep_two_libraries(folder: Path, cache: Path, builds: list[Path]) -> None:
    for _ in range(2):
        assert titles(open_library(folder, cache, LATER)) == ["Old"]
        assert len(open_library(COURSES, cache, LATER).courses()) == 2
    assert builds == [folder, COURSES]
    assert len(list(cache.glob("*.library"))) == len(list(cache.iterdir())) / 2 == 2


@pytest.mark.parametrize("name", ["with space", "100%?#", "é", "\udcff", "'quoted\""])
def test_a_folder_may_have_any_name(folder: Path, tmp_path: Path, cache: Path, name: str) -> None:
    odd = tmp_path / name
    folder.rename(odd)
    (odd / "a.yaml").rename(odd / f"0{name}.yaml")
    (odd / "b.yaml").write_text("id: a\nkind: k\n")
    for _ in range(2):
        library = open_library(odd, cache / name, LATER)
        assert library.file is not None
        assert titles(library) == ["Old"]
        assert library.topic(1).place.file == f"{odd}/0{name}.yaml"


@pytest.mark.parametrize("is_on", [True, False])
def test_a_build_does_without_the_collector_and_leaves_it_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch, is_on: bool
) -> None:
    seen: list[bool] = []
    real = tables.write

    def write(*given: Any) -> None:
        seen.append(gc.isenabled())
        real(*given)

    monkeypatch.setattr(tables, "write", write)
    (gc.enable if is_on else gc.disable)()
    try:
        open_library(folder, None, LATER)
        assert (seen, gc.isenabled()) == ([False], is_on)
    finally:
        gc.enable()


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(OSError):
        open_library(tmp_path / "missing", cache, LATER)


def test_a_library_in_memory_leaves_nothing_behind(folder: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    assert titles(open_library(folder, None, 0)) == ["Old"]
    assert sorted(tmp_path.rglob("*")) == before


BUILD = """
import sys
from pathlib import Path
from studyguide.course.opening import open_library, opener
from studyguide.errors import LibraryDamaged
sys.stdin.read(1)
for _ in range(5):
    library = open_library(Path(sys.argv[1]), Path(sys.argv[2]), 0)
    print([line.title for line in library.lines(1, 99)], library.file is not None)
"""


def test_processes_that_build_at_once_all_read_the_same(folder: Path, cache: Path) -> None:
    command = [sys.executable, "-c", BUILD, str(folder), str(cache)]
    processes = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("g")
        process.stdin.flush()
    told = [process.communicate()[0] for process in processes]
    assert told == ["['Old'] True\n" * 5] * 3
    assert len(list(cache.iterdir())) == 2  # the library, and what the next build may keep


def test_a_copy_of_the_process_opens_the_same_file_once(folder: Path, cache: Path) -> None:
    library = open_library(folder, cache, LATER)
    opened = opener(library)
    assert opened() is opened() is not library
    assert titles(opened()) == ["Old"]
    opened().close()
    assert titles(library) == ["Old"]


def test_a_copy_of_the_process_takes_no_other_file_for_it(folder: Path, cache: Path) -> None:
    opened = opener(open_library(folder, cache, LATER))
    rewritten_unseen(folder)
    (folder / "b.yaml").write_text("id: b\nkind: k\n")
    open_library(folder, cache, LATER)
    with pytest.raises(LibraryDamaged):
        opened()
