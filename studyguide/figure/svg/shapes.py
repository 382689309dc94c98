"""The pieces that SVG pictures are made of: texts, rectangles, lines and marks."""

import re
from typing import NamedTuple
from unicodedata import combining, east_asian_width
from xml.sax.saxutils import escape, quoteattr

from studyguide.figure.canvas import Canvas

WIDTH = 800.0
MARGIN = 24.0
INNER = WIDTH - 2 * MARGIN
LINE = 20.0
"""From one line of text to the next."""

PARTS = 6
"""How many sorts of parts look different; a further one looks like the first again."""

_LETTER = 8.0
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Part(NamedTuple):
    """What one picture draws below its title, and how high that is."""

    height: float
    shapes: list[str]


def width_of(text: str) -> int:
    """About how wide a text is drawn; fonts differ, so it is rather too much."""
    return round(sum(map(_width, text)))


def _width(sign: str) -> float:
    if combining(sign):
        return 0
    return 2 * _LETTER if east_asian_width(sign) in "WF" else _LETTER


PIXELS = Canvas(int(INNER), True, width_of)
"""A canvas that measures texts as they are drawn here."""


def safe(text: str) -> str:
    """A text as XML has it; what XML cannot hold is left out."""
    return escape(_NO_XML.sub("", text))


def text(x: float, y: float, words: str, css: str = "", anchor: str = "start") -> str:
    """A line of text upon a height; `anchor` tells which end of it, or its middle, is at x."""
    style = f" class={quoteattr(css)}" if css else ""
    end = f' text-anchor="{anchor}"' if anchor != "start" else ""
    return f'<text x="{x:.1f}" y="{y:.1f}"{style}{end}>{safe(words)}</text>'


def rectangle(x: float, y: float, width: float, height: float, css: str, share: float = 1) -> str:
    """A rectangle, filled by a share from 0 to 1."""
    opacity = f' fill-opacity="{share:.2f}"' if share < 1 else ""
    size = f'width="{width:.1f}" height="{height:.1f}"'
    return f'<rect x="{x:.1f}" y="{y:.1f}" {size} class="{css}"{opacity}/>'


def line(x: float, y: float, to_x: float, to_y: float, css: str) -> str:
    """A straight line."""
    return f'<path d="M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}" class="{css}"/>'


def mark(x: float, y: float, number: int, name: str = "") -> str:
    """The mark of a group: a circle, square, triangle, diamond, cross or star."""
    titled = f"<title>{safe(name)}</title>" if name else ""
    path = _MARKS[number % PARTS]
    place = f'transform="translate({x:.1f} {y:.1f})"'
    return f'<path d="{path}" {place} class="{part(number)}">{titled}</path>'


def part(number: int) -> str:
    """The class of a part, which gives it its colour."""
    return f"part-{number % PARTS}"


_MARKS = (
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
    "M-4.5-4.5h9v9h-9z",
    "M0-6L5.5 4h-11z",
    "M0-6.5L6 0L0 6.5L-6 0z",
    "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z",
    "M0-7L2-2L7-2L3 1.5L4.5 6.5L0 3.5L-4.5 6.5L-3 1.5L-7-2L-2-2z",
)


def key(entries: list[tuple[str, str]], top: float) -> Part:
    """What marks mean, side by side: for each its shapes, drawn around 0, and its name."""
    shapes, x, y = [], MARGIN, top + LINE
    for drawn, name in entries:
        width = 30 + width_of(name) + 20
        if x > MARGIN and x + width > WIDTH - MARGIN:
            x, y = MARGIN, y + LINE
        shapes.append(f'<g transform="translate({x + 10:.1f} {y - 5:.1f})">{drawn}</g>')
        shapes.append(text(x + 26, y, name))
        x += width
    return Part(y - top + LINE / 2 if entries else 0, shapes)
