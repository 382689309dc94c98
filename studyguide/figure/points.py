"""Points and curves drawn in lines between two axes, and the same in words."""

from collections.abc import Iterator
from itertools import pairwise

from studyguide.figure.canvas import Canvas, Line
from studyguide.figure.pictures import Curve, Points
from studyguide.figure.scale import Scale, scale_of

_MARKS, _LETTERS = "·∘×+▵∗", ".ox+*-"
_SPOT, _SPOT_LETTER = "●", "@"
_HEIGHT = 15
_NARROW_HEIGHT = 10

_Cells = dict[tuple[int, int], tuple[str, str]]
"""What stands in a column and row, rows from below, and its style."""


def lines(points: Points, canvas: Canvas) -> Iterator[Line]:
    """The picture with its title, its axes, and what each curve and group is."""
    x, y = _scales(points)
    ticks = [y.written(value) for value in (y.least, y.middle(), y.most)]
    margin = canvas.widest(ticks) + 1
    width = max(1, canvas.width - margin - 1)
    height = _HEIGHT if canvas.width >= 60 else _NARROW_HEIGHT
    cells = _cells(points, x, y, (width, height), canvas)
    beside = {0: ticks[0], (height - 1) // 2: ticks[1], height - 1: ticks[2]}
    bar, corner, floor = "│└─" if canvas.unicode else "|+-"
    yield ((points.title, "label"),)
    yield ((y.axis.label, "dim"),)
    for row in reversed(range(height)):
        tick = beside.get(row, "")
        space = " " * (margin - canvas.measure(tick))
        yield ((f"{space}{tick}{bar}", "dim"), *_row(cells, row, width))
    yield ((" " * margin + corner + floor * width, "dim"),)
    yield ((" " * (margin + 1) + _below(x, width, canvas), "dim"),)
    yield ((canvas.fitted(x.axis.label, canvas.width).rstrip(), "dim"),)
    yield from _key(points, canvas)


def words(points: Points) -> Iterator[str]:
    """The picture to be read aloud: each point, and each curve by its ends and lowest place."""
    x, y = _scales(points)
    yield f"{points.title}: {y.axis.label} by {x.axis.label}"
    for point in points.points:
        group = f" ({point.group})" if point.group else ""
        yield f"{point.label}{group}: {_place((point.x, point.y), x, y)}"
    for curve in points.curves:
        first, last = curve.places[0], curve.places[-1]
        lowest = min(curve.places, key=lambda place: place[1])
        told = [f"from {_place(first, x, y)}", f"to {_place(last, x, y)}"]
        if lowest not in (first, last):
            told.insert(1, f"down to {_place(lowest, x, y)}")
        yield f"{curve.label}: {', '.join(told)}"


def _place(place: tuple[float, float], x: Scale, y: Scale) -> str:
    return f"{y.axis.label} {y.written(place[1])} at {x.axis.label} {x.written(place[0])}"


def _scales(points: Points) -> tuple[Scale, Scale]:
    places = [(point.x, point.y) for point in points.points]
    places += [place for curve in points.curves for place in curve.places]
    return scale_of(points.x, (x for x, _ in places)), scale_of(points.y, (y for _, y in places))


def _names(points: Points) -> list[str]:
    """Curves and groups, each once; a group of a curve's name is drawn in its style."""
    named = [curve.label for curve in points.curves] + [point.group for point in points.points]
    return list(dict.fromkeys(named))


def _cells(points: Points, x: Scale, y: Scale, size: tuple[int, int], canvas: Canvas) -> _Cells:
    """Curves below, points upon them, and labels where they hide neither point nor label."""
    names, cells = _names(points), _Cells()
    for curve in points.curves:
        mark = _mark(names.index(curve.label), canvas)
        cells |= dict.fromkeys(_along(curve, x, y, size), mark)
    spots = {_cell((point.x, point.y), x, y, size): point for point in points.points}
    styles = {place: _style(names.index(point.group)) for place, point in spots.items()}
    taken = set(spots)
    for place, point in spots.items():
        cells[place] = (_spot(canvas), styles[place])
        # a sign of two columns would push all behind it out of place
        text = point.label if canvas.measure(point.label) == len(point.label) else ""
        label = _label(text, place, taken, size[0])
        cells |= {at: (sign, styles[place]) for at, sign in label.items()}
        taken |= label.keys()
    return cells


def _along(curve: Curve, x: Scale, y: Scale, size: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The cell of a curve in every column that it passes."""
    shares = [(x.share(at), y.share(value)) for at, value in curve.places]
    columns, rows = size[0] - 1, size[1] - 1
    for (left, low), (right, high) in pairwise(shares):
        for column in range(round(left * columns), round(right * columns) + 1):
            way = (column / columns - left) / (right - left) if columns and right > left else 0
            way = min(1, max(0, way))
            yield column, round((low + (high - low) * way) * rows)


def _cell(place: tuple[float, float], x: Scale, y: Scale, size: tuple[int, int]) -> tuple[int, int]:
    return round(x.share(place[0]) * (size[0] - 1)), round(y.share(place[1]) * (size[1] - 1))


def _label(
    text: str, spot: tuple[int, int], taken: set[tuple[int, int]], width: int
) -> dict[tuple[int, int], str]:
    """The signs of a label to the right of its point, else to the left, else none at all."""
    column, row = spot
    for first, padded in ((column + 1, f" {text} "), (column - len(text) - 2, f" {text} ")):
        wanted = {(first + index, row): sign for index, sign in enumerate(padded)}
        is_inside = first >= 0 and first + len(padded) <= width
        if is_inside and taken.isdisjoint(wanted):
            return wanted
    return {}


def _row(cells: _Cells, row: int, width: int) -> Iterator[tuple[str, str]]:
    for column in range(width):
        yield cells.get((column, row), (" ", ""))


def _below(x: Scale, width: int, canvas: Canvas) -> str:
    """The least, middle and greatest value below the floor, as many as have room."""
    least, middle, most = (x.written(value) for value in (x.least, x.middle(), x.most))
    ends = width - canvas.measure(least) - canvas.measure(most)
    if ends < 1:
        return canvas.fitted(least, width).rstrip()
    before = width // 2 - canvas.measure(middle) // 2 - canvas.measure(least)
    after = ends - before - canvas.measure(middle)
    if before < 1 or after < 1:
        return least + " " * ends + most
    return least + " " * before + middle + " " * after + most


def _key(points: Points, canvas: Canvas) -> Iterator[Line]:
    """The mark of every curve, and the spot of every group that has no curve of its name."""
    curves = {curve.label for curve in points.curves}
    for number, name in enumerate(_names(points)):
        if name:
            mark = _mark(number, canvas) if name in curves else (_spot(canvas), _style(number))
            yield (mark, (f" {name}", "dim"))


def _mark(number: int, canvas: Canvas) -> tuple[str, str]:
    marks = _MARKS if canvas.unicode else _LETTERS
    return marks[number % len(marks)], _style(number)


def _spot(canvas: Canvas) -> str:
    return _SPOT if canvas.unicode else _SPOT_LETTER


def _style(number: int) -> str:
    return f"part-{number % len(_MARKS)}"
