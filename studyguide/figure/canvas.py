"""What a picture is drawn on: so many columns, with Unicode or without."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

Line = tuple[tuple[str, str], ...]
"""Parts of a line: a text and its style, which is `label`, `dim`, or `part-N` from 0."""


class Canvas(NamedTuple):
    """A canvas of `width` columns; `measure` tells how many a text takes."""

    width: int
    unicode: bool
    measure: Callable[[str], int] = len

    def widest(self, texts: Iterable[str]) -> int:
        """How many columns the widest of some texts takes."""
        return max(map(self.measure, texts), default=0)

    def fitted(self, text: str, width: int) -> str:
        """A text in just so many columns: cut or filled up with spaces."""
        more = "…" if self.unicode else "."
        if self.measure(text) > width:
            while text and self.measure(text + more) > width:
                text = text[:-1]
            text = text + more if width else ""
        return text + " " * (width - self.measure(text))
