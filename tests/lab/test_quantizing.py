"""INT8 keeps whole numbers of steps, and never leaves its range."""

from random import Random

import pytest

from studyguide.lab.quantizing import bits, quantized, scale_of


def test_the_number_farthest_from_zero_becomes_the_largest() -> None:
    assert scale_of([3, -254, 10]) == 2
    assert [quantized(value, 2) for value in (3, -254, 10)] == [2, -127, 5]


@pytest.mark.parametrize("values", [[0], [0.0, -0.0], [5e-324]])
def test_what_is_all_but_zero_has_a_scale_too(values: list[float]) -> None:
    assert [quantized(value, scale_of(values)) for value in values] == [0] * len(values)


def test_with_a_scale_of_one_it_is_rounding() -> None:
    assert quantized(3.141592, 1) == 3


def test_what_is_out_of_range_is_cut_off() -> None:
    assert (quantized(1e308, 1e-30), quantized(-1e308, 1e-30)) == (127, -127)


def test_no_number_is_off_by_more_than_half_a_step() -> None:
    random = Random(3)
    values = [random.gauss(0, 10) for _ in range(500)]
    step = scale_of(values)
    assert all(abs(quantized(v, step) * step - v) <= step / 2 * (1 + 1e-9) for v in values)


def test_bits_are_twos_complement() -> None:
    assert [bits(whole) for whole in (127, 1, 0, -1, -127)] == [
        "01111111",
        "00000001",
        "00000000",
        "11111111",
        "10000001",
    ]
