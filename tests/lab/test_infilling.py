"""BART's noise hides what it is to hide, as fairseq's code does."""

from itertools import accumulate
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.lab.infilling import (
    MASK,
    Drawn,
    chances,
    draw,
    infilled,
    sentences,
    shuffled,
)

LETTERS = [*"ABCDEFGHIJ"]


def test_lengths_follow_poissons_law() -> None:
    odds = chances(3)
    assert odds[:4] == pytest.approx([0.049787, 0.149361, 0.224042, 0.224042], abs=1e-6)
    assert sum(odds) == pytest.approx(1, abs=1e-6)
    assert odds[-1] < 1e-7 <= odds[-2]


def test_a_budget_of_three_tenths_is_rounded_up_and_kept_to_the_token() -> None:
    for seed in range(200):
        drawn = draw(11, 0.3, 3, Random(seed))
        assert sum(drawn.lengths) == 4
        assert all(size > 0 for size in drawn.lengths)


def test_as_many_lengths_are_nothing_as_poissons_law_says() -> None:
    drawn = draw(100_000, 0.3, 3, Random(1))
    total = len(drawn.lengths) + drawn.insertions
    assert total == pytest.approx(10_000, rel=0.03)
    assert drawn.insertions / total == pytest.approx(0.0498, abs=0.01)


def test_one_run_of_three_becomes_one_mask() -> None:
    shown = infilled(LETTERS, Drawn((3,), 0), Random(2))
    first = shown.hidden[0]
    assert shown.hidden == (first, first + 1, first + 2)
    assert shown.inputs == (*LETTERS[:first], MASK, *LETTERS[first + 3 :])


def test_a_run_ends_with_the_text_and_one_within_another_has_no_mask() -> None:
    shown = [infilled(LETTERS, Drawn((4, 1), 0), Random(seed)) for seed in range(100)]
    assert {each.masked.count(MASK) for each in shown} == {1, 2}
    assert any(each.hidden == (9,) or each.masked[-1] == MASK for each in shown)


def test_a_run_of_no_length_inserts_a_mask_that_hides_nothing() -> None:
    shown = infilled(LETTERS, Drawn((1,), 2), Random(3))
    assert len(shown.inserted) == 2
    assert shown.masked.count(MASK) == 1
    left = [token for at, token in enumerate(shown.inputs) if at not in shown.inserted]
    assert tuple(left) == shown.masked
    assert all(shown.inputs[at] == MASK for at in shown.inserted)


@given(st.integers(1, 60), st.floats(0.01, 1), st.floats(0.5, 12), st.integers())
def test_what_is_not_hidden_stays_in_its_order(
    length: int, rate: float, mean: float, seed: int
) -> None:
    text = [str(number) for number in range(length)]
    random = Random(seed)
    drawn = draw(length, rate, mean, random)
    shown = infilled(text, drawn, random)
    kept = [token for at, token in enumerate(text) if at not in shown.hidden]
    assert [token for token in shown.inputs if token != MASK] == kept
    assert 1 <= len(shown.hidden) <= sum(drawn.lengths)


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("a b . c . d", [3, 2, 1]),
        ("a . . . b .", [2, 4]),
        ("a b c", [3]),
        (". a .", [3]),
        ("a ! b ? c .", [6]),
    ],
)
def test_a_sentence_ends_with_the_first_full_stop(text: str, sizes: list[int]) -> None:
    words = text.split()
    ends = list(accumulate(sizes))
    expected = [tuple(words[e - s : e]) for e, s in zip(ends, sizes, strict=True)]
    assert sentences(words) == expected


def test_sentences_are_put_in_every_order_and_kept_whole() -> None:
    text = ["a", "b", ".", "c", ".", "d", "e", "f", "."]
    orders = {shuffled(text, Random(seed)) for seed in range(60)}
    assert len(orders) == 6
    assert all(sorted(sentences(order)) == sorted(sentences(text)) for order in orders)
