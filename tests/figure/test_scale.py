"""Where a value stands along an axis, and how it is written there."""

from datetime import date

import pytest

from studyguide.figure.pictures import Axis
from studyguide.figure.scale import scale_of


def test_a_log_axis_gives_every_power_the_same_room() -> None:
    scale = scale_of(Axis("size", log=True), [1e3, 1e9, 1e6])
    assert [scale.share(value) for value in (1e3, 1e6, 1e9)] == pytest.approx([0, 0.5, 1])
    assert scale.written(scale.middle()) == "1M"


def test_a_plain_axis_runs_from_its_least_to_its_greatest_value() -> None:
    scale = scale_of(Axis("loss"), [2.0, 4.0])
    assert [scale.share(value) for value in (2, 2.5, 4)] == [0, 0.25, 1]
    assert scale.middle() == 3


def test_a_single_value_stands_in_the_middle() -> None:
    assert scale_of(Axis("loss"), [2.0]).share(2.0) == 0.5


def test_dates_and_powers_of_ten_are_written_as_such() -> None:
    day = date(2022, 3, 29).toordinal()
    assert scale_of(Axis("released", dates=True), [day]).written(day) == "2022-03-29"
    assert scale_of(Axis("FLOPs", log=True), [1e21]).written(5.76e23) == "5.8e23"
