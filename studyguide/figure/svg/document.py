"""A figure as one SVG document: title, pictures below one another, what is seen in them."""

from collections.abc import Callable, Sequence
from typing import Any

from studyguide.figure import drawing
from studyguide.figure.pictures import Bars, Grid, Overview, Picture, Points
from studyguide.figure.svg import bars, grid, overview, points
from studyguide.figure.svg.shapes import INNER, LINE, MARGIN, PIXELS, WIDTH, Part, safe, text

_PARTS: dict[type, Callable[[Any], Part]] = {
    Grid: grid.part_of,
    Bars: bars.part_of,
    Points: points.part_of,
    Overview: overview.part_of,
}

_LIGHT = ("#ffffff", "#1f2328", "#59636e", "#d1d9e0")
_DARK = ("#0d1117", "#f0f6fc", "#9198a1", "#3d444d")
_COLOURS = ("paper", "ink", "dim", "rule")
_LIGHT_PARTS = ("#0072b2", "#c24e00", "#00785a", "#a3397c", "#5b5bd6", "#806600")
_DARK_PARTS = ("#58b4f0", "#ff9b57", "#3fd0a0", "#f09ccb", "#aaaaff", "#e6cf3c")

_STYLE = """\
.studyguide { font: 14px system-ui, "Helvetica Neue", Arial, sans-serif; %s }
@media (prefers-color-scheme: dark) { .studyguide { %s } }
.studyguide text { fill: var(--ink) }
.studyguide .paper { fill: var(--paper) }
.studyguide .title { font-size: 20px; font-weight: 600 }
.studyguide .label { font-weight: 600 }
.studyguide .dim { fill: var(--dim) }
.studyguide .name { font-size: 12px }
.studyguide .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 3px }
.studyguide .on { fill: var(--paper); font-weight: 600 }
.studyguide .rule { fill: none; stroke: var(--rule) }
.studyguide .axis { fill: none; stroke: var(--dim) }
.studyguide .curve { fill: none; stroke-width: 2.5px }"""


def svg(title: str, about: str, pictures: Sequence[Picture]) -> str:
    """The text of an SVG file; screen readers hear its title, and its pictures in words."""
    shapes, y = [text(MARGIN, MARGIN + 16, title, "title")], MARGIN + 16
    for words in PIXELS.broken(about, int(INNER)) if about else ():
        y += LINE
        shapes.append(text(MARGIN, y, words, "dim"))
    for picture in pictures:
        y += LINE
        if picture.title != title:
            y += LINE
            shapes.append(text(MARGIN, y, picture.title, "label"))
        part = _PARTS[type(picture)](picture)
        shapes += [f'<g transform="translate(0 {y:.1f})">', *part.shapes, "</g>"]
        y += part.height
    height = y + MARGIN
    told = [about, *(line for picture in pictures for line in drawing.words(picture))]
    size = f'viewBox="0 0 {WIDTH:.0f} {height:.0f}" width="{WIDTH:.0f}" height="{height:.0f}"'
    head = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" class="studyguide">',
        f"<title>{safe(title)}</title>",
        f"<desc>{safe(chr(10).join(filter(None, told)))}</desc>",
        f"<style>{_style()}</style>",
        '<rect width="100%" height="100%" class="paper"/>',
    ]
    return "\n".join([*head, *shapes, "</svg>", ""])


def _style() -> str:
    parts = [f"part-{number}" for number in range(len(_LIGHT_PARTS))]
    themes = ((*_LIGHT, *_LIGHT_PARTS), (*_DARK, *_DARK_PARTS))
    light, dark = (_set(dict(zip((*_COLOURS, *parts), colours, strict=True))) for colours in themes)
    rules = [
        f".studyguide .{name} {{ fill: var(--{name}) }}\n"
        f".studyguide .curve.{name} {{ fill: none; stroke: var(--{name}) }}"
        for name in parts
    ]
    return "\n".join([_STYLE % (light, dark), *rules])


def _set(colours: dict[str, str]) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in colours.items())
