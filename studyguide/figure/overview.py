"""An overview drawn in lines: things side by side where there is room, and told in words."""

from collections.abc import Iterator
from itertools import zip_longest

from studyguide.figure.canvas import Canvas, Line
from studyguide.figure.pictures import Overview

_GAP = 2
_NARROWEST = 16
"""With fewer columns for each thing they stand below one another."""


def lines(overview: Overview, canvas: Canvas) -> Iterator[Line]:
    """The table, its cells broken between words; or one thing after the other."""
    yield ((overview.title, "label"),)
    margin = min(canvas.widest(overview.rows), 24)
    count = max(1, len(overview.columns))
    width = (canvas.width - margin) // count - _GAP
    if width < _NARROWEST:
        yield from _stacked(overview, canvas)
        return
    heads = [column.label for column in overview.columns]
    yield from _row("", heads, "label", margin, width, canvas)
    rule = "─" if canvas.unicode else "-"
    yield ((rule * (margin + count * (width + _GAP)), "dim"),)
    for number, label in enumerate(overview.rows):
        cells = [column.cells[number] or canvas.nothing for column in overview.columns]
        yield from _row(label, cells, "", margin, width, canvas)


def words(overview: Overview) -> Iterator[str]:
    """The table to be read aloud, thing by thing."""
    yield overview.title
    for column in overview.columns:
        told = zip(overview.rows, column.cells, strict=True)
        said = "; ".join(f"{row}: {cell}" for row, cell in told if cell)
        yield f"{column.label}. {said}" if said else column.label


def _row(
    label: str, cells: list[str], style: str, margin: int, width: int, canvas: Canvas
) -> Iterator[Line]:
    parts = [canvas.broken(label, margin), *(canvas.broken(cell, width) for cell in cells)]
    for head, *rest in zip_longest(*parts, fillvalue=""):
        drawn = "".join(" " * _GAP + canvas.fitted(text, width) for text in rest)
        yield ((canvas.fitted(head, margin), "dim"), (drawn.rstrip(), style))


def _stacked(overview: Overview, canvas: Canvas) -> Iterator[Line]:
    for column in overview.columns:
        yield ((" ", ""),)
        yield ((column.label, "label"),)
        for label, cell in zip(overview.rows, column.cells, strict=True):
            if cell:
                yield ((f"  {label}", "dim"),)
                yield from (
                    ((f"    {text}", ""),) for text in canvas.broken(cell, canvas.width - 4)
                )
