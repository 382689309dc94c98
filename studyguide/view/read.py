"""Reading in order: a topic in portions of a screen, with a line that tells the keys."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from studyguide.course.model import Topic
from studyguide.view.facts import bulleted
from studyguide.view.screen import Screen
from studyguide.view.show import page

_KEYS = (
    ("space, n, j, Enter, right, down", "go on"),
    ("b, p, k, backspace, left, up", "go back"),
    ("q, Esc", "stop, and keep your place"),
)


class Page:
    """A topic cut into portions that fit a screen of `rows` lines above its footer."""

    def __init__(self, topic: Topic, section: str, screen: Screen, rows: int) -> None:
        lines = screen.rendered(page(topic, section, screen)).splitlines(keepends=True)
        self._portions = list(_cut(lines, max(rows - 2, 1)))

    @property
    def portions(self) -> int:
        return len(self._portions)

    def portion(self, number: int) -> str:
        """The lines of a portion, counted from zero."""
        return "".join(self._portions[number])


def _cut(lines: list[str], rows: int) -> Iterator[list[str]]:
    """Portions of at most so many lines; none ends on a heading, or a first line, left alone."""
    while len(lines) > rows:
        end = rows - 1 if rows > 2 and _is_first(lines, rows - 1) else rows
        yield lines[:end]
        lines = lines[end:]
    yield lines


def _is_first(lines: list[str], at: int) -> bool:
    """Whether a line is the first of several without a blank one between them."""
    before, line, after = (bool(each.strip()) for each in lines[at - 1 : at + 2])
    return line and after and not before


def footer(title: str, number: int, total: int, is_last: bool, screen: Screen) -> str:
    """Where the reader is and which keys go on; one line, without its end."""
    keys = "space next" if is_last else "space more"
    line = screen.line((f"{number}/{total}  {keys}  b back  q stop", "dim"))
    ending = screen.text(f"  {title}", "dim")
    if line.cell_len + ending.cell_len < screen.width:
        line.append_text(ending)
    line.truncate(screen.width - 1)
    return "\n" + screen.rendered([line]).rstrip("\n")


def key_list(screen: Screen) -> Iterator[RenderableType]:
    """What each key does, a line for each."""
    for keys, does in _KEYS:
        yield bulleted(screen.text(does), screen, f"{keys}:", "cyan")
    yield Text("")
    yield screen.text("Any other key goes back to the page.", "dim")


def separator(screen: Screen) -> Iterator[RenderableType]:
    """What stands between two topics when all are printed."""
    yield Text("")
    yield screen.text("-" * min(screen.width, 40), "dim")
    yield Text("")
