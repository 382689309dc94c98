"""Published fits drawn: the loss around the best sizes, and the best size around a budget."""

import pytest

from studyguide.figure.pictures import Points
from studyguide.lab.fit_curves import losses, sizes
from studyguide.lab.fits import FITS, Best
from studyguide.lab.interface import Step

CHINCHILLA = Best(5.88e23, 70e9, 1.4e12)


def drawn(step: Step) -> Points:
    (points,) = (block for block in step.blocks if isinstance(block, Points))
    return points


def test_a_model_has_the_loss_that_the_latest_fit_says() -> None:
    *_, model = drawn(losses(CHINCHILLA.compute, CHINCHILLA, "")).points
    latest = [fit.surface for fit in FITS if fit.surface][-1]
    assert (model.x, model.y) == (70e9, latest.loss(70e9, 1.4e12))


def test_every_curve_reaches_far_to_either_side_of_the_best_sizes() -> None:
    points = drawn(losses(1e21, None, ""))
    best = [point.x for point in points.points]
    for curve in points.curves:
        (first, _), *_, (last, _) = curve.places
        assert (first, last) == pytest.approx((min(best) / 30, max(best) * 30))


def test_budgets_go_three_powers_of_ten_down_and_up() -> None:
    for curve in drawn(sizes(1e21, None)).curves:
        assert [budget for budget, _ in curve.places] == pytest.approx(
            [1e18, 1e19, 1e20, 1e21, 1e22, 1e23, 1e24]
        )
