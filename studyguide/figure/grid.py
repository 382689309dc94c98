"""A grid drawn in lines: a shaded square for each share, and the same in words."""

from collections.abc import Iterator, Sequence

from studyguide.figure.canvas import Canvas, Line
from studyguide.figure.pictures import Grid

_SHADES, _LETTERS = "·░▒▓█", ".-+*#"
_WIDEST_HEAD = 8


def lines(grid: Grid, canvas: Canvas) -> Iterator[Line]:
    """The grid with its title and what its squares mean.

    Columns are numbered where their names are too wide to stand above them; those that find
    no room stand in a grid of their own, below.
    """
    heads, labels = list(grid.columns), list(grid.rows)
    margin = min(canvas.widest(labels), canvas.width // 3)
    cell = canvas.widest(heads) + 1
    is_numbered = cell > _WIDEST_HEAD + 1 or margin + 1 + cell * len(heads) > canvas.width
    if is_numbered:
        heads = [str(number) for number in range(1, len(heads) + 1)]
        if grid.rows == grid.columns:
            labels = [f"{head} {label}" for head, label in zip(heads, labels, strict=True)]
            margin = min(canvas.widest(labels), canvas.width // 3)
        cell = max(3, canvas.widest(heads) + 1)
        if margin + 1 + cell * len(heads) > canvas.width:
            heads, cell = [head[-1] for head in heads], 2  # as on a ruler
    yield ((grid.title, "label"),)
    at_once = max(1, (canvas.width - margin - 1) // cell)
    for first in range(0, len(heads), at_once):
        columns = slice(first, first + at_once)
        yield _head(heads[columns], margin, cell, canvas)
        for label, shares in zip(labels, grid.shares, strict=True):
            yield _row(label, shares[columns], margin, cell, canvas)
    if is_numbered and grid.rows != grid.columns:
        yield from _key(grid.columns)
    empty, full = (_square(share, min(2, cell - 1), canvas) for share in (0, 1))
    yield ((full, "part-0"), (f" {grid.means[0]}", "dim"))
    yield ((empty, "dim"), (f" {grid.means[1]}", "dim"))


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
            yield f"{label}: " + ", ".join(f"{name} {share:.0%}" for name, share in told)


def _head(heads: Sequence[str], margin: int, cell: int, canvas: Canvas) -> Line:
    drawn = "".join(canvas.fitted(head, cell) for head in heads)
    return ((" " * (margin + 1) + drawn.rstrip(), "dim"),)


def _row(label: str, shares: Sequence[float], margin: int, cell: int, canvas: Canvas) -> Line:
    squares = [
        (_square(share, cell - 1, canvas) + " ", "part-0" if share else "dim") for share in shares
    ]
    return ((canvas.fitted(label, margin) + " ", ""), *squares)


def _square(share: float, width: int, canvas: Canvas) -> str:
    """A square: empty and full are for 0 and 1 alone, what lies between has three shades."""
    level = 0 if share <= 0 else 4 if share >= 1 else 1 + min(2, int(share * 3))
    return (_SHADES if canvas.unicode else _LETTERS)[level] * width


def _key(columns: Sequence[str]) -> Iterator[Line]:
    for number, name in enumerate(columns, start=1):
        yield ((f"{number} {name}", "dim"),)
