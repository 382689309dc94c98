"""Top-k keeps so many, top-p as few as reach a sum, and both make what is left sum to one."""

from math import isclose
from random import Random

import pytest

from studyguide.lab.sampling import are_in_top_k, draws, top_k, top_p

CAKE = (0.5, 0.25, 0.15, 0.08, 0.02)


def kept(shares: list[float]) -> list[int]:
    return [at for at, share in enumerate(shares) if share]


def test_top_k_keeps_the_largest_and_scales_them_up() -> None:
    assert top_k(CAKE, 2) == pytest.approx([2 / 3, 1 / 3, 0, 0, 0])
    assert top_k((0.2, 0.5, 0.3), 1) == [0, 1, 0]
    assert top_k(CAKE, 1000) == pytest.approx(CAKE)


def test_top_k_keeps_those_that_are_equal_to_the_last() -> None:
    assert kept(top_k((0.4, 0.2, 0.2, 0.2), 2)) == [0, 1, 2, 3]


def test_a_zero_among_the_largest_is_kept_and_one_below_them_is_not() -> None:
    assert are_in_top_k((1.0, 0.0, 0.0), 2) == [True, True, True]
    assert are_in_top_k((1.0, 0.0, 0.0), 1) == [True, False, False]


@pytest.mark.parametrize(
    ("total", "count"), [(0.01, 1), (0.5, 1), (0.51, 2), (0.8, 3), (0.95, 4), (0.99, 5), (1, 5)]
)
def test_top_p_keeps_the_token_with_which_the_sum_is_reached(total: float, count: int) -> None:
    assert kept(top_p(CAKE, total)) == list(range(count))


def test_top_p_takes_the_largest_wherever_they_stand() -> None:
    assert top_p((0.1, 0.5, 0.4), 0.8) == pytest.approx([0, 5 / 9, 4 / 9])


def test_top_p_takes_the_first_of_equals() -> None:
    assert top_p((0.25, 0.25, 0.25, 0.25), 0.5) == [0.5, 0.5, 0, 0]


def test_nothing_that_is_less_likely_survives_what_is_more() -> None:
    random = Random(2)
    for _ in range(200):
        parts = [random.random() for _ in range(random.randint(1, 12))]
        shares = [part / sum(parts) for part in parts]
        few = top_k(shares, random.randint(1, 12))
        left = top_p(few, random.uniform(0.01, 1))
        assert isclose(sum(left), 1)
        assert set(kept(left)) <= set(kept(few))
        out = [share for share, rest in zip(shares, left, strict=True) if not rest]
        assert max(out, default=0) <= min(shares[at] for at in kept(left))


def test_draws_are_by_shares_and_the_same_for_a_seed() -> None:
    drawn = draws([0, 0.75, 0.25, 0], 10_000, Random(3))
    assert set(drawn) == {1, 2}
    assert 7300 < drawn.count(1) < 7700
    assert drawn == draws([0, 0.75, 0.25, 0], 10_000, Random(3))
