"""The account of EleutherAI's cookbook, against what its calculator prints."""

import pytest

from studyguide.lab.accounts.account import Training, Way
from studyguide.lab.accounts.eleutherai import ACCOUNT, parameters_of
from tests.lab.accounts.trainings import training

_PYTHIA = training(
    layers=32,
    width=4096,
    heads=32,
    batch=8,
    sharding="zero-1",
    gpus=128,
    tensor_parallel=2,
)
_NEOX = training(layers=44, width=6144, heads=64, sharding="zero-1")
_GPT_3 = training(
    layers=96, width=12288, heads=96, vocabulary=50257, sharding="ddp", checkpointing="none"
)


def printed(given: Training) -> dict[str, float]:
    (way,) = ACCOUNT.ways(given)
    return {name: _gib(count) for name, count in {**way.terms, "Total": way.total}.items()}


def _gib(count: float) -> float:
    return round(count / 2**30, 2)


def test_pythia() -> None:
    assert parameters_of(_PYTHIA) / 1e9 == pytest.approx(6.87, abs=0.005)
    assert printed(_PYTHIA) == {
        "Weights": 6.40,
        "Gradients": 25.60,
        "Optimiser": 0.60,
        "Buffers": 0.93,
        "Activations": 34.00,
        "Total": 67.53,
    }


def test_a_model_of_twenty_billion_on_one_gpu() -> None:
    assert parameters_of(_NEOX) / 1e9 == pytest.approx(20.58, abs=0.005)
    assert printed(_NEOX) == {
        "Weights": 38.32,
        "Gradients": 76.65,
        "Optimiser": 229.95,
        "Buffers": 0,
        "Activations": 17.53,
        "Total": 362.45,
    }


def test_gpt_3_without_checkpointing() -> None:
    assert printed(_GPT_3) == {
        "Weights": 326.37,
        "Gradients": 652.73,
        "Optimiser": 1958.19,
        "Buffers": 0,
        "Activations": 256.50,
        "Total": 3193.79,
    }


def test_a_higher_stage_splits_more() -> None:
    ways: tuple[Way, ...] = ACCOUNT.ways(_PYTHIA._replace(sharding="all"))
    split = [(way.terms["Optimiser"], way.terms["Gradients"], way.terms["Weights"]) for way in ways]
    assert split == sorted(split, reverse=True)
    assert split[3] == pytest.approx([each / 128 for each in split[0]])


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"sharding": "fsdp"}, "not FSDP"),
        ({"optimiser": "sgd"}, "knows Adam"),
        ({"precision": "bf16"}, "mixed precision or FP32"),
        ({"tensor_parallel": 3, "gpus": 8}, "8 GPUs cannot be put into groups of 3"),
    ],
)
def test_what_it_does_not_know_is_refused(given: dict[str, str], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        ACCOUNT.ways(training(**given))
