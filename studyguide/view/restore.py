"""What a backup brought back."""

from collections.abc import Iterator

from rich.console import RenderableType

from studyguide.memory.findings import rows
from studyguide.memory.restore import Restored
from studyguide.view.screen import Screen


def page(restored: Restored, screen: Screen) -> Iterator[RenderableType]:
    """How much was missing and is there again."""
    if not restored.added:
        yield screen.text(f"Nothing of it was missing: the log has {rows(restored.total)}.")
        return
    back = f"{restored.added:,} of {rows(restored.held)} were missing and are back."
    yield screen.text(f"{back} The log has {rows(restored.total)} now.")
