"""The shape that is taken for a model of which only the size is known."""

import pytest

from studyguide.lab.accounts.account import likely_heads, likely_shape, likely_width


def test_gpt_3_has_its_own_proportions() -> None:
    assert likely_shape(174.6e9) == (96, 12288)
    assert likely_heads(12288) == 96


@pytest.mark.parametrize("parameters", [340e6, 7.5e9, 70e9, 1e12])
def test_a_likely_shape_makes_about_as_many_parameters(parameters: float) -> None:
    layers, width = likely_shape(parameters)
    assert 12 * layers * width**2 == pytest.approx(parameters, rel=0.1)


def test_the_smallest_model_has_a_shape_too() -> None:
    assert likely_shape(1000) == (1, 9)
    assert likely_heads(9) == 1


def test_a_width_goes_with_the_layers_that_are_given() -> None:
    assert likely_width(174.6e9, 96) == 12288
