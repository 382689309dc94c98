"""Names are compared without regard to case, accents, hyphens or plural."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.course.names import (
    as_id,
    did_you_mean,
    either,
    folded,
    how_ids_are_written,
    nearest,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BERT", "bert"),
        ("BERTs", "bert"),
        ("seq-to-seq", "Seq to  seq"),
        ("span_corruption", "span corruption"),
        ("Café", "cafe"),
        ("Cafe\u0301", "café"),
        ("Universités", "universite"),
        ("STRASSE", "straße"),
        ("ﬁne", "fine"),
        ("scaling laws", "Scaling-Law"),
        ("strategies", "strategy"),
        (" a ", "a"),
        ("ﬀ２", "ff2"),
    ],
)
def test_what_differs_only_in_writing_is_one_name(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GPT-2", "GPT-3"),
        ("FP16", "BF16"),
        ("loss", "los"),
        ("corpus", "corpu"),
        ("analysis", "analysi"),
        ("gas", "ga"),
        ("C++", "C"),
        ("gpt2", "gpt 2"),
    ],
)
def test_siblings_and_words_that_only_look_plural_stay_apart(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_the_case_and_the_hyphens_of_a_latin_text_never_matter(text: str) -> None:
    assert folded(text.replace(" ", "-")) == folded(text.replace(" ", "_")) == folded(text)
    assert folded(text.casefold()) == folded(text)


def test_the_nearest_names_come_best_first() -> None:
    among = ["autoregressive", "autoencoding", "BERT", "bart"]
    assert nearest("autoregresive", among) == ["autoregressive"]
    assert nearest("Berts", among)[0] == "BERT"
    assert nearest("zebra", among) == []
    assert nearest("bart", ["bard", "zebra", "Barts", "barn"], count=2) == ["Barts", "barn"]


def test_a_suggestion_is_a_question_or_nothing() -> None:
    assert did_you_mean("brt", ["bert", "gpt"]) == "Did you mean bert?"
    assert did_you_mean("zebra", ["bert"]) == ""
    assert did_you_mean("", []) == ""


@pytest.mark.parametrize(
    ("names", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")],
)
def test_a_choice_is_said_in_words(names: list[str], words: str) -> None:
    assert either(names) == words


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("merge-sort", "merge-sort"),
        ("Merge Sort", "merge-sort"),
        (" Éclair_2!", "eclair-2"),
        ("--a--b--", "a-b"),
        ("鋸", ""),
        ("a" * 79 + " b", "a" * 79),
    ],
)
def test_the_id_most_like_a_text(text: str, id_: str) -> None:
    assert as_id(text) == id_


def test_who_wrote_no_id_is_told_the_likeliest() -> None:
    assert how_ids_are_written("Green Tea").endswith("hyphens; for instance: green-tea")
    assert how_ids_are_written("鋸").endswith("hyphens.")
