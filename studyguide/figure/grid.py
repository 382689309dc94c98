"""A grid drawn in lines: a shaded square for each share, and the same in words."""

from collections.abc import Iterator, Sequence

from studyguide.figure.canvas import Canvas, Line
from studyguide.figure.pictures import Grid

_SHADES, _LETTERS = "·░▒▓█", ".-+*#"
_BETWEEN = {3: "2/3 or more", 2: "1/3 or more", 1: "less than 1/3"}
"""What the shades between empty and full mean, by their places among the shades."""

_WIDEST_HEAD = 8
_NUMBER = 4
"""So many columns are room for a share in percent and the gap behind it."""


def lines(grid: Grid, canvas: Canvas) -> Iterator[Line]:
    """The grid with its title and what its squares mean.

    Columns are numbered where their names are too wide to stand above them; those that find
    no room stand in a grid of their own, below. Parts are told in percent where there is room.
    """
    heads, labels = list(grid.columns), list(grid.rows)
    margin = min(canvas.widest(labels), canvas.width // 3)
    has_parts = any(0 < share < 1 for shares in grid.shares for share in shares)
    cell = max(canvas.widest(heads) + 1, _NUMBER if has_parts else 2)
    is_numbered = cell > _WIDEST_HEAD + 1 or margin + 1 + cell * len(heads) > canvas.width
    if is_numbered:
        heads = [str(number) for number in range(1, len(heads) + 1)]
        if grid.rows == grid.columns:
            labels = [f"{head} {label}" for head, label in zip(heads, labels, strict=True)]
            margin = min(canvas.widest(labels), canvas.width // 3)
        cell = max(canvas.widest(heads) + 1, _NUMBER if has_parts else 3)
        if margin + 1 + cell * len(heads) > canvas.width:
            heads, cell = [head[-1] for head in heads], 2  # as on a ruler
    yield ((grid.title, "label"),)
    in_percent = has_parts and cell >= _NUMBER
    at_once = max(1, (canvas.width - margin - 1) // cell)
    for first in range(0, len(heads), at_once):
        columns = slice(first, first + at_once)
        yield _head(heads[columns], margin, cell, canvas)
        for label, shares in zip(labels, grid.shares, strict=True):
            squares = (_square(share, cell - 1, in_percent, canvas) for share in shares[columns])
            yield ((canvas.fitted(label, margin) + " ", ""), *squares)
    if is_numbered and grid.rows != grid.columns:
        yield from _key(grid.columns)
    yield from _legend(grid, cell, has_parts, canvas)


def words(grid: Grid) -> Iterator[str]:
    """The grid to be read aloud: for each row the columns that are full, or how full each is."""
    yield grid.title
    for label, shares in zip(grid.rows, grid.shares, strict=True):
        told = list(zip(grid.columns, shares, strict=True))
        if set(shares) <= {0, 1}:
            groups = ([name for name, share in told if share == wanted] for wanted in (1, 0))
            means = zip(grid.means, groups, strict=True)
            yield f"{label}: " + "; ".join(f"{mean}: {' '.join(g)}" for mean, g in means if g)
        else:
            yield f"{label}: " + ", ".join(f"{name} {_percent(share)} %" for name, share in told)


def _head(heads: Sequence[str], margin: int, cell: int, canvas: Canvas) -> Line:
    drawn = "".join(canvas.fitted(head, cell) for head in heads)
    return ((" " * (margin + 1) + drawn.rstrip(), "dim"),)


def _square(share: float, width: int, in_percent: bool, canvas: Canvas) -> tuple[str, str]:
    """A square and the gap behind it; one `in_percent` ends in its share, unless it is empty."""
    said = _percent(share) if in_percent and share else ""
    shaded = max(0, width - _NUMBER) if said else width
    drawn = _shade(_level(share), shaded, canvas) + said.rjust(width - shaded) + " "
    return (drawn, "part-0" if share else "dim")


def _level(share: float) -> int:
    """The shade of a share: empty and full are 0 and 1 alone, between them lie three."""
    return 0 if share <= 0 else 4 if share >= 1 else 1 + min(2, int(share * 3))


def _shade(level: int, width: int, canvas: Canvas) -> str:
    return (_SHADES if canvas.unicode else _LETTERS)[level] * width


def _percent(share: float) -> str:
    """A share in whole percent, where neither 0 nor 100 are said of a part."""
    if 0 < share < 0.005:
        return "<1"
    return ">99" if 0.995 <= share < 1 else f"{share * 100:.0f}"


def _legend(grid: Grid, cell: int, has_parts: bool, canvas: Canvas) -> Iterator[Line]:
    """What full and empty mean, and all that lies between where no number says it."""
    full, empty = grid.means
    means = {4: full, **(_BETWEEN if has_parts else {}), 0: empty}
    if has_parts and cell >= _NUMBER:
        means = {0: empty}
        yield (("100 %", "part-0"), (f" {full}", "dim"))
    for level, meaning in means.items():
        shade = _shade(level, min(2, cell - 1), canvas)
        yield ((shade, "part-0" if level else "dim"), (f" {meaning}", "dim"))


def _key(columns: Sequence[str]) -> Iterator[Line]:
    for number, name in enumerate(columns, start=1):
        yield ((f"{number} {name}", "dim"),)
