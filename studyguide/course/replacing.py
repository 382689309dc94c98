"""A file that takes the place of another, whole or not at all."""

import os
from pathlib import Path


def replace_file(file: Path, text: str, synced: bool = True) -> None:
    """Write a file so that a crash at any moment leaves the old text or the new one.

    Unless it is `synced`, which takes a wait for the disk, a power cut may leave neither.
    Folders that are missing are made. Raises OSError.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with temporary.open("w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            if synced:
                stream.flush()
                os.fsync(stream.fileno())
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)
