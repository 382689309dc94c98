"""Figures are drawn where there is room and told in words where there is none."""

from functools import partial

import pytest

from studyguide.figure.pictures import Axis, Column, Overview, Picture, Point, Points
from studyguide.view.figure import list_page, page
from studyguide.view.screen import Screen
from tests.view.screens import WIDTHS, is_shown, on, piped, terminal, widest

HARM = "[/bold]\x1b[31m\u202e[link=x]"
SHOWN = "[/bold]<U+001B>[31m<U+202E>[link=x]"
SIZES = Points("Sizes", Axis("x"), Axis("y"), (Point(1, 2, "a", "g"), Point(3, 4, "b", "h")))
TABLE = Overview("Table", ("row",), (Column("column", ("cell",)),))


def drawn(screen: Screen, *pictures: Picture, title: str = "Sizes", about: str = "About.") -> str:
    return on(screen, partial(page, title, about, pictures))


def test_a_figure_of_one_picture_says_its_title_once() -> None:
    lines = drawn(terminal(80), SIZES).splitlines()
    assert lines[0] == "Sizes"
    assert lines[-3:] == ["x", "● g   ■ h", "About."]
    assert "Sizes" not in "".join(lines[1:])


def test_a_figure_of_points_fits_a_terminal_of_24_rows() -> None:
    assert len(drawn(terminal(80), SIZES, about="Two lines of it. " * 6).splitlines()) < 24


def test_several_pictures_stand_under_one_title() -> None:
    shown = drawn(terminal(80), SIZES, TABLE, title="Both")
    assert [line for line in shown.splitlines() if line in ("Both", "Sizes", "Table")] == [
        "Both",
        "Sizes",
        "Table",
    ]


def test_plain_lines_and_fewer_than_20_columns_are_words() -> None:
    assert drawn(piped(), SIZES, about="") == (
        "Sizes: y by x\na (g): y 2 at x 1\nb (h): y 4 at x 3\n"
    )
    assert "a (g): y 2 at x 1" in drawn(terminal(19), SIZES)
    assert "a (g)" not in drawn(terminal(20), SIZES)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_too_wide_and_no_text_is_obeyed(width: int) -> None:
    points = SIZES._replace(title=HARM, points=(Point(1, 2, HARM, HARM), Point(3, 2, "b", "h")))
    table = Overview(HARM, (HARM,), (Column(HARM, (HARM,)),) * 2)
    shown = drawn(terminal(width), points, table, title="T", about=HARM)
    assert widest(shown) <= width
    assert is_shown(SHOWN, shown)


def test_figures_are_listed_with_what_is_seen_in_them() -> None:
    rows = [("sizes", "Sizes of things", "They grow."), ("table", "Table", "")]
    assert on(piped(), partial(list_page, rows)) == (
        "sizes  Sizes of things\n  They grow.\ntable  Table\n\n  studyguide figure sizes\n"
    )


def test_a_course_without_figures_says_so() -> None:
    assert on(piped(), partial(list_page, [])) == "There are no figures here yet.\n"
