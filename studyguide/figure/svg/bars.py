"""Bars in SVG: to one scale, their parts numbered, with the limits they are held against."""

from collections.abc import Iterator

from studyguide.figure.pictures import Bar, Bars, Limit
from studyguide.figure.svg.shapes import (
    INNER,
    LINE,
    MARGIN,
    PIXELS,
    Part,
    key,
    line,
    rectangle,
    text,
    width_of,
)
from studyguide.figure.svg.shapes import part as css

_TOP = 10.0
_THICK = 22.0
_STEP = 32.0
_BASE = 16.0
"""How far below the upper edge of a bar its texts stand."""

_WIDEST = 200
_NUMBERED = 14.0
"""A part of this width has room for its number."""


def part_of(bars: Bars) -> Part:
    """The bars, the marks of their limits, and what each part is."""
    left = MARGIN + min(_WIDEST, PIXELS.widest(bar.label for bar in bars.bars)) + 10
    room = MARGIN + INNER - left - PIXELS.widest(bar.shown for bar in bars.bars) - 10
    sizes = [*(bar.size for bar in bars.bars), *(limit.size for limit in bars.limits)]
    scale = room / (max(sizes, default=0) or 1)
    names = bars.names
    rows = [(_TOP + number * _STEP, bar) for number, bar in enumerate(bars.bars)]
    foot = _TOP + len(rows) * _STEP
    shapes = [shape for y, bar in rows for shape in _segments(bar, names, left, y, scale)]
    shapes += _limits(bars.limits, left, foot, scale)
    shapes += (shape for y, bar in rows for shape in _words(bar, left, y, scale))
    foot += len(bars.limits) * LINE
    entries = [(_numbered(number), name) for number, name in enumerate(names)]
    legend = key(entries if len(names) > 1 else [], foot)
    return Part(foot + legend.height, [*shapes, *legend.shapes])


def _segments(bar: Bar, names: list[str], x: float, y: float, scale: float) -> Iterator[str]:
    for segment in bar.segments:
        number, width = names.index(segment.name), segment.size * scale
        gap = 1 if width > 2 else 0
        yield rectangle(x, y, width - gap, _THICK, css(number))
        if width >= _NUMBERED and len(names) > 1:
            yield text(x + width / 2, y + _BASE, str(number + 1), "on", "middle")
        x += width


def _limits(limits: tuple[Limit, ...], left: float, foot: float, scale: float) -> list[str]:
    """A line down through all bars for each limit, and its label at the end of that."""
    lines, labels = [], []
    for number, limit in enumerate(sorted(limits, key=lambda limit: limit.size), start=1):
        x, y = left + limit.size * scale, foot + (number - 0.5) * LINE
        is_right = x + width_of(limit.label) + 8 < MARGIN + INNER
        lines.append(line(x, _TOP, x, y, "axis"))
        at, anchor = (x + 6, "start") if is_right else (x - 6, "end")
        labels.append(text(at, y, limit.label, "dim halo", anchor))
    return [*lines, *labels]


def _words(bar: Bar, left: float, y: float, scale: float) -> Iterator[str]:
    """What a bar is, before it, and its size behind it."""
    yield text(left - 10, y + _BASE, PIXELS.cut(bar.label, _WIDEST), anchor="end")
    end = left + bar.size * scale
    yield text(end + 8, y + _BASE, bar.shown, "halo")


def _numbered(number: int) -> str:
    square = rectangle(-8, -9, 18, 18, css(number))
    return square + text(1, 5, str(number + 1), "on", "middle")
