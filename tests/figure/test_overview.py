"""An overview is a table where there is room, else a list, and can be read aloud."""

import pytest

from studyguide.figure import overview
from studyguide.figure.canvas import Canvas
from studyguide.figure.pictures import Column, Overview

TREES = Overview(
    "Trees",
    ("Leaves", "Grows in"),
    (
        Column("Oak", ("lobed, with rounded ends", "woods and parks")),
        Column("Scots pine", ("needles", "")),
    ),
)


def drawn(picture: Overview, width: int, unicode: bool = True) -> list[str]:
    lines = overview.lines(picture, Canvas(width, unicode))
    return ["".join(text for text, _ in line).rstrip() for line in lines]


def test_things_stand_side_by_side_with_their_cells_broken_between_words() -> None:
    assert drawn(TREES, 44) == [
        "Trees",
        "          Oak               Scots pine",
        "────────────────────────────────────────────",
        "Leaves    lobed, with       needles",
        "          rounded ends",
        "Grows in  woods and parks   –",
    ]


def test_where_it_is_narrow_they_stand_below_one_another() -> None:
    assert drawn(TREES, 24, unicode=False) == [
        "Trees",
        "",
        "Oak",
        "  Leaves",
        "    lobed, with rounded",
        "    ends",
        "  Grows in",
        "    woods and parks",
        "",
        "Scots pine",
        "  Leaves",
        "    needles",
    ]


@pytest.mark.parametrize("width", range(14, 130, 9))
def test_no_line_is_wider_than_the_canvas(width: int) -> None:
    assert max(map(len, drawn(TREES, width))) <= width


def test_it_is_read_aloud_thing_by_thing() -> None:
    silent = TREES._replace(columns=(*TREES.columns, Column("Elm", ("", ""))))
    assert list(overview.words(silent)) == [
        "Trees",
        "Oak. Leaves: lobed, with rounded ends; Grows in: woods and parks",
        "Scots pine. Leaves: needles",
        "Elm",
    ]


def test_of_nothing_there_is_its_title() -> None:
    assert drawn(Overview("None", ("a",), ()), 60)[0] == "None"
