"""What was begun, and what to do with it."""

from collections.abc import Iterator
from pathlib import Path

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.view.places import shown
from studyguide.view.screen import Screen


def page(
    file: Path, commands: list[str], screen: Screen, course: str = ""
) -> Iterator[RenderableType]:
    """The file that was written, if need be for which course, and commands worth typing next."""
    target = f", for the course {course}" if course else ""
    yield screen.text(f"{shown(str(file))} is written{target}. Now:")
    yield Text("")
    for command in commands:
        yield Padding(screen.text(command, "green"), (0, 0, 0, 2))
