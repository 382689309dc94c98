"""What a name and a value have in common, word by word and number by number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.quiz.likeness import (
    all_parts,
    may_share_something,
    named_alike,
    parts,
    same_family,
    share_parts,
    share_something,
    too_unequal,
    without_head,
)


@pytest.mark.parametrize(
    ("text", "words", "numbers"),
    [
        ("FP16", {"fp"}, (16,)),
        ("16 bits", {"bits"}, (16,)),
        ("FP8 E4M3", {"fp"}, ()),
        ("175B of 300,000 tokens", {"tokens"}, (175, 300_000)),
        ("3.14159", set(), (3.14159,)),
        ("the state of the art", {"state", "art"}, ()),
        ("Weiß_und GELB", {"weiss", "und", "gelb"}, ()),
        ("version 1.10.3", {"version"}, ()),
        ("6.02 × 10²³", {"²³"}, (6.02, 10)),
        ("", set(), ()),
    ],
)
def test_letters_and_digits_are_told_apart(
    text: str, words: set[str], numbers: tuple[float, ...]
) -> None:
    found = parts(text)
    assert found.words == words
    assert found.numbers == numbers


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("FP16", "16 bits", True),
        ("OPT-175B", "175 billion", True),
        ("LLaMA-65B", "65.2 billion", True),
        ("BloombergGPT", "Bloomberg", True),
        ("Next-sentence prediction", "two sentences", True),
        ("Sharding", "sharded states", True),
        ("GPT-3", "3.14", False),
        ("175B", "200 billion", False),
        ("the cat", "the dog", False),
        ("Oak", "oak", True),
    ],
)
def test_a_shared_word_family_or_number_is_seen(one: str, other: str, shared: bool) -> None:
    assert share_something(one, other) is shared
    assert share_something(other, one) is shared


@pytest.mark.parametrize("name", ["Sharding", "LLaMA-65B", "Falcon-40B", "T5"])
def test_a_name_shares_something_with_some_texts_where_it_does_with_one(name: str) -> None:
    texts = ["sharded states", "a few", "65.2 billion", "18 tokens"]
    together = all_parts(list(map(parts, texts)))
    is_shared = any(share_something(name, text) for text in texts)
    assert share_parts(parts(name), together) is is_shared
    assert may_share_something(parts(name), together) is is_shared


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("sentence", "sentences", True),
        ("train", "training", True),
        ("model", "modelling", False),
        ("inter", "interdisciplinary", False),
        ("cats", "cat", False),
        ("of", "of", True),
    ],
)
def test_a_word_family_has_five_letters_and_most_of_the_word(
    one: str, other: str, same: bool
) -> None:
    assert same_family(one, other) is same


@pytest.mark.parametrize(
    ("texts", "unequal"), [(["abc", "a"], False), (["abcd", "a"], True), (["", "a"], True)]
)
def test_three_times_as_long_is_just_allowed(texts: list[str], unequal: bool) -> None:
    assert too_unequal(texts) is unequal


@given(st.text("²³٣½1,. aé", max_size=8) | st.text(max_size=20), st.text(max_size=20))
def test_any_texts_can_be_held_against_one_another(one: str, other: str) -> None:
    assert share_something(one, other) == share_something(other, one)
    assert parts(one)[0] == frozenset() or share_something(one, one)


def test_a_last_word_that_all_names_have_may_be_left_out() -> None:
    names = {"Causal masks", "Prefix masks", "Fully visible masks"}
    assert without_head("Causal masks", names) == "Causal"
    assert without_head("Fully visible masks", names) == "Fully visible"
    assert without_head("Causal masks", {*names, "Attention"}) == ""
    assert without_head("Causal masks", {"Causal masks"}) == ""
    assert without_head("Masks", {"Masks", "Causal masks"}) == ""


@pytest.mark.parametrize(
    ("names", "others", "is_alike"),
    [
        (["GPT-1", "GPT-2"], ["BERT"], True),
        (["BERT", "DistilBERT", "RoBERTa"], ["GPT-2"], True),
        (["BERT", "DistilBERT", "ELECTRA"], ["GPT-2"], False),
        (["BERT", "RoBERTa"], ["GPT-2", "ALBERT"], False),
        (["T5-Small", "T5-Base"], ["BART-Base"], True),
        (["Top 5", "Best 5"], ["First 3"], False),
        (["BERT"], ["GPT-2"], False),
    ],
)
def test_names_are_alike_where_all_have_what_no_other_has(
    names: list[str], others: list[str], is_alike: bool
) -> None:
    assert named_alike(names, others) is is_alike
