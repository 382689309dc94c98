"""A grid in SVG: squares filled by their shares, in named rows and columns."""

from studyguide.figure.pictures import Grid
from studyguide.figure.svg.shapes import INNER, LINE, MARGIN, PIXELS, Part, key, rectangle, text

_CELL = 26.0
_WIDEST = 200
_SLANT = 0.71
"""How high a name stands that is turned by 45 degrees, and how far it reaches to the right."""


def part_of(grid: Grid) -> Part:
    """The squares, the names of rows and columns, and what full and empty mean."""
    rows, columns = (
        [PIXELS.cut(name, _WIDEST) for name in names] for names in (grid.rows, grid.columns)
    )
    left = MARGIN + PIXELS.widest(rows) + 10
    lean = _SLANT * PIXELS.widest(columns[-1:])
    cell = min(_CELL, (INNER + MARGIN - left - lean) / max(1, len(columns)))
    top = _SLANT * PIXELS.widest(columns) + LINE
    shapes = [_head(name, left + (n + 0.6) * cell, top - 6) for n, name in enumerate(columns)]
    for number, (name, shares) in enumerate(zip(rows, grid.shares, strict=True)):
        y = top + number * cell
        shapes.append(text(left - 8, y + cell / 2 + 5, name, anchor="end"))
        shapes += [_square(left + n * cell, y, cell, share) for n, share in enumerate(shares)]
    foot = top + len(rows) * cell
    full, empty = grid.means
    entries = [(_square(-8, -9, 20, 1), full), (_square(-8, -9, 20, 0), empty)]
    legend = key(entries, foot + LINE / 2)
    return Part(foot + LINE / 2 + legend.height, [*shapes, *legend.shapes])


def _square(x: float, y: float, cell: float, share: float) -> str:
    outline = rectangle(x + 1, y + 1, cell - 2, cell - 2, "rule")
    return outline + (rectangle(x + 1, y + 1, cell - 2, cell - 2, "part-0", share) if share else "")


def _head(name: str, x: float, y: float) -> str:
    return f'<g transform="translate({x:.1f} {y:.1f}) rotate(-45)">{text(0, 0, name)}</g>'
