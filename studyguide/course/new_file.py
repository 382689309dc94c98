"""A file that is begun for an author: its text, and how it is written without harm."""

import os
import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

from studyguide.errors import StudyGuideError

_LONGEST = 80


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
    nearest = as_id(text)
    if text and text == nearest:
        return text
    hint = "Ids are small letters, digits and single hyphens"
    hint += f"; for instance: {nearest}" if nearest else "."
    raise StudyGuideError(f"{text!r} cannot be an id.", hint, exit_code=2)


def as_id(text: str) -> str:
    """The id most like a text, or nothing: 'Merge Sort' becomes 'merge-sort'."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return re.sub("[^a-z0-9]+", "-", letters)[:_LONGEST].strip("-")
