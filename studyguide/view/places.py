"""How a place is told: relative to the working folder when beneath it."""

import os
from pathlib import Path

from studyguide.course.model import Place


def shown(file: str) -> str:
    """A file's name for a reader in the working folder."""
    try:
        return str(Path(file).relative_to(Path.cwd()))
    except (ValueError, OSError):
        return os.fspath(file)


def at_line(place: Place) -> str:
    """'notes.yaml:12', to click on."""
    return f"{shown(place.file)}:{place.line}"
