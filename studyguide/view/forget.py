"""What was forgotten of a topic."""

from collections.abc import Iterator

from rich.console import RenderableType

from studyguide.memory.findings import facts
from studyguide.view.onward import command
from studyguide.view.screen import Screen


def page(title: str, count: int, screen: Screen) -> Iterator[RenderableType]:
    """How many facts of a topic are to be learnt anew, and how to think better of it."""
    if not count:
        yield screen.text(f"Nothing of {title} has been learnt yet.")
        return
    yield screen.text(f"{facts(count)} of {title} will be new again. To take that back:")
    yield command("studyguide undo", screen)
