"""Bars are drawn to one scale, with their parts and limits, and can be read aloud."""

import pytest

from studyguide.figure import bars
from studyguide.figure.canvas import Canvas
from studyguide.figure.pictures import Bar, Bars, Limit, Segment

MEMORY = Bars(
    "Memory",
    (
        Bar("stage 0", (Segment("weights", 20), Segment("optimiser", 60)), "80 GB"),
        Bar("stage 1", (Segment("weights", 20), Segment("optimiser", 20)), "40 GB"),
        Bar("none", (Segment("weights", 0),), "0 GB"),
    ),
    (Limit("card of 60 GB", 60),),
)


def drawn(picture: Bars, width: int, unicode: bool = True) -> list[str]:
    lines = bars.lines(picture, Canvas(width, unicode))
    return ["".join(text for text, _ in line).rstrip() for line in lines]


def test_bars_are_to_scale_with_their_labels_and_sizes_beside_them() -> None:
    assert drawn(MEMORY, 60) == [
        "Memory",
        "stage 0  ███████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓  80 GB",
        "stage 1  ███████████▓▓▓▓▓▓▓▓▓▓▓  40 GB",
        "none       0 GB",
        "                                         ▲ card of 60 GB",
        "██ weights",
        "▓▓ optimiser",
    ]


def test_where_it_is_narrow_labels_stand_above() -> None:
    assert drawn(MEMORY, 20, unicode=False) == [
        "Memory",
        "stage 0",
        "###==========  80 GB",
        "stage 1",
        "###===  40 GB",
        "none",
        "  0 GB",
        "         ^",
        "card of 60 GB",
        "## weights",
        "== optimiser",
    ]


def test_a_label_that_is_cut_does_not_touch_its_bar() -> None:
    lines = drawn(Bars("B", (Bar("a" * 34, (Segment("", 1),), "1"),)), 60)
    assert lines[1].startswith(f"{'a' * 23}…  █")


def test_a_small_part_is_seen_at_all() -> None:
    parts = (Segment("small", 1), Segment("large", 999))
    lines = drawn(Bars("B", (Bar("a", parts, "1,000"),)), 60)
    assert lines[1].startswith("a  █▓▓")
    assert len(lines[1]) == 60


def test_the_label_of_a_limit_stands_on_the_side_with_room() -> None:
    bar = Bar("a", (Segment("s", 10),), "10")
    lines = drawn(Bars("B", (bar,), (Limit("all of it", 10), Limit("little", 1))), 60)
    assert lines[2:] == ["       ▲ little", " " * 45 + "all of it ▲"]


def test_a_single_sort_of_part_needs_no_key() -> None:
    assert drawn(Bars("B", (Bar("a", (Segment("s", 1),), "1"),)), 40)[-1].endswith("█  1")


def test_a_size_without_room_stands_below_its_bar() -> None:
    told = "a size of many words"
    lines = drawn(Bars("B", (Bar("a", (Segment("s", 1),), told),)), 20)
    assert lines == ["B", "a", "█" * 20, told]


def test_nothing_at_all_is_no_bar() -> None:
    assert drawn(Bars("B", (Bar("a", (), "0"),)), 60) == ["B", "a    0"]


@pytest.mark.parametrize("width", range(18, 130, 7))
def test_no_line_is_wider_than_the_canvas(width: int) -> None:
    assert max(map(len, drawn(MEMORY, width))) <= width


def test_bars_are_read_aloud_with_their_parts_and_the_limits_they_keep() -> None:
    assert list(bars.words(MEMORY)) == [
        "Memory",
        "stage 0: 80 GB; weights 25 %, optimiser 75 %; more than card of 60 GB",
        "stage 1: 40 GB; weights 50 %, optimiser 50 %; within card of 60 GB",
        "none: 0 GB; within card of 60 GB",
    ]
