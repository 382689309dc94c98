"""The lab `compute-optimal`: what may be given, the fits side by side, and what is drawn."""

from typing import Any

import pytest

from studyguide.figure.pictures import Points
from studyguide.lab.compute_optimal import LAB, run
from studyguide.lab.fits import FITS
from studyguide.lab.interface import inputs
from tests.lab.shown import assert_well_made, blocks, rows, words


def fits(**given: Any) -> dict[str, dict[str, Any]]:
    return {each["fit"]: each for each in run(**given).numbers["fits"]}


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"compute": 1e21},
        {"parameters": 10e9},
        {"tokens": 1e12},
        {"gpus": 512, "days": 53},
        {"parameters": 70e9, "tokens": 1.4e12},
    ],
    ids=str,
)
def test_whatever_is_given_all_fits_stand_side_by_side(given: dict[str, Any]) -> None:
    shown = run(**given)
    assert_well_made(shown)
    assert list(rows(shown, "By every fit")) == [fit.name for fit in FITS]
    for each in shown.numbers["fits"]:
        assert 6 * each["parameters"] * each["tokens"] == pytest.approx(each["compute"])


def test_alone_it_takes_the_budget_of_gopher_and_chinchilla() -> None:
    table = rows(run(), "By every fit")
    assert table["Chinchilla 3, rounded"] == ("5.76e23", "32.2B", "2.98T", "92.6", "1.931")
    assert table["Replication"] == ("5.76e23", "72.2B", "1.33T", "18.4", "1.974")
    assert table["Kaplan"] == ("5.76e23", "804B", "119B", "0.148", "–")


def test_what_is_given_stays_as_it_is() -> None:
    assert {each["parameters"] for each in fits(parameters=10e9).values()} == {10e9}
    assert {each["tokens"] for each in fits(tokens=1e12).values()} == {1e12}
    assert {each["compute"] for each in fits(compute=1e21).values()} == {1e21}


def test_gpus_and_days_make_a_budget() -> None:
    budget = fits(gpus=1000, days=10, peak=1e15, utilisation=0.5)["Kaplan"]["compute"]
    assert budget == pytest.approx(1000 * 10 * 86_400 * 5e14)
    assert "1,000 GPUs for 10 days" in words(run(gpus=1000, days=10))


def test_the_spread_is_told_with_kaplan_and_without() -> None:
    said = words(run())
    assert "in parameters and tokens by up to 25 times; without Kaplan, by 2.2 times." in said
    assert "in FLOPs" not in said


def test_two_that_lie_apart_by_the_same_are_told_at_once() -> None:
    said = words(run(parameters=10e9))
    assert "The fits differ in FLOPs and tokens by up to 31 times" in said
    assert said.count("The fits differ") == 1


def test_whose_budget_the_loss_is_drawn_for_is_told_where_they_differ() -> None:
    assert "The budget is that of Chinchilla 1." in words(run(parameters=10e9))
    assert "The budget is that of" not in words(run())


def test_a_model_is_placed_among_the_best_of_its_budget() -> None:
    shown = run(parameters=280e9, tokens=300e9)
    assert shown.numbers["model"]["compute"] == pytest.approx(5.04e23)
    placed = rows(shown, "Where the model stands")
    assert placed["Replication"] == ("4.2 times", "0.24 times", "2.000", "0.021")
    assert placed["Chinchilla 1"][2:] == ("–", "–")
    assert "It has 1.07 tokens for each parameter." in words(shown)


def test_loss_against_size_is_drawn_with_its_lowest_points_and_the_model() -> None:
    drawn, sizes = blocks(run(parameters=70e9, tokens=1.4e12), Points)
    assert [curve.label for curve in drawn.curves] == [fit.name for fit in FITS if fit.surface]
    for curve, point in zip(drawn.curves, drawn.points[:3], strict=True):
        assert point.group == curve.label
        assert point.y <= min(loss for _, loss in curve.places)
        assert curve.places[0][0] < point.x < curve.places[-1][0]
    assert [(point.x, point.label) for point in drawn.points[3:]] == [(70e9, "the model")]
    assert [curve.label for curve in sizes.curves] == [fit.name for fit in FITS]
    (point,) = sizes.points
    assert point.x == pytest.approx(5.88e23)
    assert point.y == 70e9


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"gpus": 8}, "only together"),
        ({"days": 8}, "only together"),
        ({"gpus": 8, "days": 3, "compute": 1e21}, "either the compute, or GPUs"),
        ({"gpus": 8, "days": 3, "tokens": 1e12}, "Give compute, parameters or tokens"),
        ({"compute": 1e21, "parameters": 1e9}, "Give compute, parameters or tokens"),
    ],
)
def test_too_little_or_too_much_is_refused(given: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        run(**given)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("compute", "0"),
        ("compute", "-1e21"),
        ("compute", "NaN"),
        ("compute", "1e99"),
        ("compute", "3 bushels"),
        ("tokens", "10"),
        ("gpus", "1.5"),
        ("utilisation", "140 %"),
        ("utilisation", "0"),
    ],
)
def test_numbers_that_cannot_be_are_refused_in_one_sentence(name: str, written: str) -> None:
    (given,) = (each.given for each in inputs(LAB) if each.name == name)
    with pytest.raises(ValueError, match=r"^[^\n]+\.$"):
        given.read(written)


def test_the_largest_and_the_smallest_that_may_be_given_are_shown() -> None:
    for compute in (1e40, 1e12):
        assert_well_made(run(compute=compute))
    for parameters in (1e18, 1000):
        assert_well_made(run(parameters=parameters))
    for tokens in (1e20, 1e6):
        assert_well_made(run(tokens=tokens))
