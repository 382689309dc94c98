"""The account of DeepSpeed, against what its documentation and its code print."""

import pytest

from studyguide.lab.accounts.account import Way
from studyguide.lab.accounts.deepspeed import ACCOUNT
from tests.lab.accounts.trainings import by_label, training

_DOCUMENTED = training(parameters=2851e6, gpus=8, largest_layer=32e6)


def gib(count: float) -> float:
    return round(count / 2**30, 2)


def told(way: Way) -> tuple[float, ...]:
    return (gib(way.total), *map(gib, way.beside.values()))


def test_the_documented_estimates_of_zero_3() -> None:
    ways = by_label(ACCOUNT, _DOCUMENTED._replace(sharding="zero-3"))
    assert {label: told(way) for label, way in ways.items()} == {
        "ZeRO-3, offload all": (0.12, 127.45, 71.69),
        "ZeRO-3, offload Adam": (0.78, 127.45, 63.72),
        "ZeRO-3": (6.09, 127.45, 1.43),
    }


def test_zero_2_as_its_code_has_it() -> None:
    ways = by_label(ACCOUNT, _DOCUMENTED._replace(sharding="zero-2"))
    assert told(ways["ZeRO-2, offload Adam"]) == (5.31, 127.45)
    assert gib(ways["ZeRO-2"].total) == 11.28


@pytest.mark.parametrize(("gpus", "each"), [(1, 16), (4, 16), (5, 20)])
def test_zero_2_offloads_16_bytes_a_parameter_at_least(gpus: int, each: int) -> None:
    few = training(parameters=1e9, gpus=gpus, sharding="zero-2")
    offloaded = by_label(ACCOUNT, few)["ZeRO-2, offload Adam"]
    assert offloaded.beside == {"CPU": each * 1e9 * 1.5}


def test_t5_large_on_four_gpus() -> None:
    t5 = training(parameters=737.67e6, gpus=4, largest_layer=32.90e6)
    ways = by_label(ACCOUNT, t5)
    mib = [int(ways[label].total) >> 20 for label in ("ZeRO-3", "ZeRO-3, offload all")]
    assert mib == [3291, 125]
    assert int(ways["ZeRO-3, offload Adam"].total) >> 20 == 477


def test_the_model_of_the_zero_paper_takes_more_than_there() -> None:
    ways = by_label(ACCOUNT, training(gpus=64, nodes=8, largest_layer=0))
    assert ways["ZeRO-2"].total == 17_109_375_000
    assert ways["ZeRO-3"].total == 2_109_375_000


@pytest.mark.parametrize("sharding", ["zero-2", "zero-3"])
@pytest.mark.parametrize("gpus", [1, 3, 8, 1000])
def test_doubling_the_gpus_never_raises_their_memory(sharding: str, gpus: int) -> None:
    before = ACCOUNT.ways(_DOCUMENTED._replace(sharding=sharding, gpus=gpus))
    after = ACCOUNT.ways(_DOCUMENTED._replace(sharding=sharding, gpus=2 * gpus))
    assert all(b.total >= a.total for b, a in zip(before, after, strict=True))


def test_what_it_does_not_estimate_is_refused() -> None:
    with pytest.raises(ValueError, match="ZeRO-2 and ZeRO-3 only"):
        ACCOUNT.ways(training(sharding="ddp"))
    with pytest.raises(ValueError, match="9 GPUs are not alike on 2 nodes"):
        ACCOUNT.ways(training(gpus=9, nodes=2))
