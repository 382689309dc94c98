"""The lab shifts a text by one, and draws the three masks beside one another."""

import pytest

from studyguide.figure.pictures import Grid
from studyguide.lab.causal_language_modeling import run


def grids(text: str, prefix: int | None = None) -> list[Grid]:
    steps = run(text, prefix).steps
    return [block for step in steps for block in step.blocks if isinstance(block, Grid)]


def test_each_target_is_the_token_that_is_next() -> None:
    numbers = run("The cat sat.").numbers
    assert numbers["inputs"] == ("The", "cat", "sat")
    assert numbers["targets"] == ("cat", "sat", ".")


def test_causal_full_and_prefix_masks_are_drawn() -> None:
    causal, full, prefix = grids("a b c d e", 2)
    assert causal.rows == causal.columns == ("a", "b", "c", "d")
    assert causal.shares[1] == (1, 1, 0, 0)
    assert full.shares == ((1, 1, 1, 1),) * 4
    assert prefix.shares[0] == (1, 1, 0, 0)
    assert prefix.shares[2] == (1, 1, 1, 0)


def test_half_of_the_input_is_the_prefix_unless_told() -> None:
    assert run("a b c d e").numbers["prefix"] == 2


def test_a_prefix_that_is_longer_than_the_text_is_refused() -> None:
    with pytest.raises(ValueError) as refused:
        run("a b c", 3)
    assert str(refused.value) == "A prefix of 3 is longer than the 2 input tokens."


def test_of_a_long_text_the_beginning_is_drawn_and_json_has_all() -> None:
    long = " ".join(map(str, range(41)))
    assert {len(grid.rows) for grid in grids(long)} == {24}
    rows = run(long).numbers["masks"]["causal"]
    assert (len(rows), rows[0], rows[-1]) == (40, "1" + "0" * 39, "1" * 40)
