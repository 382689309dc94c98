"""Softmax makes probabilities of any scores."""

from math import inf, isclose, log
from random import Random

import pytest

from studyguide.lab.softmax import softmax


def test_shares_are_those_whose_logarithms_the_scores_are() -> None:
    shares = [0.5, 0.25, 0.15, 0.08, 0.02]
    assert softmax([7 + log(share) for share in shares]) == pytest.approx(shares)


def test_a_temperature_of_a_half_squares_the_odds() -> None:
    assert softmax([log(4), 0], 0.5) == pytest.approx([16 / 17, 1 / 17])


def test_without_temperature_the_first_of_the_largest_has_all() -> None:
    assert softmax([1, 3, 3], 0) == [0, 1, 0]


def test_minus_infinity_has_no_share() -> None:
    assert softmax([0, -inf, 0]) == [0.5, 0, 0.5]


@pytest.mark.parametrize("temperature", [1e-320, 0.01, 1, 100])
def test_shares_add_up_to_one_and_keep_the_order_of_scores(temperature: float) -> None:
    random = Random(1)
    for _ in range(50):
        scores = sorted(random.uniform(-1000, 1000) for _ in range(random.randint(2, 9)))
        shares = softmax(scores, temperature)
        assert isclose(sum(shares), 1)
        assert shares == sorted(shares)
