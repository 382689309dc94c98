"""A text is taken to pieces by which it is compared."""

import pytest

from studyguide.quiz.typed.words import without_articles, words


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Masked Language Modelling", "masked language modeling"),
        ("FP16", "fp sixteen"),
        ("GPT-3", "gpt three"),
        ("GPT–3", "gpt three"),
        ("GPT 3.5", "gpt 3.5_"),
        ("T5-11B", "t five eleven b"),
        ("naïve Bayes", "naive bayes"),
        ("ＦＰ１６", "fp sixteen"),
        ("٣ heads", "three heads"),
        ("R&D", "r and d"),
        ("“Sentinel” tokens", "sentinel tokens"),
        ("the model’s loss", "the models loss"),
        ("[MASK]", "mask"),
        ("extra_id", "extra id"),
        ("encoder/decoder", "encoder decoder"),
        ("1/2", "one / two"),
        ("C++", "c + +"),
        ("-5", "− five"),
        ("x = -1", "x = − one"),
        ("n²", "n ^ two"),
        ("a, b; c.", "a b c"),
        ("...", ""),
    ],
)
def test_a_text_has_these_words(text: str, forms: str) -> None:
    assert " ".join(word.form for word in words(text)) == forms


def test_a_word_keeps_how_it_was_written_but_for_its_case() -> None:
    assert [word.plain for word in words("Naïve Modelling of 3")] == [
        "naïve",
        "modelling",
        "of",
        "3",
    ]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("the causal mask", "causal mask"),
        ("A mask over a span", "mask over span"),
        ("an A", "a"),
        ("vitamin A", "vitamin a"),
        ("vitamin A deficiency", "vitamin a deficiency"),
        ("A-law", "a law"),
        ("the", "the"),
    ],
)
def test_an_article_is_one_only_before_what_it_belongs_to(text: str, rest: str) -> None:
    assert " ".join(word.form for word in without_articles(words(text))) == rest


@pytest.mark.parametrize(
    ("text", "slips", "is_firm"),
    [
        ("mask", 0, False),
        ("model", 1, False),
        ("encoders", 1, False),
        ("attention", 2, False),
        ("BLOOM", 0, True),
        ("LAMBDA", 1, False),
        ("eight", 0, True),
        ("RoBERTa", 1, False),
        ("Llama2", 0, True),
        ("+", 0, True),
    ],
)
def test_only_long_words_forgive_slips_and_no_names_with_numbers(
    text: str, slips: int, is_firm: bool
) -> None:
    first = words(text)[0]
    assert (0 if first.is_firm else first.slips, first.is_firm) == (slips, is_firm)


def test_a_number_spares_only_the_word_it_is_written_into() -> None:
    assert [word.is_firm for word in words("Chinchilla-70B")] == [False, True, True]
