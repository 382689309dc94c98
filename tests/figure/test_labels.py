"""Names stand beside their points, and where they would hide something, not at all."""

from rich.cells import cell_len

from studyguide.figure.canvas import Canvas
from studyguide.figure.labels import Cell, labelled


def drawn(spots: dict[Cell, str], columns: int, rows: int) -> list[str]:
    """The rows from above, with `@` for every spot."""
    cells = dict.fromkeys(spots, "@")
    for _, signs in labelled(spots, (columns, rows), Canvas(columns, True, cell_len)):
        assert cells.keys().isdisjoint(signs)
        cells |= signs
    return [
        "".join(cells.get((column, row), " ") for column in range(columns)).rstrip()
        for row in reversed(range(rows))
    ]


def test_a_name_stands_to_the_right_else_to_the_left() -> None:
    assert drawn({(0, 0): "one", (19, 0): "two"}, 20, 1) == ["@ one          two @"]


def test_else_above_or_below_and_away_from_others() -> None:
    assert drawn({(8, 0): "a", (9, 0): "mid", (10, 0): "b"}, 20, 2) == [
        "        mid",
        "      a @@@ b",
    ]
    assert drawn({(8, 1): "a", (9, 1): "mid", (10, 1): "b"}, 20, 2)[1] == "        mid"


def test_a_name_without_room_is_left_out() -> None:
    assert drawn({(0, 0): "wide", (3, 0): "", (6, 0): "wider"}, 9, 1) == ["@  @  @"]


def test_a_long_name_is_cut() -> None:
    assert drawn({(0, 0): "Megatron-Turing NLG"}, 30, 1) == ["@ Megatron-Tu…"]


def test_a_wide_sign_takes_two_columns_and_an_accent_none() -> None:
    assert drawn({(0, 0): "最良e\u0301", (12, 0): ""}, 13, 1) == ["@ 最良e\u0301     @"]
