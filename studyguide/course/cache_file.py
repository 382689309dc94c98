"""Files of the program's own cache: trusted only where nobody else can have written them."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def refuse_planted(file: Path) -> None:
    """Raise OSError unless `file` is one of our own, in a folder no one else can write into."""
    status, folder = file.lstat(), file.parent.stat()
    if not stat.S_ISREG(status.st_mode):
        raise PermissionError(f"not a file: {file}")
    if hasattr(os, "getuid"):
        is_ours = status.st_uid == folder.st_uid == os.getuid()
        if not is_ours or folder.st_mode & 0o022:
            raise PermissionError(f"not only ours: {file}")


@contextmanager
def swapped_in(file: Path) -> Iterator[Path]:
    """A new file to fill, which then takes the place of `file`; who reads the old one goes on."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        temporary.unlink(missing_ok=True)
        yield temporary
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)
