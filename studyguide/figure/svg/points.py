"""Points and curves in SVG, between two axes, with names that hide neither."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from studyguide.figure.pictures import Curve, Points
from studyguide.figure.points import names
from studyguide.figure.scale import Scale, scales_of
from studyguide.figure.svg.shapes import (
    INNER,
    LINE,
    MARGIN,
    PIXELS,
    Part,
    key,
    line,
    mark,
    text,
    width_of,
)
from studyguide.figure.svg.shapes import part as css
from studyguide.figure.ticks import ticks

_HEIGHT = 420.0
_PADDING = 22.0
"""Between the axes and the outermost points."""

_REACH = 7.0
"""How far a mark reaches from its middle."""

_SMALL = 12 / 14
"""The size of a name, to that of other texts."""

_APART = 6
"""Between two names; half of it is in the place that each takes, on either side."""

_DASHES = ("", "8 4", "2 4", "8 4 2 4", "14 5", "4 3")


class Box(NamedTuple):
    """Where something stands: its left, upper, right and lower end."""

    left: float
    top: float
    right: float
    foot: float

    def holds(self, other: "Box") -> bool:
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.foot <= self.foot

    def is_clear_of(self, other: "Box") -> bool:
        beside = self.right <= other.left or other.right <= self.left
        return beside or self.foot <= other.top or other.foot <= self.top


class Frame(NamedTuple):
    """The place between the axes, and where values stand in it."""

    box: Box
    x: Scale
    y: Scale

    def across(self, share: float) -> float:
        width = self.box.right - self.box.left - 2 * _PADDING
        return self.box.left + _PADDING + share * width

    def down(self, share: float) -> float:
        height = self.box.foot - self.box.top - 2 * _PADDING
        return self.box.foot - _PADDING - share * height

    def place(self, x: float, y: float) -> tuple[float, float]:
        return self.across(self.x.share(x)), self.down(self.y.share(y))


def part_of(points: Points) -> Part:
    """The picture with its axes, and what each curve and group is."""
    x, y = scales_of(points)
    top = LINE + 8
    rows = ticks(y, _apart)
    margin = PIXELS.widest(y.written(value) for value in rows) + 12
    box = Box(MARGIN + margin, top, MARGIN + INNER, top + _HEIGHT)
    frame = Frame(box, x, y)
    named = names(points)
    side = y.axis.label if y.axis.label != points.title else ""
    shapes = [text(MARGIN, top - 8, side, "dim"), *_axes(frame, rows)]
    shapes += [_curve(curve, named.index(curve.label), frame) for curve in points.curves]
    shapes += _labels(points, frame)
    for point in points.points:
        shapes.append(mark(*frame.place(point.x, point.y), named.index(point.group), point.label))
    foot = box.foot + 2 * LINE + 4
    shapes.append(text(box.right, foot, x.axis.label, "dim", "end"))
    legend = key(list(_entries(points, named)), foot)
    return Part(foot + legend.height, [*shapes, *legend.shapes])


def _apart(placed: Sequence[tuple[float, str]]) -> bool:
    return all((high - low) * _HEIGHT > 1.8 * LINE for (low, _), (high, _) in pairwise(placed))


def _axes(frame: Frame, rows: list[float]) -> Iterator[str]:
    box = frame.box

    def fits(placed: Sequence[tuple[float, str]]) -> bool:
        around = [(frame.across(share), width_of(words) / 2 + 8) for share, words in placed]
        return all(at + half < other - its for (at, half), (other, its) in pairwise(around))

    for value in rows:
        y = frame.down(frame.y.share(value))
        yield line(box.left, y, box.right, y, "rule")
        yield text(box.left - 8, y + 5, frame.y.written(value), "dim", "end")
    for value in ticks(frame.x, fits):
        x = frame.across(frame.x.share(value))
        yield line(x, box.top, x, box.foot, "rule")
        yield text(x, box.foot + LINE, frame.x.written(value), "dim", "middle")
    yield line(box.left, box.top, box.left, box.foot, "axis")
    yield line(box.left, box.foot, box.right, box.foot, "axis")


def _curve(curve: Curve, number: int, frame: Frame) -> str:
    places = (frame.place(*place) for place in curve.places)
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    return _stroke(f"M{path}", number)


def _stroke(path: str, number: int) -> str:
    dashes = _DASHES[number % len(_DASHES)]
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<path d="{path}" class="curve {css(number)}"{dashed}/>'


def _labels(points: Points, frame: Frame) -> Iterator[str]:
    """The names for which there is room beside, above or below their points."""
    spots = [frame.place(point.x, point.y) for point in points.points]
    taken = [Box(x - _REACH, y - _REACH, x + _REACH, y + _REACH) for x, y in spots]
    for curve in points.curves:
        taken += [Box(x, y, x, y) for x, y in (frame.place(*place) for place in curve.places)]
    for point, (x, y) in zip(points.points, spots, strict=True):
        for box, anchor in _beside(x, y, width_of(point.label) * _SMALL + _APART):
            if frame.box.holds(box) and all(map(box.is_clear_of, taken)):
                taken.append(box)
                ends = {"start": box.left + _APART / 2, "end": box.right - _APART / 2}
                at = ends.get(anchor, x)
                yield text(at, box.foot - 3, point.label, "name halo", anchor)
                break


def _beside(x: float, y: float, width: float) -> Iterator[tuple[Box, str]]:
    """Where a name may stand, and which end of it is next to its point."""
    high = 2 * _REACH
    right, left = x + _REACH, x - _REACH
    yield Box(right, y - high / 2, right + width, y + high / 2), "start"
    yield Box(left - width, y - high / 2, left, y + high / 2), "end"
    for top in (y - _REACH - high, y + _REACH):
        yield Box(x - width / 2, top, x + width / 2, top + high), "middle"
        yield Box(x - _REACH, top, x - _REACH + width, top + high), "start"
        yield Box(x + _REACH - width, top, x + _REACH, top + high), "end"


def _entries(points: Points, named: list[str]) -> Iterator[tuple[str, str]]:
    curves = {curve.label for curve in points.curves}
    groups = {point.group for point in points.points}
    for number, name in enumerate(named):
        if name:
            drawn = _stroke("M-10 0H12", number) if name in curves else ""
            yield drawn + (mark(0, 0, number) if name in groups else ""), name
