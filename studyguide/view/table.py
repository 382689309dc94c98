"""A small table: in columns where they fit, else row by row."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from studyguide.view.beside import Beside
from studyguide.view.facts import LABEL
from studyguide.view.screen import Screen

_GAP = 2


def table(
    heads: Sequence[str], rows: Sequence[Sequence[str]], numeric: bool, screen: Screen
) -> Iterator[RenderableType]:
    """Rows under heads; columns after the first stand to the right where they are `numeric`."""
    lines = [[screen.line(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(cell.cell_len for cell in column) for column in zip(*lines, strict=True)]
    if screen.plain or sum(widths) + _GAP * (len(widths) - 1) > screen.width:
        yield from _one_by_one(lines[0], lines[1:])
        return
    for number, line in enumerate(lines):
        drawn = _in_columns(line, widths, numeric)
        drawn.stylize("" if number else LABEL)
        yield drawn


def _in_columns(cells: Sequence[Text], widths: Sequence[int], numeric: bool) -> Text:
    line = Text()
    for column, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        space = " " * (width - cell.cell_len)
        is_right = numeric and column > 0
        line.append(" " * (_GAP if column else 0) + (space if is_right else ""))
        line.append_text(cell)
        line.append("" if is_right else space)
    line.rstrip()
    return line


def _one_by_one(heads: Sequence[Text], rows: Sequence[Sequence[Text]]) -> Iterator[RenderableType]:
    """Each row as a paragraph, so that it can be heard or read in few columns."""
    for row in rows:
        cells = [Text(": ").join([h, c]) if h else c for h, c in zip(heads, row, strict=True)]
        yield Beside(Text("-"), Text("; ").join(cells), 1)
