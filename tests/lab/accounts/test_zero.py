"""The account of the ZeRO paper: its table, and what must hold of any splitting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.lab.accounts.account import Training, Way
from studyguide.lab.accounts.zero import ACCOUNT, OPTIMISERS, PRECISIONS, optimiser_bytes
from tests.lab.accounts.trainings import by_label, training

_STAGES = ("ZeRO-1", "ZeRO-2", "ZeRO-3, FSDP")


def states(way: Way) -> float:
    return way.beside["States"]


@pytest.mark.parametrize(
    ("parameters", "gpus", "gigabytes"),
    [
        (7.5e9, 1, (120, 120, 120)),
        (7.5e9, 4, (52.5, 41.25, 30)),
        (7.5e9, 64, (31.40625, 16.640625, 1.875)),
        (7.5e9, 1024, (30.087890625, 15.1025390625, 0.1171875)),
        (128e9, 64, (536, 284, 32)),
        (1e12, 1024, (4011.71875, 2013.671875, 15.625)),
    ],
)
def test_the_table_of_the_paper(parameters: float, gpus: int, gigabytes: tuple[float, ...]) -> None:
    ways = by_label(ACCOUNT, training(parameters=parameters, gpus=gpus))
    assert [states(ways[stage]) / 1e9 for stage in _STAGES] == pytest.approx(gigabytes, rel=1e-12)
    assert states(ways["DDP"]) == 16 * parameters


def test_a_model_of_one_and_a_half_billion_takes_24_gigabytes() -> None:
    assert states(ACCOUNT.ways(training(parameters=1.5e9, sharding="ddp"))[0]) == 24e9


@pytest.mark.parametrize(
    ("precision", "optimiser", "expected"),
    [
        ("mixed", "adam", 12),
        ("mixed", "adam-8bit", 6),
        ("mixed", "sgd-momentum", 8),
        ("mixed", "sgd", 4),
        ("fp32", "adam", 8),
        ("fp32", "sgd", 0),
        ("bf16", "adam", 4),
    ],
)
def test_bytes_of_optimiser_per_parameter(precision: str, optimiser: str, expected: int) -> None:
    assert optimiser_bytes(training(precision=precision, optimiser=optimiser)) == expected


trainings = st.builds(
    training,
    parameters=st.floats(1e3, 1e15),
    gpus=st.integers(1, 10**6),
    precision=st.sampled_from(list(PRECISIONS)),
    optimiser=st.sampled_from(OPTIMISERS),
)


@given(trainings)
def test_a_higher_stage_never_takes_more(given: Training) -> None:
    totals = [way.total for way in ACCOUNT.ways(given)]
    assert totals == sorted(totals, reverse=True)
    if given.gpus == 1:
        assert len(set(totals)) == 1


@given(trainings)
def test_doubling_the_gpus_never_raises_memory(given: Training) -> None:
    twice = ACCOUNT.ways(given._replace(gpus=2 * given.gpus))
    for before, after in zip(ACCOUNT.ways(given), twice, strict=True):
        assert after.total <= before.total


@given(trainings)
def test_stage_3_splits_all_there_is(given: Training) -> None:
    ways = by_label(ACCOUNT, given)
    assert states(ways["ZeRO-3, FSDP"]) * given.gpus == pytest.approx(states(ways["DDP"]))


def test_a_sharding_factor_splits_among_so_many_gpus_only() -> None:
    (way,) = ACCOUNT.ways(training(sharding="fsdp", sharding_factor=8, gpus=64))
    assert (way.label, states(way)) == ("FSDP, F = 8", 15e9)
    (full,) = ACCOUNT.ways(training(sharding="fsdp", gpus=64))
    assert (full.label, states(full)) == ("FSDP, F = 64", 1.875e9)


def test_a_sharding_factor_adds_its_way_to_all() -> None:
    ways = ACCOUNT.ways(training(sharding_factor=8, gpus=64))
    assert [way.label for way in ways] == ["DDP", *_STAGES, "FSDP, F = 8"]


def test_a_sharding_factor_that_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="64 GPUs cannot be put into groups of 7"):
        ACCOUNT.ways(training(sharding="fsdp", sharding_factor=7, gpus=64))
    with pytest.raises(ValueError, match="belongs to FSDP"):
        ACCOUNT.ways(training(sharding="zero-2", sharding_factor=8, gpus=64))
