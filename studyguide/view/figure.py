"""Figures on a screen: drawn in lines, or told in words where there is no room for lines."""

from collections.abc import Iterator, Sequence
from typing import Any

from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.figure import drawing
from studyguide.figure.canvas import Canvas
from studyguide.figure.pictures import Picture
from studyguide.view.clean import clean
from studyguide.view.facts import LABEL
from studyguide.view.screen import Screen

_NARROWEST = 20
"""In fewer columns a picture is told in words."""

_STYLES = {
    "": "",
    "label": "bold",
    "dim": "dim",
    "part-0": "cyan",
    "part-1": "yellow",
    "part-2": "green",
    "part-3": "red",
    "part-4": "blue",
    "part-5": "bold cyan",
}


def page(
    title: str, about: str, pictures: Sequence[Picture], screen: Screen
) -> Iterator[RenderableType]:
    """A figure: its title, unless its first picture has the same; its pictures; what is seen."""
    if pictures[0].title != title:
        yield screen.text(title, "bold underline" if not screen.plain else "")
        yield Text("")
    for number, drawn in enumerate(pictures):
        yield from [Text("")] if number else []
        yield from picture(drawn, screen)
    if about:  # right below, so that a terminal of 24 rows shows all
        yield screen.text(about, "dim")


def list_page(figures: Sequence[tuple[str, str, str]], screen: Screen) -> Iterator[RenderableType]:
    """Every figure: its name, its title, and what is to be seen in it."""
    for name, title, about in figures:
        yield screen.line((name, LABEL), f"  {title}")
        if about:
            yield Padding(screen.text(about), (0, 0, 0, 2))
    if figures:
        yield Text("")
        first = screen.text(f"studyguide figure {figures[0][0]}", "green")
        yield Padding(first, (0, 0, 0, 2))
    else:
        yield screen.text("There are no figures here yet.")


def picture(drawn: Picture, screen: Screen) -> Iterator[RenderableType]:
    """A picture as wide as the screen at most."""
    cleaned = _cleaned(drawn, screen.unicode)  # what is measured is what is shown
    if screen.plain or screen.width < _NARROWEST:
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
