"""A grid is drawn in any width, each square by its share, and can be read aloud."""

import pytest

from studyguide.figure import grid
from studyguide.figure.canvas import Canvas
from studyguide.figure.pictures import Grid

WORDS = ("The", "cat", "sat")
MASK = Grid("Mask", WORDS, WORDS, ((1, 0, 0), (1, 1, 0), (1, 1, 1)), ("seen", "hidden"))
PARTS = ((0, 0.1, 0.4), (0.6, 0.99, 1))
SHARES = Grid("Weights", ("a", "b"), ("x", "y", "z"), PARTS, ("all", "none"))


def drawn(picture: Grid, width: int, unicode: bool = True) -> list[str]:
    lines = grid.lines(picture, Canvas(width, unicode))
    return ["".join(text for text, _ in line).rstrip() for line in lines]


def long(count: int, word: str) -> Grid:
    names = tuple(f"{word}{number}" for number in range(count))
    return Grid("Long", names, names, ((1.0,) * count,) * count, ("seen", "hidden"))


def test_names_stand_above_their_columns_where_there_is_room() -> None:
    assert drawn(MASK, 40) == [
        "Mask",
        "    The cat sat",
        "The ███ ··· ···",
        "cat ███ ███ ···",
        "sat ███ ███ ███",
        "██ seen",
        "·· hidden",
    ]


def test_without_unicode_letters_take_the_place_of_shades() -> None:
    assert drawn(SHARES, 10, unicode=False)[1:4] == ["  1 2 3", "a . - +", "b + * #"]


def test_parts_are_told_in_percent_beside_their_shades_where_there_is_room() -> None:
    wide = SHARES._replace(columns=("first", "second", "third"))
    assert drawn(wide, 40) == [
        "Weights",
        "  first  second third",
        "a ······ ░░  10 ▒▒  40",
        "b ▒▒  60 ▓▓  99 ██ 100",
        "100 % all",
        "·· none",
    ]
    assert drawn(SHARES, 14)[1:4] == ["  x   y   z", "a ···  10  40", "b  60  99 100"]


def test_every_shade_is_explained_where_no_number_stands() -> None:
    assert drawn(SHARES, 13)[-5:] == [
        "█ all",
        "▓ 2/3 or more",
        "▒ 1/3 or more",
        "░ less than 1/3",
        "· none",
    ]


def test_rows_and_columns_are_numbered_where_there_is_less_room() -> None:
    assert [line.split() for line in drawn(MASK, 14)[1:5]] == [
        ["1", "2", "3"],
        ["1", "T…", "██", "··", "··"],
        ["2", "c…", "██", "██", "··"],
        ["3", "s…", "██", "██", "██"],
    ]
    assert drawn(MASK, 11)[2:5] == ["1 … █ · ·", "2 … █ █ ·", "3 … █ █ █"]


def test_long_names_are_numbered_however_much_room_there_is() -> None:
    lines = drawn(long(2, "considerable"), 120)
    assert lines[1:3] == ["                1  2", "1 considerable0 ██ ██"]


def test_columns_of_other_names_than_the_rows_have_a_key() -> None:
    wide = Grid("W", ("r",), ("considerable", "unusual"), ((1, 0),), ("on", "off"))
    assert drawn(wide, 60)[1:5] == ["  1  2", "r ██ ··", "1 considerable", "2 unusual"]


def test_columns_without_room_stand_below() -> None:
    lines = drawn(long(20, "w"), 20)
    heads = [line.split() for line in lines if line.split() and line.replace(" ", "").isdigit()]
    assert [digit for head in heads for digit in head] == [str(n)[-1] for n in range(1, 21)]
    assert len(heads) > 1


@pytest.mark.parametrize("width", range(8, 60, 3))
def test_no_line_is_wider_than_the_canvas(width: int) -> None:
    for picture in (long(12, "word"), long(30, ""), long(3, "considerable")):
        assert max(map(len, drawn(picture, width))) <= max(width, len("·· hidden"))
    body = drawn(SHARES, width)[:4]
    assert max(map(len, body)) <= width


def test_a_part_of_a_square_is_never_drawn_as_empty_or_full() -> None:
    edges = Grid("", ("r",), ("a", "b", "c", "d"), ((0, 0.001, 0.999, 1),), ("", ""))
    assert drawn(edges, 10)[2] == "r · ░ ▓ █"
    assert drawn(edges, 40)[2] == "r ···  <1 >99 100"
    assert "b <1 %, c >99 %" in list(grid.words(edges))[1]


def test_a_mask_is_read_aloud_by_what_each_row_sees() -> None:
    assert list(grid.words(MASK)) == [
        "Mask",
        "The: seen: The; hidden: cat sat",
        "cat: seen: The cat; hidden: sat",
        "sat: seen: The cat sat",
    ]


def test_shares_are_read_aloud_in_percent() -> None:
    assert list(grid.words(SHARES))[1:] == [
        "a: x 0 %, y 10 %, z 40 %",
        "b: x 60 %, y 99 %, z 100 %",
    ]
