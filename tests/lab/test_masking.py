"""BERT's masking keeps its rates, and loses nothing of the text."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.lab.masking import KEPT, MASK, MASKED, REPLACED, masked

VOCABULARY = ("x", "y")


def test_over_many_tokens_the_shares_are_berts() -> None:
    shown = masked(["a"] * 100_000, 0.15, VOCABULARY, Random(1))
    fates = Counter(shown.fates.values())
    assert len(shown.targets) == 15_000
    assert fates[MASKED] == pytest.approx(12_000, abs=150)
    assert fates[REPLACED] == pytest.approx(1_500, abs=120)
    assert fates[KEPT] == pytest.approx(1_500, abs=120)


@pytest.mark.parametrize(("length", "chosen"), [(1, 1), (2, 1), (10, 2), (12, 2), (32, 5)])
def test_so_many_are_chosen_as_berts_code_chooses_and_never_none(length: int, chosen: int) -> None:
    assert len(masked(["a"] * length, 0.15, VOCABULARY, Random(0)).targets) == chosen


def test_what_becomes_of_a_token_is_what_is_told_of_it() -> None:
    shown = masked(["a"] * 500, 0.5, VOCABULARY, Random(2))
    for place, token in enumerate(shown.inputs):
        fate = shown.fates.get(place, KEPT)
        assert (token == MASK) == (fate == MASKED)
        assert (token in VOCABULARY) == (fate == REPLACED)


@given(st.lists(st.text(max_size=3), min_size=1), st.floats(0.01, 1), st.integers())
def test_input_and_target_rebuild_the_text(text: list[str], rate: float, seed: int) -> None:
    shown = masked(text, rate, VOCABULARY, Random(seed))
    assert [shown.targets.get(place, token) for place, token in enumerate(shown.inputs)] == text
