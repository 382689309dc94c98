"""A bar shows what is known, fading, weak and new, to scale and without colour."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.memory.standing import Tally
from studyguide.view.bar import bar, legend
from tests.view.screens import terminal


def tally(known: int, fading: int, weak: int, new: int) -> Tally:
    return Tally(known + fading + weak + new, known + fading + weak, known, weak)


@pytest.mark.parametrize(
    ("counts", "drawn"),
    [
        ((5, 2, 1, 2), "█████▓▓▒░░"),
        ((10, 0, 0, 0), "██████████"),
        ((0, 0, 0, 3), "░░░░░░░░░░"),
        ((1, 0, 0, 2), "███░░░░░░░"),
        ((998, 1, 1, 0), "████████▓▒"),
        ((0, 0, 0, 0), ""),
    ],
)
def test_a_bar_is_to_scale_and_hides_nothing(counts: tuple[int, ...], drawn: str) -> None:
    assert bar(tally(*counts), 10, terminal(80)).plain == drawn


def test_without_unicode_it_is_drawn_in_letters() -> None:
    assert bar(tally(5, 2, 1, 2), 10, terminal(80, "ascii")).plain == "#####++-.."
    assert legend(terminal(80, "ascii")).plain == "# known  + fading  - weak  . new  "


@given(st.tuples(*[st.integers(0, 500)] * 4), st.integers(4, 60))
def test_a_bar_is_as_wide_as_it_is_wanted(counts: tuple[int, ...], width: int) -> None:
    drawn = bar(tally(*counts), width, terminal(80)).plain
    assert len(drawn) == (width if any(counts) else 0)
    assert set(drawn) == {s for s, count in zip("█▓▒░", counts, strict=True) if count}
