"""A text in its own column beside what belongs to it."""

import pytest
from rich.text import Text

from studyguide.view.beside import Beside
from tests.view.screens import is_shown, on, terminal, widest


@pytest.mark.parametrize(
    ("left", "right", "width", "gap", "shown"),
    [
        ("a", "one two", 1, 1, "a one two\n"),
        ("a", "one two three four", 1, 1, "a one two three\n  four\n"),
        ("ab", "one", 6, 2, "ab      one\n"),
        ("one two", "x", 3, 2, "one  x\ntwo\n"),
        ("abcdef", "x\ny\nz", 3, 1, "abc x\ndef y\n    z\n"),
        ("鋸の", "x", 2, 1, "鋸 x\nの\n"),
        ("", "one", 2, 0, "  one\n"),
    ],
)
def test_both_sides_keep_to_their_columns(
    left: str, right: str, width: int, gap: int, shown: str
) -> None:
    side = Beside(Text(left), Text(right), width, gap)
    assert on(terminal(16), lambda _: iter([side])) == shown


def test_what_has_no_room_beside_stands_below() -> None:
    nested = Beside(Text("2."), Text("innermost"), 2)
    for number in range(8):
        nested = Beside(Text(f"{number}"), nested, 1)
    shown = on(terminal(20), lambda _: iter([nested]))
    assert widest(shown) <= 20
    assert is_shown("innermost", shown)
