"""What can be done next: a command on a line of its own."""

from rich.console import RenderableType
from rich.padding import Padding

from studyguide.view.screen import Screen


def command(words: str, screen: Screen) -> RenderableType:
    """A command to copy."""
    return Padding(screen.text(words, "green"), (0, 0, 0, 2))
