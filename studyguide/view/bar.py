"""A bar of how much is known: shades that can be told apart without colour."""

from typing import NamedTuple

from rich.text import Text

from studyguide.memory.standing import Tally
from studyguide.view.screen import Screen


class Shade(NamedTuple):
    """How a part of a bar is drawn: with Unicode, without it, and in which colour."""

    block: str
    letter: str
    style: str
    means: str


KNOWN = Shade("█", "#", "green", "known")
FADING = Shade("▓", "+", "cyan", "fading")
WEAK = Shade("▒", "-", "yellow", "weak")
NEW = Shade("░", ".", "dim", "new")


def bar(tally: Tally, width: int, screen: Screen) -> Text:
    """What is known, fading, weak and new of some facts, to scale.

    What there is at all is at least one character wide, as far as there is room.
    """
    fading = tally.seen - tally.known - tally.weak
    parts = [(KNOWN, tally.known), (FADING, fading), (WEAK, tally.weak), (NEW, tally.new)]
    widths = _widths([count for _, count in parts], width)
    return screen.line(
        *(
            (drawn(shade, screen) * size, shade.style)
            for (shade, _), size in zip(parts, widths, strict=True)
        )
    )


def legend(screen: Screen) -> Text:
    """What the shades mean."""
    parts: list[tuple[str, str] | str] = []
    for shade in (KNOWN, FADING, WEAK, NEW):
        parts += [(drawn(shade, screen), shade.style), f" {shade.means}  "]
    return screen.line(*parts)


def drawn(shade: Shade, screen: Screen) -> str:
    """The character of a shade."""
    return shade.block if screen.unicode else shade.letter


def _widths(counts: list[int], width: int) -> list[int]:
    """Whole widths in the ratio of counts that add up to `width`; none where all are none."""
    total = sum(counts)
    if not total:
        return [0] * len(counts)
    widths = [max(count * width // total, 1 if count else 0) for count in counts]
    while sum(widths) > width:
        widths[widths.index(max(widths))] -= 1
    by_rest = sorted(range(len(counts)), key=lambda at: -(counts[at] * width % total))
    for at in by_rest[: width - sum(widths)]:
        widths[at] += 1
    return widths
