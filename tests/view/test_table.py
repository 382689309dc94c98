"""A table stands in columns where it fits, else each row is a paragraph."""

from rich.console import RenderableType

from studyguide.view.screen import Screen
from studyguide.view.table import table
from tests.view.screens import on, piped, terminal

HEADS = ("stage", "GB", "")
ROWS = (("0", "120", "does not fit"), ("1", "31.4", ""))


def shown(screen: Screen, numeric: bool = True) -> str:
    def page(screen: Screen) -> "list[RenderableType]":
        return list(table(HEADS, ROWS, numeric, screen))

    return on(screen, lambda screen: iter(page(screen)))


def test_numbers_stand_to_the_right_and_words_to_the_left() -> None:
    numbers = "stage    GB\n0       120  does not fit\n1      31.4\n"
    words = "stage  GB\n0      120   does not fit\n1      31.4\n"
    assert shown(terminal(40)) == numbers
    assert shown(terminal(40), numeric=False) == words


def test_it_takes_columns_as_long_as_they_fit_to_the_last_one() -> None:
    assert shown(terminal(25)).startswith("stage    GB\n")
    assert shown(terminal(24)).startswith("- stage: 0; GB: 120;")


def test_line_by_line_each_row_names_its_cells() -> None:
    assert shown(piped()) == "- stage: 0; GB: 120; does not fit\n- stage: 1; GB: 31.4;\n"
