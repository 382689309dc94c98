"""An axis is marked at round values, as many as have room, each told apart."""

import sys
from collections.abc import Sequence
from datetime import date

import pytest

from studyguide.figure.pictures import Axis
from studyguide.figure.scale import Scale
from studyguide.figure.ticks import ticks

PLAIN, LOG, DATES = Axis("n"), Axis("n", log=True), Axis("d", dates=True)
MOST = sys.float_info.max


def day(text: str) -> float:
    return date.fromisoformat(text).toordinal()


def marked(scale: Scale, most: int) -> list[str]:
    def fits(placed: Sequence[tuple[float, str]]) -> bool:
        return len(placed) <= most

    return [scale.written(value) for value in ticks(scale, fits)]


@pytest.mark.parametrize(
    ("scale", "most", "expected"),
    [
        (Scale(PLAIN, -0.1, 0.37), 5, ["-0.1", "0", "0.1", "0.2", "0.3"]),
        (Scale(PLAIN, -0.1, 0.37), 3, ["0", "0.2"]),
        (Scale(PLAIN, 3, 3.1), 3, ["3", "3.05", "3.1"]),
        (Scale(LOG, 60e6, 540e9), 4, ["100M", "1B", "10B", "100B"]),
        (Scale(LOG, 60e6, 540e9), 3, ["100M", "10B"]),
        (Scale(LOG, 1.1, 30), 9, ["2", "5", "10", "20"]),
        (Scale(LOG, 1e-3, 1e24), 6, ["1", "100K", "10B", "1e15", "1e20"]),
        (
            Scale(DATES, day("2017-06-16"), day("2023-03-30")),
            6,
            [str(y) for y in range(2018, 2024)],
        ),
        (Scale(DATES, day("2017-06-16"), day("2023-03-30")), 4, ["2018", "2020", "2022"]),
        (
            Scale(DATES, day("2019-11-02"), day("2020-03-30")),
            9,
            ["2019-12", "2020", "2020-02", "2020-03"],
        ),
    ],
)
def test_round_values_stand_where_there_is_room(
    scale: Scale, most: int, expected: list[str]
) -> None:
    assert marked(scale, most) == expected


def test_where_few_have_room_the_outermost_round_ones_stand() -> None:
    assert marked(Scale(DATES, day("0001-01-01"), day("9999-12-31")), 3) == ["200", "9800"]


@pytest.mark.parametrize(
    ("scale", "expected"),
    [
        (Scale(LOG, 3, 3.7), ["3", "3.7"]),
        (Scale(DATES, day("2019-05-03"), day("2019-05-28")), ["2019-05-03", "2019-05-28"]),
        (Scale(PLAIN, 5, 5), ["5"]),
        (Scale(PLAIN, 123456, 123457), ["123K"]),
    ],
)
def test_without_round_values_the_ends_do(scale: Scale, expected: list[str]) -> None:
    assert marked(scale, 9) == expected


def test_where_nothing_has_room_the_least_value_stands_alone() -> None:
    assert marked(Scale(LOG, 2, 2000), 0) == ["2"]


@pytest.mark.parametrize(("least", "most"), [(-MOST, MOST), (0, 5e-324), (1e-300, 1e-299)])
def test_no_float_is_too_large_or_small(least: float, most: float) -> None:
    assert marked(Scale(PLAIN, least, most), 4)


@pytest.mark.parametrize(("least", "most"), [(5e-324, MOST), (1e300, 3e300)])
def test_nor_is_one_on_a_log_scale(least: float, most: float) -> None:
    assert marked(Scale(LOG, least, most), 4)
