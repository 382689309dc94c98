"""How a place is told: relative to the working folder when beneath it."""

import os
from pathlib import Path
from typing import Any

from studyguide.course.model import Place
from studyguide.course.roots import is_packaged


def shown(file: str) -> str:
    """A file's name for a reader in the working folder."""
    try:
        return str(Path(file).relative_to(Path.cwd()))
    except (ValueError, OSError):
        return os.fspath(file)


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
