"""The lab follows a sentence through one head, and the pronoun finds its noun."""

import pytest

from studyguide.figure.pictures import Grid
from studyguide.lab.attention import run
from studyguide.lab.interface import Shown, Table


def grid(shown: Shown, step: int) -> Grid:
    (found,) = (block for block in shown.steps[step].blocks if isinstance(block, Grid))
    return found


def test_the_pronoun_takes_most_from_its_noun() -> None:
    shown = run()
    it, cat = (shown.numbers["tokens"].index(word) for word in ("it", "cat"))
    for mask in ("full", "causal"):
        weights = shown.numbers[mask]["weights"][it]
        assert weights.index(max(weights)) == cat
        assert max(weights) > 0.8


def test_both_masks_are_drawn_with_the_weights_that_they_leave() -> None:
    shown = run("one two three")
    full, causal = grid(shown, 4), grid(shown, 5)
    assert all(share > 0 for row in full.shares for share in row)
    assert causal.shares[0] == (1, 0, 0)
    assert causal.shares[2] == pytest.approx(full.shares[2])
    assert full.rows == full.columns == ("one", "two", "three")


def test_what_each_took_most_from_is_told_with_the_sum() -> None:
    (table,) = (block for block in run().steps[6].blocks if isinstance(block, Table))
    assert table.rows[0][3:] == ("The 100 %", "(0.5, 0)")
    assert table.rows[4][0] == "it"


def test_a_sum_that_is_rounded_to_zero_has_no_minus() -> None:
    shown = run("red dog ran", seed=7)
    assert -0.005 < shown.numbers["full"]["outputs"][0][1] < 0
    (table,) = (block for block in shown.steps[6].blocks if isinstance(block, Table))
    assert table.rows[0][2] == "(-1, 0)"


def test_the_same_word_has_the_same_vector_everywhere() -> None:
    numbers = run("Dog bites dog").numbers
    assert numbers["vectors"][0] == numbers["vectors"][2]
    assert numbers["full"]["weights"][0] == numbers["full"]["weights"][2]
    assert numbers["causal"]["weights"][0] != numbers["causal"]["weights"][2]


def test_words_that_are_not_known_are_told_of_and_made_up_by_the_seed() -> None:
    assert "by chance" in str(run("The dog slept").steps[1])
    assert "by chance" not in str(run("The cat slept").steps[1])
    assert run("a b", seed=1).numbers["vectors"] != run("a b", seed=2).numbers["vectors"]


def test_a_long_text_is_refused() -> None:
    with pytest.raises(ValueError, match="has 13 tokens; at most 12 fit side by side"):
        run("word " * 13)
