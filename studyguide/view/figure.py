"""A picture on a screen: drawn in lines, or told in words where only words are wanted."""

from collections.abc import Iterator
from typing import Any

from rich.cells import cell_len
from rich.console import RenderableType

from studyguide.figure import drawing
from studyguide.figure.canvas import Canvas
from studyguide.figure.pictures import Picture
from studyguide.view.clean import clean
from studyguide.view.screen import Screen

_STYLES = {
    "": "",
    "label": "bold",
    "dim": "dim",
    "part-0": "cyan",
    "part-1": "yellow",
    "part-2": "green",
    "part-3": "magenta",
    "part-4": "blue",
    "part-5": "red",
}


def picture(drawn: Picture, screen: Screen) -> Iterator[RenderableType]:
    """A picture as wide as the screen at most."""
    cleaned = _cleaned(drawn, screen.unicode)  # what is measured is what is shown
    if screen.plain:
        yield from (screen.text(line) for line in drawing.words(cleaned))
        return
    canvas = Canvas(screen.width, screen.unicode, cell_len)
    for line in drawing.lines(cleaned, canvas):
        yield screen.line(*((text, _STYLES.get(style, "")) for text, style in line))


def _cleaned(part: Any, unicode: bool) -> Any:
    """A picture, or a part of it, in which every text is harmless and in one line."""
    if isinstance(part, str):
        return clean(part, unicode).replace("\n", " ")
    if isinstance(part, tuple):
        parts = [_cleaned(each, unicode) for each in part]
        return type(part)(*parts) if hasattr(part, "_fields") else tuple(parts)
    return part
