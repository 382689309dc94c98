"""A typed answer becomes a short line that may be shown, or is refused at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.quiz.judgement import NotAnAnswer
from studyguide.quiz.typed.line import LONGEST, NOTHING, TOO_LONG, line, plain_characters


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  GPT-3 \n", "GPT-3"),
        ("masked\t language\u00a0\u3000modeling", "masked language modeling"),
        ("GPT\u200b-3", "GPT-3"),
        ("\u202eGPT-3\u202c", "GPT-3"),
        ("\x1b[31mGPT-3\x07", "[31mGPT-3"),
        ("GPT\x00-3", "GPT-3"),
        ("GPT-3\udc80", "GPT-3"),
        ("ＧＰＴ－３", "ＧＰＴ－３"),
        ("שלום", "שלום"),
    ],
)
def test_what_cannot_be_seen_is_left_out(typed: str, kept: str) -> None:
    assert line(typed) == kept


@pytest.mark.parametrize(
    "typed", ["", "   ", "\n", "\x00\x01", "\u200b\u200e", "\udc80", " " * 10**6]
)
def test_where_nothing_is_left_nothing_was_typed(typed: str) -> None:
    with pytest.raises(NotAnAnswer) as refused:
        line(typed)
    assert str(refused.value) == NOTHING


@pytest.mark.parametrize("typed", ["x" * (LONGEST + 1), "x y " * 10**6, "\u200b" * 10**6, "ﷺ" * 20])
def test_what_is_too_long_is_refused_before_it_is_looked_at(typed: str) -> None:
    with pytest.raises(NotAnAnswer) as refused:
        line(typed)
    assert str(refused.value) == TOO_LONG


def test_the_longest_line_is_kept() -> None:
    assert line("x" * LONGEST) == "x" * LONGEST


@given(st.text(st.characters(), max_size=LONGEST + 9))
def test_a_line_is_printable_text_that_can_be_written_down(typed: str) -> None:
    try:
        kept = line(typed)
    except NotAnAnswer:
        return
    assert kept.isprintable()
    assert kept.encode()
    assert kept == " ".join(kept.split())


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("plain", "plain"),
        ("ＦＰ１６", "FP16"),
        ("10²", "10^2"),
        ("3×10⁻¹²", "3×10^−12"),
        ("ﬁne", "fine"),
    ],
)
def test_presentation_forms_are_made_plain_and_a_power_stays_one(text: str, plain: str) -> None:
    assert plain_characters(text) == plain
