"""Where a value stands along an axis, and how it is written there."""

import sys
from datetime import date

import pytest

from studyguide.figure.pictures import Axis, Curve, Point, Points
from studyguide.figure.scale import scale_of, scales_of

MOST = sys.float_info.max


def test_a_log_axis_gives_every_power_the_same_room() -> None:
    scale = scale_of(Axis("size", log=True), [1e3, 1e9, 1e6])
    assert [scale.share(value) for value in (1e3, 1e6, 1e9)] == pytest.approx([0, 0.5, 1])


def test_a_plain_axis_runs_from_its_least_to_its_greatest_value() -> None:
    scale = scale_of(Axis("loss"), [2.0, 4.0])
    assert [scale.share(value) for value in (2, 2.5, 4)] == [0, 0.25, 1]


def test_a_single_value_stands_in_the_middle() -> None:
    assert scale_of(Axis("loss"), [2.0]).share(2.0) == 0.5


def test_dates_and_powers_of_ten_are_written_as_such() -> None:
    day = date(2022, 3, 29).toordinal()
    assert scale_of(Axis("released", dates=True), [day]).written(day) == "2022-03-29"
    for first, written in ((date(2022, 3, 1), "2022-03"), (date(2022, 1, 1), "2022")):
        assert scale_of(Axis("", dates=True), [day]).written(first.toordinal()) == written
    assert scale_of(Axis("FLOPs", log=True), [1e21]).written(5.76e23) == "5.8e23"


def test_the_whole_range_of_floats_is_a_scale() -> None:
    scale = scale_of(Axis("n"), [-MOST, MOST])
    assert [scale.share(value) for value in (-MOST, 0, MOST)] == [0, 0.5, 1]
    assert scale.written(MOST) == "1.8e308"
    assert scale_of(Axis("n"), [0, 5e-324]).share(5e-324) == 0.5


def test_two_scales_hold_all_points_and_curves() -> None:
    curve = Curve("c", ((-1, 5), (3, 4)))
    x, y = scales_of(Points("", Axis("x"), Axis("y"), (Point(9, 1, "p"),), (curve,)))
    assert (x.least, x.most, y.least, y.most) == (-1, 9, 1, 5)
