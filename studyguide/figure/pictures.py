"""What can be drawn: grids, bars, points and overviews. Plain data, whatever it is drawn with."""

from typing import NamedTuple


class Grid(NamedTuple):
    """Squares in named rows and columns, each shaded by a share from 0 (empty) to 1 (full).

    `means` says what a full and an empty square mean.
    """

    title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    shares: tuple[tuple[float, ...], ...]
    means: tuple[str, str]


class Segment(NamedTuple):
    """A part of a bar: its name, shared by such parts of all bars, and its size."""

    name: str
    size: float


class Bar(NamedTuple):
    """A bar of one or more segments; `shown` is its size in words."""

    label: str
    segments: tuple[Segment, ...]
    shown: str

    @property
    def size(self) -> float:
        """The sum of its segments."""
        return sum(segment.size for segment in self.segments)


class Limit(NamedTuple):
    """A size that bars are held against: what fits on a card."""

    label: str
    size: float


class Bars(NamedTuple):
    """Bars to one scale."""

    title: str
    bars: tuple[Bar, ...]
    limits: tuple[Limit, ...] = ()

    @property
    def names(self) -> list[str]:
        """What segments are called, each name once."""
        return list(dict.fromkeys(part.name for bar in self.bars for part in bar.segments))


class Axis(NamedTuple):
    """What is measured along one side. Dates are ordinals of days."""

    label: str
    log: bool = False
    dates: bool = False


class Point(NamedTuple):
    """A named point; points of a group are drawn alike.

    `said` is its place in words, where its numbers would say it too exactly.
    """

    x: float
    y: float
    label: str
    group: str = ""
    said: str = ""


class Curve(NamedTuple):
    """A line through places, from left to right."""

    label: str
    places: tuple[tuple[float, float], ...]


class Points(NamedTuple):
    """Points and curves between two axes."""

    title: str
    x: Axis
    y: Axis
    points: tuple[Point, ...] = ()
    curves: tuple[Curve, ...] = ()


class Column(NamedTuple):
    """What is told of one thing in an overview: for each row its words, none where it is silent."""

    label: str
    cells: tuple[str, ...]


class Overview(NamedTuple):
    """Things side by side, row by row: a table of words."""

    title: str
    rows: tuple[str, ...]
    columns: tuple[Column, ...]


Picture = Grid | Bars | Points | Overview
