"""The lab `training-memory`: its steps, its accounts, and what it refuses."""

import pytest

from studyguide.figure.pictures import Bars
from studyguide.lab.interface import inputs
from studyguide.lab.training_memory import ACCOUNTS, LAB, run
from tests.lab.shown import assert_well_made, blocks, rows, words


@pytest.mark.parametrize("account", ACCOUNTS)
def test_every_account_shows_terms_bars_and_its_formula(account: str) -> None:
    shown = run(account=account)
    assert_well_made(shown)
    assert ACCOUNTS[account].whose in words(shown)
    (bars,) = blocks(shown, Bars)
    sizes = [sum(part.size for part in bar.segments) for bar in bars.bars]
    assert sizes == pytest.approx([way["total"] for way in shown.numbers["ways"]])


def test_alone_it_shows_the_stages_of_the_zero_paper_side_by_side() -> None:
    memory = rows(run(), "Where the memory goes")
    assert {label: cells[-1] for label, cells in memory.items()} == {
        "DDP": "120.00 GB",
        "ZeRO-1": "31.41 GB",
        "ZeRO-2": "16.64 GB",
        "ZeRO-3, FSDP": "1.88 GB",
    }


def test_the_total_holds_the_activations() -> None:
    (way,) = run(sharding="zero-3", checkpointing="full").numbers["ways"]
    assert way["total"] == way["beside"]["States"] + way["bytes"]["Activations"]
    assert way["bytes"]["Activations"] == 2 * 2048 * 4224 * 34


def test_what_fits_on_which_card() -> None:
    cards = rows(run(checkpointing="full"), "What fits on which card")
    assert cards == {
        "DDP": ("no", "no", "no", "no"),
        "ZeRO-1": ("no", "fits", "fits", "fits"),
        "ZeRO-2": ("fits", "fits", "fits", "fits"),
        "ZeRO-3, FSDP": ("fits", "fits", "fits", "fits"),
    }


def test_the_unit_of_an_account_is_told() -> None:
    assert "GB of 10^9 bytes" in words(run(account="course"))
    assert "GiB of 2^30 bytes" in words(run(account="deepspeed"))
    units = {name: cells[-1] for name, cells in rows(run(), "Accounts differ").items()}
    binary = dict.fromkeys(("accelerate", "deepspeed", "eleutherai"), "GiB")
    assert units == {"zero": "GB", "course": "GB", **binary}


def test_a_shape_is_taken_as_given_and_else_made_up() -> None:
    given = run(layers=32, width=4096, heads=16).numbers["training"]
    assert (given["layers"], given["width"], given["heads"]) == (32, 4096, 16)
    from_width = run(parameters=6.44e9, width=4096).numbers["training"]
    assert (from_width["layers"], from_width["heads"]) == (32, 32)
    from_layers = run(parameters=6.44e9, layers=32).numbers["training"]
    assert from_layers["width"] == 4096


def test_nodes_are_of_eight_gpus_where_they_can_be() -> None:
    assert [run(gpus=gpus).numbers["training"]["nodes"] for gpus in (64, 8, 12, 1)] == [8, 1, 1, 1]


def test_what_an_account_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="ZeRO-2 and ZeRO-3 only"):
        run(account="deepspeed", sharding="ddp")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("parameters", "0"),
        ("parameters", "-7B"),
        ("parameters", "nan"),
        ("parameters", "1e300"),
        ("parameters", "7.5 bananas"),
        ("parameters", "16.6 GB"),
        ("parameters", "7B..13B"),
        ("gpus", "2.5"),
        ("gpus", "0"),
        ("layers", "1e9"),
        ("sequence", ""),
    ],
)
def test_numbers_that_cannot_be_are_refused_in_one_sentence(name: str, written: str) -> None:
    (given,) = (each.given for each in inputs(LAB) if each.name == name)
    with pytest.raises(ValueError, match=r"^[^\n]+\.$"):
        given.read(written)


def test_the_largest_and_the_smallest_that_may_be_given_are_shown() -> None:
    for account in ACCOUNTS:
        assert_well_made(run(parameters=1e15, account=account, gpus=10**6, sequence=10**8))
        assert_well_made(run(parameters=1000, account=account, gpus=1, sequence=1))
