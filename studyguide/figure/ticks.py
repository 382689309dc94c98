"""Which values an axis is marked at: round ones, as many as there is room for."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from math import ceil, floor, log10

from studyguide.figure.scale import Scale

_STEPS = (1, 2, 5)
_MOST = 50
_YEARS = range(1, 10_000)
_LEAST_POWER = -300
"""Not far below, floats end."""


def ticks(scale: Scale, fits: Callable[[Sequence[tuple[float, str]]], bool]) -> list[float]:
    """The finest choice of round values whose places and words `fits` says have room.

    Places are shares of the side from 0 to 1. Where no round values fit, these are its ends,
    or the least alone.
    """
    ends = [scale.least, scale.most]
    choices = list(_choices(scale))
    pairs = [[chosen[0], chosen[-1]] for chosen in choices]
    for chosen in (*choices, *pairs, ends):
        placed = [(scale.share(value), scale.written(value)) for value in chosen]
        is_told_apart = len({words for _, words in placed}) == len(placed)
        if len(placed) > 1 and is_told_apart and fits(placed):
            return chosen
    return ends[:1]


def _choices(scale: Scale) -> Iterator[list[float]]:
    """Round values within the scale, from fine to coarse."""
    for values in _endless(scale):
        within = [value for value in values if scale.least <= value <= scale.most]
        if len(within) < 2:
            return
        if len(within) <= _MOST:
            yield within


def _endless(scale: Scale) -> Iterator[Iterator[float]]:
    if scale.axis.dates:
        return _days(scale)
    return _powers(scale) if scale.axis.log else _plain(scale)


def _days(scale: Scale) -> Iterator[Iterator[float]]:
    """The first days of months, then of years, from within the scale."""
    first, last = (date.fromordinal(round(end)).year for end in (scale.least, scale.most))
    for months in (1, 3, 6):
        if last - first <= _MOST:
            yield (
                date(year, month, 1).toordinal()
                for year in range(first, last + 1)
                for month in range(1, 13, months)
            )
    for step in _round_steps(1):
        years = range(ceil(first / step) * int(step), last + 1, int(step))
        yield (date(year, 1, 1).toordinal() for year in years if year in _YEARS)


def _powers(scale: Scale) -> Iterator[Iterator[float]]:
    """1, 2 and 5 times the powers of ten, then every power, then every second and so forth."""
    first, last = floor(log10(scale.least)), ceil(log10(scale.most))
    if last - first <= _MOST:
        yield (step * _ten(power) for power in range(first, last + 1) for step in _STEPS)
    for every in range(1, max(2, last - first + 1)):
        yield (_ten(power) for power in range(first, last + 1) if power % every == 0)


def _plain(scale: Scale) -> Iterator[Iterator[float]]:
    """Multiples of 1, 2 or 5 times a power of ten."""
    half = scale.most / 2 - scale.least / 2
    if not half:
        return
    for step in _round_steps(_ten(max(_LEAST_POWER, floor(log10(half) - log10(_MOST / 2))))):
        first, last = ceil(scale.least / step), floor(scale.most / step)
        yield (float(f"{number * step:.12g}") for number in range(first, last + 1))


def _round_steps(unit: float) -> Iterator[float]:
    """1, 2, 5, 10, 20, 50 … times a unit; so far that no scale has a finer one left."""
    return (unit * step * 10**power for power in range(5) for step in _STEPS)


def _ten(power: int) -> float:
    return float(f"1e{power}")
