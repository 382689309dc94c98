"""How a place is told: relative to the working folder when beneath it."""

import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from studyguide.course.model import Place
from studyguide.course.roots import is_packaged


def shown(file: str) -> str:
    """A file's name for a reader in the working folder."""
    try:
        # of a whole bank it is asked for each question, and a Path takes ten times as long
        return _beneath(file, os.getcwd())  # noqa: PTH109
    except OSError:
        return os.fspath(file)


@lru_cache(maxsize=256)  # a bank has many places in each of its files
def _beneath(file: str, folder: str) -> str:
    return str(Path(file).relative_to(folder)) if Path(file).is_relative_to(folder) else file


def at_line(place: Place) -> str:
    """'week1/notes.yaml:12': to click on beneath the working folder, else just to know."""
    file = shown(place.file)
    if Path(file).is_absolute():
        file = "/".join(Path(file).parts[-2:])
    return f"{file}:{place.line}"


def to_look_up(topic: str, place: Place) -> str:
    """'studyguide show oak  (trees.yaml:12)'; without the file where it came with the program."""
    command = f"studyguide show {topic}"
    return command if is_packaged(Path(place.file)) else f"{command}  ({at_line(place)})"


def place_as_json(place: Place) -> dict[str, Any]:
    """A place, its file relative to the working folder when beneath it."""
    return {"file": shown(place.file), "line": place.line, "column": place.column}
