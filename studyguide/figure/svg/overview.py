"""An overview in SVG: a table whose cells are broken between words."""

from studyguide.figure.pictures import Overview
from studyguide.figure.svg.shapes import INNER, LINE, MARGIN, PIXELS, Part, line, text

_GAP = 16
_WIDEST = 180
_BOLD = 1.1
"""How much wider a bold text is."""


def part_of(overview: Overview) -> Part:
    """The things side by side, row by row."""
    margin = min(_WIDEST, PIXELS.widest(overview.rows)) + _GAP
    width = int((INNER - margin) / max(1, len(overview.columns)))
    heads = [column.label for column in overview.columns]
    shapes, y = _row("", heads, "label", margin, width, 0)
    for number, label in enumerate(overview.rows):
        cells = [column.cells[number] or PIXELS.nothing for column in overview.columns]
        shapes.append(line(MARGIN, y + 8, MARGIN + INNER, y + 8, "rule"))
        drawn, y = _row(label, cells, "", margin, width, y + 8)
        shapes += drawn
    return Part(y, shapes)


def _row(
    label: str, cells: list[str], css: str, margin: int, width: int, top: float
) -> tuple[list[str], float]:
    """The texts of a row below a height, and the height at which it ends."""
    shapes, foot = [], top
    left = MARGIN
    for number, cell in enumerate([label, *cells]):
        room = (width if number else margin) - _GAP
        room = round(room / _BOLD) if css == "label" else room
        for at, words in enumerate(PIXELS.broken(cell, room), start=1):
            shapes.append(text(left, top + at * LINE, words, css if number else "dim"))
            foot = max(foot, top + at * LINE)
        left += width if number else margin
    return shapes, foot
