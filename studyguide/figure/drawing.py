"""Any picture drawn in lines for a terminal, or told in words."""

from collections.abc import Callable, Iterator
from typing import Any

from studyguide.figure import bars, grid, overview, points
from studyguide.figure.canvas import Canvas, Line
from studyguide.figure.pictures import Bars, Grid, Overview, Picture, Points

_LINES: dict[type, Callable[[Any, Canvas], Iterator[Line]]] = {
    Grid: grid.lines,
    Bars: bars.lines,
    Points: points.lines,
    Overview: overview.lines,
}
_WORDS: dict[type, Callable[[Any], Iterator[str]]] = {
    Grid: grid.words,
    Bars: bars.words,
    Points: points.words,
    Overview: overview.words,
}


def lines(picture: Picture, canvas: Canvas) -> Iterator[Line]:
    """The lines of a picture; a text in them may still be wider than the canvas."""
    return _LINES[type(picture)](picture, canvas)


def words(picture: Picture) -> Iterator[str]:
    """The picture to be read aloud, paragraph by paragraph."""
    return _WORDS[type(picture)](picture)
