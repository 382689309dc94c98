"""Bars drawn in lines, to one scale, and the same in words."""

from collections.abc import Iterator

from studyguide.figure.canvas import Canvas, Line
from studyguide.figure.pictures import Bar, Bars, Limit

_BLOCKS, _LETTERS = "█▓▒░▚▞", "#=+-ox"
_NARROW = 60
_GAP = 2
_LEAST = 4
"""Fewer columns are no bar any more: then the size in words goes below it."""


def lines(bars: Bars, canvas: Canvas) -> Iterator[Line]:
    """The bars with their title, the limits they are held against, and what each shade is."""
    names = bars.names
    is_narrow = canvas.width < _NARROW
    margin = 0 if is_narrow else min(canvas.widest(bar.label for bar in bars.bars), 24) + _GAP
    room = canvas.width - margin - canvas.widest(bar.shown for bar in bars.bars) - 2
    is_below = room < _LEAST
    room = max(1, canvas.width - margin) if is_below else room
    most = max([bar.size for bar in bars.bars] + [limit.size for limit in bars.limits])
    yield ((bars.title, "label"),)
    for bar in bars.bars:
        if is_narrow:
            yield ((bar.label, ""),)
        label = "" if is_narrow else canvas.fitted(bar.label, margin - _GAP) + " " * _GAP
        parts = _parts(bar, names, room, most, canvas)
        if is_below:
            yield ((label, ""), *parts)
            yield ((bar.shown, ""),)
        else:
            yield ((label, ""), *parts, (f"  {bar.shown}", ""))
    for limit in sorted(bars.limits, key=lambda limit: limit.size):
        yield from _mark(limit, margin, room, most, canvas)
    if len(names) > 1:
        yield from _key(names, canvas)


def words(bars: Bars) -> Iterator[str]:
    """The bars to be read aloud: what each is in all, by its parts, and which limits it keeps."""
    yield bars.title
    for bar in bars.bars:
        total = bar.size
        shares = ((part.name, part.size / total * 100) for part in bar.segments if part.size)
        parts = [f"{name} {share:.0f} %" for name, share in shares]
        told = [f"{bar.label}: {bar.shown}"]
        told += [", ".join(parts)] if len(parts) > 1 else []
        told += [_held(total, limit) for limit in bars.limits]
        yield "; ".join(told)


def _parts(
    bar: Bar, names: list[str], room: int, most: float, canvas: Canvas
) -> Iterator[tuple[str, str]]:
    """The segments of a bar; what there is at all is at least one column wide, if there is room."""
    drawn, total = 0, 0.0
    for part in bar.segments:
        total += part.size
        end = min(room, max(drawn + bool(part.size), round(total * room / (most or 1))))
        yield _shaded(names.index(part.name), end - drawn, canvas)
        drawn = end


def _shaded(number: int, width: int, canvas: Canvas) -> tuple[str, str]:
    shades = _BLOCKS if canvas.unicode else _LETTERS
    return (shades[number % len(shades)] * width, f"part-{number}")


def _mark(limit: Limit, margin: int, room: int, most: float, canvas: Canvas) -> Iterator[Line]:
    """A mark below the place of a limit on the scale, its label where there is room for it."""
    mark = "▲" if canvas.unicode else "^"
    at = margin + max(0, round(limit.size * room / (most or 1)) - 1)
    width = canvas.measure(limit.label) + 1
    if at + 1 + width <= canvas.width:
        yield ((" " * at, ""), (f"{mark} {limit.label}", "dim"))
    elif width <= at:
        yield ((" " * (at - width), ""), (f"{limit.label} {mark}", "dim"))
    else:
        yield ((" " * at, ""), (mark, "dim"))
        yield ((limit.label, "dim"),)


def _key(names: list[str], canvas: Canvas) -> Iterator[Line]:
    for number, name in enumerate(names):
        yield (_shaded(number, 2, canvas), (f" {name}", "dim"))


def _held(total: float, limit: Limit) -> str:
    return f"more than {limit.label}" if total > limit.size else f"within {limit.label}"
