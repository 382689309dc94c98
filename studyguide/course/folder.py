"""A content folder on disk: what is in it, what it was like, and its files' bytes.

Links are never followed and only regular files are opened, so a loop, a pipe or a
device in the folder costs nothing and hurts nobody.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

COURSE_FILE = "course.yaml"
"""What makes a folder a course."""

MAX_DEPTH = 16
MAX_READ = 10_000_001
"""One byte more than a content file may have, so that a larger one is noticed."""


class Found(NamedTuple):
    """A file, folder or link below a content folder; `inside` is its path in it."""

    path: Path
    inside: tuple[str, ...]
    status: os.stat_result | None

    @property
    def is_folder(self) -> bool:
        return self.status is not None and stat.S_ISDIR(self.status.st_mode)

    @property
    def is_file(self) -> bool:
        return self.status is not None and stat.S_ISREG(self.status.st_mode)

    @property
    def size(self) -> int:
        return self.status.st_size if self.status else 0

    @property
    def is_yaml(self) -> bool:
        return self.path.suffix == ".yaml"


def walk(folder: Path) -> Iterator[Found]:
    """Everything below a folder, parents first, names in order; dotfiles are passed over.

    A folder that cannot be listed is yielded with no status. Folders are gone into only
    where there is a course: one is soon named that holds a whole disk.
    """
    yield from _walk(str(folder), (), _holds_course(str(folder)))


def _walk(folder: str, inside: tuple[str, ...], in_course: bool) -> Iterator[Found]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError:
        yield Found(Path(folder), inside, None)
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name == "__pycache__":
            continue
        path = (*inside, entry.name)
        try:
            status = entry.stat(follow_symlinks=False)
        except PermissionError:  # here names may be listed, and nothing else
            yield Found(Path(folder), inside, None)
            return
        except OSError:
            continue  # gone since it was listed
        yield Found(Path(entry.path), path, status)
        if stat.S_ISDIR(status.st_mode) and len(path) < MAX_DEPTH:
            is_course = in_course or _holds_course(entry.path)
            if is_course or not inside:  # what lies beside courses is told, not searched
                yield from _walk(entry.path, path, is_course)


def _holds_course(folder: str) -> bool:
    try:
        return Path(folder, COURSE_FILE).exists()
    except OSError:  # it may not be looked into
        return False


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file, at most `MAX_READ`; raises OSError.

    Opened without blocking and without following a link: what was a file when it was
    listed may have become a pipe since.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError("not a regular file")
    with os.fdopen(descriptor, "rb") as file:
        return file.read(MAX_READ)


def fingerprint(found: list[Found], root: Path) -> str:
    """What must be unchanged for a compiled library to hold: paths, sizes, times, inodes."""
    lines = [_stamp("", root.stat())]
    lines += [_stamp("/".join(each.inside), each.status) for each in found]
    return "\n".join(lines)


def newest(found: list[Found], root: Path) -> int:
    """The time of the last change below a folder, in nanoseconds since 1970."""
    every = [root.stat(), *(each.status for each in found)]
    return max(max(status.st_mtime_ns, status.st_ctime_ns) for status in every if status)


def _stamp(path: str, status: os.stat_result | None) -> str:
    if status is None:
        return f"{path!r} unreadable"
    return (
        f"{path!r} {status.st_mode} {status.st_size} {status.st_mtime_ns} "
        f"{status.st_ctime_ns} {status.st_ino}"
    )
