"""Numbers are written short, and in words where they are none."""

from math import inf, nan

import pytest

from studyguide.lab.writing import in_digits, joined, percent


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
    assert in_digits(value, digits) == written


@pytest.mark.parametrize(
    ("share", "digits", "written"),
    [
        (0, 2, "0 %"),
        (0.00168, 2, "0.17 %"),
        (0.5, 2, "50 %"),
        (0.994, 2, "99 %"),
        (0.996, 2, "99.6 %"),
        (1, 2, "100 %"),
        (0.15, 6, "15 %"),
        (0.125, 6, "12.5 %"),
        (0.99999, 6, "99.999 %"),
        (1, 6, "100 %"),
    ],
)
def test_a_share_is_in_percent(share: float, digits: int, written: str) -> None:
    assert percent(share, digits) == written


def test_names_are_joined_as_in_a_sentence() -> None:
    assert [joined(names) for names in ("a", "ab", "abc")] == ["a", "a and b", "a, b and c"]
