"""A grid in SVG fills each square by its share and stays within the page."""

import re

from studyguide.figure.pictures import Grid
from studyguide.figure.svg.grid import part_of


def test_squares_are_filled_by_their_shares() -> None:
    drawn = "".join(
        part_of(Grid("G", ("r",), ("a", "b", "c"), ((1, 0.25, 0),), ("on", "off"))).shapes
    )
    assert re.findall('class="part-0"( fill-opacity="0.25")?/>', drawn) == [
        "",
        ' fill-opacity="0.25"',
        "",
    ]
    assert drawn.count('class="rule"') == 5, "three squares and two in the key"


def test_many_columns_are_narrower() -> None:
    names = tuple(f"column {number}" for number in range(60))
    drawn = "".join(part_of(Grid("G", ("r",), names, ((1,) * 60,), ("on", "off"))).shapes)
    ends = [
        float(x) + float(w)
        for x, w in re.findall('<rect x="(\\S+)" y="\\S+" width="(\\S+)"', drawn)
    ]
    assert max(ends) <= 776
