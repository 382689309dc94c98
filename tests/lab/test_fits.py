"""Published fits: their tables and constants, and what holds of any best use of compute."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.lab.fits import FITS, PF_DAY, Fit, Surface

_BY_NAME = {fit.name: fit for fit in FITS}


def surface_of(name: str) -> Surface:
    surface = _BY_NAME[name].surface
    assert surface
    return surface


_PRINTED, _AGAIN = surface_of("Chinchilla 3, rounded"), surface_of("Replication")

each_fit = pytest.mark.parametrize("fit", FITS, ids=lambda fit: fit.name)


@pytest.mark.parametrize(
    ("surface", "compute", "parameters", "tokens", "ratio"),
    [
        (_PRINTED, 1e21, 1.824e9, 9.136e10, 50.08),
        (_PRINTED, 5.76e23, 3.219e10, 2.982e12, 92.65),
        (_PRINTED._replace(alpha=0.3392, beta=0.2849), 1e21, 2.215e9, 7.526e10, 33.98),
        (_PRINTED._replace(alpha=0.3392, beta=0.2849), 5.76e23, 4.031e10, 2.382e12, 59.08),
        (_AGAIN, 1e21, 2.778e9, 5.999e10, 21.59),
        (_AGAIN, 5.76e23, 7.225e10, 1.329e12, 18.39),
    ],
)
def test_the_best_of_a_fitted_loss(
    surface: Surface, compute: float, parameters: float, tokens: float, ratio: float
) -> None:
    best = surface.law().best(compute)
    assert best.parameters == pytest.approx(parameters, rel=3e-4)
    assert best.tokens == pytest.approx(tokens, rel=3e-4)
    assert best.tokens / best.parameters == pytest.approx(ratio, rel=3e-4)


def test_the_constants_before_rounding_give_the_40_billion_of_the_papers_figure() -> None:
    best = _BY_NAME["Chinchilla 3"].law.best(5.76e23)
    assert best.parameters == pytest.approx(40e9, rel=0.02)
    assert best.tokens / best.parameters == pytest.approx(59, abs=0.2)


@pytest.mark.parametrize(
    ("name", "power"),
    [("Chinchilla 3, rounded", 0.4516), ("Chinchilla 3", 0.4565), ("Replication", 0.5126)],
)
def test_how_size_grows_with_the_budget(name: str, power: float) -> None:
    assert _BY_NAME[name].law.a == pytest.approx(power, abs=5e-5)


def test_the_loss_of_chinchilla_and_gopher() -> None:
    chinchilla, gopher = (70e9, 1.4e12), (280e9, 300e9)
    assert _PRINTED.loss(*chinchilla) == pytest.approx(1.93665, abs=5e-6)
    assert _PRINTED.loss(*gopher) == pytest.approx(1.99326, abs=5e-6)
    assert _AGAIN.loss(*chinchilla) == pytest.approx(1.97388, abs=5e-6)
    assert _AGAIN.loss(*gopher) == pytest.approx(1.99961, abs=5e-6)


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        (
            "Chinchilla 1",
            [
                (400e6, 1.92e19, 8.0e9),
                (1e9, 1.21e20, 20.2e9),
                (10e9, 1.23e22, 205.1e9),
                (175e9, 3.85e24, 3.7e12),
                (280e9, 9.90e24, 5.9e12),
                (520e9, 3.43e25, 11.0e12),
                (1e12, 1.27e26, 21.2e12),
                (10e12, 1.30e28, 216.2e12),
            ],
        ),
        (
            "Chinchilla 2",
            [
                (400e6, 1.84e19, 7.7e9),
                (1e9, 1.20e20, 20.0e9),
                (10e9, 1.32e22, 219.5e9),
                (175e9, 4.54e24, 4.3e12),
                (280e9, 1.18e25, 7.1e12),
                (520e9, 4.19e25, 13.4e12),
                (1e12, 1.59e26, 26.5e12),
                (10e12, 1.75e28, 292e12),
            ],
        ),
    ],
)
def test_the_tables_of_the_chinchilla_paper(
    name: str, printed: list[tuple[float, float, float]]
) -> None:
    # all rows but those of 67 billion, which were made for a budget and rounded
    for parameters, compute, tokens in printed:
        best = _BY_NAME[name].law.best_of_size(parameters)
        assert best.compute == pytest.approx(compute, rel=0.03)
        assert best.tokens == pytest.approx(tokens, rel=0.03)


def test_the_table_of_approach_3() -> None:
    law = _BY_NAME["Chinchilla 3"].law
    for parameters, compute in ((1e9, 1.62e20), (10e9, 2.46e22), (1e12, 5.65e26)):
        assert law.best_of_size(parameters).compute == pytest.approx(compute, rel=0.25)


def test_what_bloomberggpt_read_off_the_fits() -> None:
    first = _BY_NAME["Chinchilla 1"].law.best(3.553e23)
    assert first.parameters == pytest.approx(52.993e9, rel=1e-3)
    assert first.tokens == pytest.approx(1_111.112e9, rel=0.015)
    second = _BY_NAME["Chinchilla 2"].law.best(3.487e23)
    assert second.parameters == pytest.approx(49.753e9, rel=1e-3)
    assert second.tokens == pytest.approx(1_175.766e9, rel=0.015)


def test_kaplan_has_1_3_billion_parameters_for_a_pf_day_and_grows_them_fastest() -> None:
    law = _BY_NAME["Kaplan"].law
    assert law.best(PF_DAY).parameters == pytest.approx(1.3e9)
    assert law.best(10 * PF_DAY).parameters == pytest.approx(1.3e9 * 10**0.73)
    assert max(FITS, key=lambda fit: fit.law.a).name == "Kaplan"


@each_fit
@given(compute=st.floats(1e15, 1e30))
def test_the_best_spends_the_budget_and_is_the_same_from_every_side(
    fit: Fit, compute: float
) -> None:
    best = fit.law.best(compute)
    assert 6 * best.parameters * best.tokens == pytest.approx(compute)
    assert fit.law.best_of_size(best.parameters) == pytest.approx(best, rel=1e-6)
    assert fit.law.best_of_tokens(best.tokens) == pytest.approx(best, rel=1e-6)


@pytest.mark.parametrize("fit", [fit for fit in FITS if fit.surface], ids=lambda fit: fit.name)
@pytest.mark.parametrize("compute", [1e18, 5.76e23, 1e28])
def test_the_least_loss_at_a_fixed_budget_is_where_the_closed_form_says(
    fit: Fit, compute: float
) -> None:
    surface = surface_of(fit.name)
    best = fit.law.best(compute)
    found = _lowest(lambda size: surface.loss(10**size, compute / 6 / 10**size), 3, 18)
    assert 10**found == pytest.approx(best.parameters, rel=1e-5)
    of_size = surface.alpha * surface.a / best.parameters**surface.alpha
    of_tokens = surface.beta * surface.b / best.tokens**surface.beta
    assert of_size == pytest.approx(of_tokens)


def _lowest(loss: Callable[[float], float], low: float, high: float) -> float:
    """Where a convex loss is lowest, by its slope: halving the range until it is tiny."""
    while high - low > 1e-7:
        middle, step = (low + high) / 2, 1e-4
        if loss(middle + step) > loss(middle - step):
            high = middle
        else:
            low = middle
    return low
