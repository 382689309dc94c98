"""Where a backup is and how much it holds."""

from collections.abc import Iterator
from pathlib import Path

from rich.console import RenderableType

from studyguide.memory.findings import rows
from studyguide.view.places import shown
from studyguide.view.screen import Screen


def page(file: Path, count: int, screen: Screen) -> Iterator[RenderableType]:
    """The file, and the number of rows that were proved to be in it."""
    yield screen.text(f"{rows(count)} copied to {shown(str(file))}, and proved.")
