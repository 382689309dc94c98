"""What a picture is drawn on: so many columns, with Unicode or without."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

Line = tuple[tuple[str, str], ...]
"""Parts of a line: a text and its style, which is `label`, `dim`, or `part-N` from 0."""


class Canvas(NamedTuple):
    """A canvas of `width` columns; `measure` tells how many a text takes."""

    width: int
    unicode: bool
    measure: Callable[[str], int] = len

    @property
    def nothing(self) -> str:
        """The sign for what is not there."""
        return "–" if self.unicode else "-"

    def widest(self, texts: Iterable[str]) -> int:
        """How many columns the widest of some texts takes."""
        return max(map(self.measure, texts), default=0)

    def cut(self, text: str, width: int) -> str:
        """A text in so many columns at most."""
        if self.measure(text) <= width:
            return text
        more = "…" if self.unicode else "."
        while text and self.measure(text + more) > width:
            text = text[:-1]
        return text + more if width else ""

    def fitted(self, text: str, width: int) -> str:
        """A text in just so many columns: cut or filled up with spaces."""
        text = self.cut(text, width)
        return text + " " * (width - self.measure(text))

    def broken(self, text: str, width: int) -> list[str]:
        """A text in lines of so many columns at most, broken between words.

        A word that is wider than a line is broken at its hyphens, else anywhere.
        """
        lines = [""]
        for word in text.split():
            spaced = f" {word}" if lines[-1] else word
            if self.measure(lines[-1] + spaced) <= width:
                lines[-1] += spaced
                continue
            lines += [""] if lines[-1] else []
            is_long = self.measure(word) > width
            for part in re.findall("[^-]+-*|-+", word) if is_long else [word]:
                self._put(part, lines, width)
        return lines

    def _put(self, part: str, lines: list[str], width: int) -> None:
        """Add a part of a word to the last line or to further ones."""
        if lines[-1] and self.measure(lines[-1] + part) > width:
            lines.append("")
        for sign in part:
            if lines[-1] and self.measure(lines[-1] + sign) > width:
                lines.append("")
            lines[-1] += sign
