"""A text in a column of its own and, beside it, whatever belongs to it.

rich's tables measure every cell before they draw one; a page of facts is drawn in a
third of the time like this, and most pages need no table at all.
"""

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.segment import Segment
from rich.text import Text

_LEAST = 8
"""Fewer columns hold hardly a word: what is nested so deeply stands below, not beside."""


class Beside:
    """`left`, wrapped in a column of `width`, then `gap` columns, then `right`."""

    def __init__(self, left: Text, right: RenderableType, width: int, gap: int = 1) -> None:
        self.left = left
        self.right = right
        self.width = width
        self.gap = gap

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        room = options.max_width - self.width - self.gap
        if room < _LEAST:
            yield from console.render(Group(*filter(None, [self.left]), self.right), options)
            return
        lefts = console.render_lines(self.left, options.update(width=self.width))
        rights = console.render_lines(self.right, options.update(width=room), pad=False)
        for number in range(max(len(lefts), len(rights))):
            is_beside = number < len(lefts)
            yield from lefts[number] if is_beside else [Segment(" " * self.width)]
            if number < len(rights):
                yield Segment(" " * self.gap)
                yield from rights[number]
            yield Segment.line()
