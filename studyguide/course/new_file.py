"""A file that is begun for an author: its text, and how it is written without harm."""

import os
from pathlib import Path
from typing import NamedTuple

from studyguide.course.names import as_id, how_ids_are_written
from studyguide.errors import StudyGuideError


class NewFile(NamedTuple):
    """A file to be written, and the folder of the course it is for."""

    file: Path
    text: str
    root: Path

    def write(self) -> None:
        """Write a file that is not there yet, whole or not at all; raises OSError."""
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
        except FileExistsError as error:
            raise NotADirectoryError(error.errno, "not a folder", error.filename) from None
        with self.file.open("x", encoding="utf-8", newline="\n") as stream:
            try:
                stream.write(self.text)
                stream.flush()
                os.fsync(stream.fileno())
            except BaseException:
                self.file.unlink()
                raise


def sound_id(text: str) -> str:
    """The id as typed; raises StudyGuideError when it cannot be one."""
    if text and text == as_id(text):
        return text
    raise StudyGuideError(f"{text!r} cannot be an id.", how_ids_are_written(text), exit_code=2)
