"""A side of a picture: where a value stands on it, and how it is written beside it."""

from collections.abc import Iterable
from datetime import date
from math import log10
from typing import NamedTuple

from studyguide.figure.pictures import Axis
from studyguide.figure.written import power, short


class Scale(NamedTuple):
    """An axis from its least to its greatest value."""

    axis: Axis
    least: float
    most: float

    def share(self, value: float) -> float:
        """How far along the side a value stands, from 0 to 1."""
        low, high, at = (self._plain(each) for each in (self.least, self.most, value))
        return (at - low) / (high - low) if high > low else 0.5

    def middle(self) -> float:
        """The value halfway along the side."""
        if self.axis.log:
            middle: float = (self.least * self.most) ** 0.5
            return middle
        return (self.least + self.most) / 2

    def written(self, value: float) -> str:
        """A value as its axis has it: a day, a power of ten, or a short number."""
        if self.axis.dates:
            return date.fromordinal(round(value)).isoformat()
        return power(value, 2) if value >= 1e15 else short(value)

    def _plain(self, value: float) -> float:
        return log10(value) if self.axis.log else value


def scale_of(axis: Axis, values: Iterable[float]) -> Scale:
    """A scale that just holds all values."""
    held = list(values)
    return Scale(axis, min(held), max(held))
