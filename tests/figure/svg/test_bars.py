"""Bars in SVG are to scale, their parts told apart by number and colour."""

import re

from studyguide.figure.pictures import Bar, Bars, Limit, Segment
from studyguide.figure.svg.bars import part_of

TWO = Bars(
    "B",
    (
        Bar("one", (Segment("s", 60), Segment("t", 20)), "80 kg"),
        Bar("two", (Segment("s", 20), Segment("t", 0)), "20 kg"),
    ),
    (Limit("half", 40), Limit("all", 80)),
)


def widths(shapes: list[str], css: str) -> list[float]:
    return [
        float(w) for w in re.findall(rf'width="(\S+)" height="22.0" class="{css}"', "".join(shapes))
    ]


def test_parts_are_as_wide_as_they_are_large() -> None:
    shapes = part_of(TWO).shapes
    (long, short), (other, none) = widths(shapes, "part-0"), widths(shapes, "part-1")
    assert round((long + 1) / (short + 1), 2) == round((long + 1) / (other + 1), 2) == 3
    assert none == 0


def test_parts_have_the_numbers_that_the_key_explains() -> None:
    drawn = "".join(part_of(TWO).shapes)
    assert re.findall('class="on"[^>]*>(.)<', drawn) == ["1", "2", "1", "1", "2"]


def test_a_single_sort_of_part_needs_no_numbers() -> None:
    drawn = "".join(part_of(Bars("B", (Bar("a", (Segment("s", 1),), "1"),))).shapes)
    assert 'class="on"' not in drawn


def test_the_label_of_a_limit_stands_on_the_side_with_room() -> None:
    drawn = "".join(
        part_of(TWO._replace(limits=(Limit("half", 40), Limit("all of it " * 9, 80)))).shapes
    )
    assert re.findall('class="dim halo"( text-anchor="end")?>', drawn) == ["", ' text-anchor="end"']


def test_nothing_at_all_is_no_bar() -> None:
    assert "rect" not in "".join(part_of(Bars("B", (Bar("a", (), "0"),))).shapes)
