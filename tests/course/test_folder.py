"""A content folder is walked without following links and read without ever hanging."""

import os
import socket
from pathlib import Path

import pytest

from studyguide.course.folder import MAX_DEPTH, MAX_READ, fingerprint, newest, read_bytes, walk


def names(folder: Path) -> list[str]:
    return ["/".join(found.inside) for found in walk(folder)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b/d.yaml", "b/c.yaml", "a.yaml", ".hidden", ".git/e.yaml", "__pycache__/f.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def test_everything_is_found_parents_first_and_in_order(folder: Path) -> None:
    assert names(folder) == ["a.yaml", "b", "b/c.yaml", "b/d.yaml"]
    found = {each.path.name: each for each in walk(folder)}
    assert (found["b"].is_folder, found["b"].is_file, found["b"].is_yaml) == (True, False, False)
    assert (found["c.yaml"].is_folder, found["c.yaml"].is_file) == (False, True)
    assert found["c.yaml"].is_yaml
    assert found["c.yaml"].path == folder / "b" / "c.yaml"


def test_a_link_is_found_and_never_followed(folder: Path) -> None:
    (folder / "b" / "loop").symlink_to(folder)
    (folder / "b" / "link.yaml").symlink_to(folder / "a.yaml")
    (folder / "b" / "nowhere").symlink_to(folder / "nothing")
    links = [each for each in walk(folder) if each.path.is_symlink()]
    assert [each.path.name for each in links] == ["link.yaml", "loop", "nowhere"]
    assert not any(each.is_file or each.is_folder for each in links)
    assert "b/loop/b" not in names(folder)


def test_a_pipe_or_a_socket_is_no_file(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(folder / "s.yaml"))
    assert [each.is_file for each in walk(folder) if each.path.name in ("pipe.yaml", "s.yaml")] == [
        False,
        False,
    ]


def test_a_folder_is_walked_to_a_certain_depth(tmp_path: Path) -> None:
    deepest = tmp_path.joinpath(*"d" * 30)
    deepest.mkdir(parents=True)
    (tmp_path / "course.yaml").touch()
    assert len(names(tmp_path)) == MAX_DEPTH + 1


def test_only_courses_are_searched_and_what_lies_beside_them_is_just_listed(tmp_path: Path) -> None:
    (tmp_path / "course" / "unit" / "deep").mkdir(parents=True)
    (tmp_path / "course" / "course.yaml").touch()
    (tmp_path / "disk" / "home" / "deep").mkdir(parents=True)
    found = names(tmp_path)
    assert "course/unit/deep" in found
    assert "disk/home" in found
    assert "disk/home/deep" not in found


def test_a_folder_that_cannot_be_listed_is_found_without_a_status(tmp_path: Path) -> None:
    (found,) = walk(tmp_path / "missing")
    assert (found.inside, found.status, found.is_file, found.is_folder) == ((), None, False, False)


def test_the_bytes_of_a_file_are_read(folder: Path) -> None:
    assert read_bytes(folder / "a.yaml") == b"a.yaml"


def test_of_a_huge_file_no_more_is_read_than_tells_that_it_is_huge(tmp_path: Path) -> None:
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(MAX_READ * 10)
    assert len(read_bytes(tmp_path / "huge")) == MAX_READ


@pytest.mark.parametrize("name", ["pipe", "link", "folder", "missing", "device"])
def test_only_a_file_is_opened_and_nothing_hangs(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    (tmp_path / "folder").mkdir()
    path = Path("/dev/zero") if name == "device" else tmp_path / name
    with pytest.raises(OSError):
        read_bytes(path)


def test_a_refused_file_leaves_nothing_open(tmp_path: Path) -> None:
    before = os.open(tmp_path, os.O_RDONLY)
    os.close(before)
    for _ in range(3):
        with pytest.raises(OSError):
            read_bytes(tmp_path)
    after = os.open(tmp_path, os.O_RDONLY)
    os.close(after)
    assert after == before


def stamp(folder: Path) -> str:
    return fingerprint(list(walk(folder)), folder)


def test_a_fingerprint_holds_while_nothing_changes(folder: Path) -> None:
    assert stamp(folder) == stamp(folder)


@pytest.mark.parametrize(
    "change", ["content", "same size and time", "time", "new", "gone", "renamed", "folder", "mode"]
)
def test_a_fingerprint_changes_with_anything_below(folder: Path, change: str) -> None:
    before, file = stamp(folder), folder / "a.yaml"
    status = file.stat()
    if change == "content":
        file.write_text("a.yaml and more")
    elif change == "same size and time":
        other = folder / "other"
        other.write_text("A.YAML")
        os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
        other.replace(file)
    elif change == "time":
        os.utime(file, ns=(1, 1))
    elif change == "new":
        (folder / "b" / "new.yaml").touch()
    elif change == "gone":
        file.unlink()
    elif change == "renamed":
        file.rename(folder / "z.yaml")
    elif change == "folder":
        (folder / "b" / "empty").mkdir()
    else:
        file.chmod(0o600 if status.st_mode & 0o777 != 0o600 else 0o644)
    assert stamp(folder) != before


def test_the_newest_change_is_that_of_any_file_or_folder(folder: Path) -> None:
    ahead = 4_000_000_000_000_000_000
    assert newest(list(walk(folder)), folder) < ahead
    os.utime(folder / "b" / "c.yaml", ns=(ahead, ahead))
    assert newest(list(walk(folder)), folder) == ahead
