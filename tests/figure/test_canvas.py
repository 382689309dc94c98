"""A text is made to fit by its width in columns, not by its length."""

import pytest
from rich.cells import cell_len

from studyguide.figure.canvas import Canvas


@pytest.mark.parametrize(
    ("text", "width", "fitted"),
    [("ab", 4, "ab  "), ("abcde", 4, "abc…"), ("ab", 1, "…"), ("ab", 0, ""), ("日本語", 4, "日… ")],
)
def test_a_text_is_cut_or_filled_up(text: str, width: int, fitted: str) -> None:
    assert Canvas(80, True, cell_len).fitted(text, width) == fitted


def test_without_unicode_a_full_stop_tells_of_more() -> None:
    assert Canvas(80, False).fitted("abcde", 4) == "abc."


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("to be or not", 6, ["to be", "or not"]),
        ("  a   b  ", 9, ["a b"]),
        ("zero-shot tasks", 9, ["zero-shot", "tasks"]),
        ("a sequence-to-sequence", 12, ["a", "sequence-to-", "sequence"]),
        ("unbreakable", 5, ["unbre", "akabl", "e"]),
        ("日本語", 5, ["日本", "語"]),
        ("", 5, [""]),
    ],
)
def test_a_text_is_broken_between_words_where_it_can_be(
    text: str, width: int, lines: list[str]
) -> None:
    assert Canvas(80, True, cell_len).broken(text, width) == lines
