"""Reading in order: a topic in portions of a screen, with a line that tells the keys."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from studyguide.course.model import Topic
from studyguide.view.screen import Screen
from studyguide.view.show import page


class Page:
    """A topic cut into portions that fit a screen of `rows` lines above its footer."""

    def __init__(self, topic: Topic, section: str, screen: Screen, rows: int) -> None:
        self._lines = screen.rendered(page(topic, section, screen)).splitlines(keepends=True)
        self._rows = max(rows - 2, 1)

    @property
    def portions(self) -> int:
        return max(-(-len(self._lines) // self._rows), 1)

    def portion(self, number: int) -> str:
        """The lines of a portion, counted from zero."""
        return "".join(self._lines[number * self._rows : (number + 1) * self._rows])


def footer(title: str, number: int, total: int, is_last: bool, screen: Screen) -> str:
    """Where the reader is and which keys go on; one line, without its end."""
    keys = "space next" if is_last else "space more"
    line = screen.line((f"{number}/{total}  {keys}  b back  q stop", "dim"))
    ending = screen.text(f"  {title}", "dim")
    if line.cell_len + ending.cell_len < screen.width:
        line.append_text(ending)
    line.truncate(screen.width - 1)
    return "\n" + screen.rendered([line]).rstrip("\n")


def separator(screen: Screen) -> Iterator[RenderableType]:
    """What stands between two topics when all are printed."""
    yield Text("")
    yield screen.text("-" * min(screen.width, 40), "dim")
    yield Text("")
