"""Numbers written short."""

import pytest

from studyguide.figure.written import power, short, size, times


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0.1482, "0.148"),
        (12, "12"),
        (999.9, "1K"),
        (7.5e9, "7.5B"),
        (40_312_345_678, "40.3B"),
        (999_999_999_999, "1T"),
        (1.4e12, "1.4T"),
        (4.2e15, "4.2e15"),
    ],
)
def test_a_count_as_people_write_it(number: float, expected: str) -> None:
    assert short(number) == expected


@pytest.mark.parametrize(
    ("number", "expected"), [(5.76e23, "5.76e23"), (1e21, "1e21"), (0.0991, "9.91e-2")]
)
def test_powers_of_ten(number: float, expected: str) -> None:
    assert power(number) == expected


@pytest.mark.parametrize(
    ("count", "decimal", "binary"),
    [
        (0, "0.00 B", "0.00 B"),
        (1000, "1.00 kB", "1,000.00 B"),
        (80e9, "80.00 GB", "74.51 GiB"),
        (2**30, "1.07 GB", "1.00 GiB"),
        (5e18, "5,000.00 PB", "4,440.89 PiB"),
    ],
)
def test_bytes_in_either_unit(count: float, decimal: str, binary: str) -> None:
    assert (size(count), size(count, binary=True)) == (decimal, binary)


@pytest.mark.parametrize(
    ("ratio", "expected"), [(2.38, "2.4 times"), (0.354, "0.35 times"), (19_246, "19,246 times")]
)
def test_ratios(ratio: float, expected: str) -> None:
    assert times(ratio) == expected
