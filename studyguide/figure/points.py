"""Points and curves drawn in lines between two axes, and the same in words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from studyguide.figure.canvas import Canvas, Line
from studyguide.figure.labels import Cell, labelled
from studyguide.figure.pictures import Curve, Points
from studyguide.figure.scale import Scale, scales_of
from studyguide.figure.ticks import ticks

_MARKS, _LETTERS = "·∘×+▵∗", ".ox+*-"
_SPOTS, _SPOT_LETTERS = "●■▲◆✚★", "@#%&$O"
_HEIGHT = 15
_NARROW_HEIGHT = 10

_Cells = dict[Cell, tuple[str, str]]
"""What stands in a column and row, and its style."""


def lines(points: Points, canvas: Canvas) -> Iterator[Line]:
    """The picture with its title, its axes, and what each curve and group is."""
    x, y = scales_of(points)
    height = _HEIGHT if canvas.width >= 60 else _NARROW_HEIGHT
    beside = _beside(y, height)
    margin = canvas.widest(beside.values()) + 1
    width = max(1, canvas.width - margin - 1)
    cells = _cells(points, x, y, (width, height), canvas)
    bar, tick, corner = "│┤└" if canvas.unicode else "|++"
    yield ((points.title, "label"),)
    if points.y.label != points.title:
        yield ((points.y.label, "dim"),)
    for row in reversed(range(height)):
        words = beside.get(row, "")
        space = " " * (margin - canvas.measure(words))
        yield ((f"{space}{words}{tick if words else bar}", "dim"), *_row(cells, row, width))
    floor, below = _below(x, width, canvas)
    yield ((" " * margin + corner + floor, "dim"),)
    yield ((" " * (margin + 1) + below, "dim"),)
    yield ((canvas.fitted(points.x.label, canvas.width).rstrip(), "dim"),)
    yield from _key(points, canvas)


def words(points: Points) -> Iterator[str]:
    """The picture to be read aloud: each point, and each curve by its ends and lowest place."""
    x, y = scales_of(points)
    yield f"{points.title}: {y.axis.label} by {x.axis.label}"
    for point in points.points:
        group = f" ({point.group})" if point.group else ""
        yield f"{point.label}{group}: {point.said or _place((point.x, point.y), x, y)}"
    for curve in points.curves:
        first, last = curve.places[0], curve.places[-1]
        lowest = min(curve.places, key=lambda place: place[1])
        told = [f"from {_place(first, x, y)}", f"to {_place(last, x, y)}"]
        if lowest not in (first, last):
            told.insert(1, f"down to {_place(lowest, x, y)}")
        yield f"{curve.label}: {', '.join(told)}"


def _place(place: tuple[float, float], x: Scale, y: Scale) -> str:
    return f"{y.axis.label} {y.written(place[1])} at {x.axis.label} {x.written(place[0])}"


def names(points: Points) -> list[str]:
    """Curves and groups, each once; a group of a curve's name is drawn in its style."""
    named = [curve.label for curve in points.curves] + [point.group for point in points.points]
    return list(dict.fromkeys(named))


def _cells(points: Points, x: Scale, y: Scale, size: tuple[int, int], canvas: Canvas) -> _Cells:
    """Curves below, points upon them, and labels where they hide neither point nor label."""
    named, cells = names(points), _Cells()
    for curve in points.curves:
        mark = _mark(named.index(curve.label), canvas)
        cells |= dict.fromkeys(_along(curve, x, y, size), mark)
    spots = {_cell((point.x, point.y), x, y, size): point for point in points.points}
    for cell, point in spots.items():
        cells[cell] = _spot(named.index(point.group), canvas)
    labels = {cell: point.label for cell, point in spots.items()}
    for cell, label in labelled(labels, size, canvas):
        cells |= {at: (sign, cells[cell][1]) for at, sign in label.items()}
    return cells


def _along(curve: Curve, x: Scale, y: Scale, size: tuple[int, int]) -> Iterator[Cell]:
    """The cell of a curve in every column that it passes."""
    shares = [(x.share(at), y.share(value)) for at, value in curve.places]
    columns, rows = size[0] - 1, size[1] - 1
    for (left, low), (right, high) in pairwise(shares):
        for column in range(round(left * columns), round(right * columns) + 1):
            way = (column / columns - left) / (right - left) if columns and right > left else 0
            way = min(1, max(0, way))
            yield column, round((low + (high - low) * way) * rows)


def _cell(place: tuple[float, float], x: Scale, y: Scale, size: tuple[int, int]) -> Cell:
    return round(x.share(place[0]) * (size[0] - 1)), round(y.share(place[1]) * (size[1] - 1))


def _row(cells: _Cells, row: int, width: int) -> Iterator[tuple[str, str]]:
    return (cells.get((column, row), (" ", "")) for column in range(width))


def _beside(y: Scale, height: int) -> dict[int, str]:
    """What stands beside which rows: values with a row between one another."""

    def row_of(share: float) -> int:
        return round(share * (height - 1))

    def fits(placed: Sequence[tuple[float, str]]) -> bool:
        return all(row_of(high) - row_of(low) > 1 for (low, _), (high, _) in pairwise(placed))

    return {row_of(y.share(value)): y.written(value) for value in ticks(y, fits)}


def _below(x: Scale, width: int, canvas: Canvas) -> tuple[str, str]:
    """The floor with its marks, and the values below these, as many as have room."""

    def starts(placed: Sequence[tuple[float, str]]) -> list[tuple[int, str]]:
        """The column in which the words of each begin: below its place, but inside."""
        centred = [(round(s * (width - 1)) - (canvas.measure(w) - 1) // 2, w) for s, w in placed]
        return [(max(0, min(at, width - canvas.measure(w))), w) for at, w in centred]

    def fits(placed: Sequence[tuple[float, str]]) -> bool:
        ends = ((at + canvas.measure(w), later) for (at, w), (later, _) in pairwise(starts(placed)))
        return all(end < later for end, later in ends)

    placed = [(x.share(value), x.written(value)) for value in ticks(x, fits)]
    dash, tick = "─┬" if canvas.unicode else "-+"
    floor, below = [dash] * width, ""
    for share, _ in placed:
        floor[round(share * (width - 1))] = tick
    for start, told in starts(placed):
        below += " " * (start - canvas.measure(below)) + told
    return "".join(floor), canvas.fitted(below, width).rstrip()


def _key(points: Points, canvas: Canvas) -> Iterator[Line]:
    """The mark of every curve and the spot of every group, side by side where there is room."""
    curves = {curve.label for curve in points.curves}
    groups = {point.group for point in points.points}
    line: list[tuple[str, str]] = []
    for number, name in enumerate(names(points)):
        signs = [_mark(number, canvas)] if name in curves else []
        signs += [_spot(number, canvas)] if name in groups else []
        told = [*signs, (f" {name}", "dim")]
        width = sum(canvas.measure(text) for text, _ in (*line, *told))
        if line and width + 3 > canvas.width:
            yield tuple(line)
            line = []
        if name:
            line += [*([("   ", "")] if line else []), *told]
    if line:
        yield tuple(line)


def _mark(number: int, canvas: Canvas) -> tuple[str, str]:
    return _styled(number, _MARKS if canvas.unicode else _LETTERS)


def _spot(number: int, canvas: Canvas) -> tuple[str, str]:
    return _styled(number, _SPOTS if canvas.unicode else _SPOT_LETTERS)


def _styled(number: int, signs: str) -> tuple[str, str]:
    return signs[number % len(signs)], f"part-{number % len(signs)}"
