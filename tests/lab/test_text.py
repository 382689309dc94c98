"""A text is cut into words and punctuation, whatever it is written in."""

import pytest

from studyguide.lab.interface import Token
from studyguide.lab.text import MOST_TOKENS, STORY, line, tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The cat sat.", "The|cat|sat|."),
        ("“Well…” (she said)", "“|Well|…|”|(|she|said|)"),
        ("It's state-of-the-art, 3.5%", "It's|state-of-the-art|,|3.5|%"),
        ("  two\n\twords ", "two|words"),
        ("👩‍🚀 flies 🇫🇷!", "👩‍🚀|flies|🇫🇷|!"),
        ("שָׁלוֹם עולם.", "שָׁלוֹם|עולם|."),
        ("... --", ".|.|.|-|-"),
        ("<X> a < b", "<X>|a|<|b"),
    ],
)
def test_punctuation_stands_apart_from_the_word_it_stands_around(text: str, found: str) -> None:
    assert tokens(text) == tuple(found.split("|"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "The text is empty."),
        (" \n ", "The text is empty."),
        ("word", "The text has 1 token; at least 2 are needed."),
        ("a " * (MOST_TOKENS + 1), "The text has 401 tokens; at most 400 can be looked at."),
        (
            "word " * 100_000,
            "The text has 500,000 characters; at most 400 tokens can be looked at.",
        ),
    ],
)
def test_what_cannot_be_looked_at_is_refused_in_a_sentence(text: str, told: str) -> None:
    with pytest.raises(ValueError) as refused:
        tokens(text)
    assert str(refused.value) == told


def test_the_text_that_labs_begin_with_has_two_spans_for_t5() -> None:
    assert len(tokens(STORY)) == 32


def test_a_line_marks_all_tokens_or_those_at_some_places() -> None:
    kept, all_, some = (
        line("l", "ab"),
        line("l", "ab", "target"),
        line("l", "ab", "hidden", {1}),
    )
    assert kept.tokens == (Token("a"), Token("b"))
    assert all_.tokens == (Token("a", "target"), Token("b", "target"))
    assert some.tokens == (Token("a"), Token("b", "hidden"))
