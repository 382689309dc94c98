"""An overview in SVG breaks its cells between words and grows with them."""

import re

from studyguide.figure.pictures import Column, Overview
from studyguide.figure.svg.overview import part_of


def test_cells_are_broken_between_words() -> None:
    long = Column("A", ("one two three four five six seven eight",))
    part = part_of(Overview("O", ("row",), (long, Column("B", ("",)), *[Column("C", ("x",))] * 3)))
    drawn = re.findall(r'<text x="(\S+)" y="(\S+)"[^>]*>(.*?)</text>', "".join(part.shapes))
    words = [text for _, _, text in drawn]
    assert words[1:7] == ["A", "B", "C", "C", "C", "row"]
    assert "one two three" in words
    assert "–" in words
    assert part.height == max(float(y) for _, y, _ in drawn)
