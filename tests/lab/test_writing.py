"""Numbers are written short, and in words where they are none."""

from math import inf, nan

import pytest

from studyguide.lab.writing import joined, percent, short


@pytest.mark.parametrize(
    ("value", "digits", "written"),
    [
        (65504, 5, "65,504"),
        (3.140625, 5, "3.1406"),
        (3.140625, 9, "3.140625"),
        (2**-24, 3, "5.96e-8"),
        (3.4028234663852886e38, 5, "3.4028e38"),
        (-0.0, 5, "-0"),
        (inf, 5, "infinity"),
        (-inf, 5, "-infinity"),
        (nan, 5, "NaN"),
    ],
)
def test_a_number_has_so_many_digits(value: float, digits: int, written: str) -> None:
    assert short(value, digits) == written


@pytest.mark.parametrize(
    ("share", "written"),
    [(0, "0%"), (0.00168, "0.17%"), (0.5, "50%"), (0.994, "99%"), (0.996, "99.6%"), (1, "100%")],
)
def test_a_share_is_in_percent(share: float, written: str) -> None:
    assert percent(share) == written


def test_names_are_joined_as_in_a_sentence() -> None:
    assert [joined(names) for names in ("a", "ab", "abc")] == ["a", "a and b", "a, b and c"]
