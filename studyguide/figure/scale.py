"""A side of a picture: where a value stands on it, and how it is written beside it."""

from collections.abc import Iterable
from datetime import date
from math import log10
from typing import NamedTuple

from studyguide.figure.pictures import Axis, Points
from studyguide.figure.written import power, short


class Scale(NamedTuple):
    """An axis from its least to its greatest value."""

    axis: Axis
    least: float
    most: float

    def share(self, value: float) -> float:
        """How far along the side a value stands, from 0 to 1."""
        low, high, at = (self._plain(each) for each in (self.least, self.most, value))
        half = high / 2 - low / 2  # the whole may be more than a float holds
        return (at / 2 - low / 2) / half if half else 0.5

    def written(self, value: float) -> str:
        """A value as its axis has it: a day, a power of ten, or a short number.

        The first day of a year is that year, and of a month that month.
        """
        if not self.axis.dates:
            return power(value, 2) if value >= 1e15 else short(value)
        day = date.fromordinal(round(value))
        if day.day > 1:
            return day.isoformat()
        return f"{day:%Y-%m}" if day.month > 1 else str(day.year)

    def _plain(self, value: float) -> float:
        return log10(value) if self.axis.log else value


def scale_of(axis: Axis, values: Iterable[float]) -> Scale:
    """A scale that just holds all values; there must be one at least."""
    held = list(values)
    return Scale(axis, min(held), max(held))


def scales_of(points: Points) -> tuple[Scale, Scale]:
    """The scales of a picture's two axes, which hold all its points and curves."""
    places = [(point.x, point.y) for point in points.points]
    places += [place for curve in points.curves for place in curve.places]
    return scale_of(points.x, (x for x, _ in places)), scale_of(points.y, (y for _, y in places))
