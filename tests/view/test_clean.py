"""Every text is made harmless and showable: nothing is obeyed, nothing disappears."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.view.clean import clean


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[/bold] [link=x] :smile:", "[/bold] [link=x] :smile:"),
        ("\x1b[31mred\x1b]0;title\x07", "<U+001B>[31mred<U+001B>]0;title<U+0007>"),
        ("\x9b2J", "<U+009B>2J"),
        ("a\rb\bc\x7f\0", "a<U+000D>b<U+0008>c<U+007F><U+0000>"),
        ("\u202eevil\u2066", "<U+202E>evil<U+2066>"),
        ("\U000e0041", "<U+E0041>"),
        ("zero\u200bwidth\u200d\ufeff\u00ad", "zero<U+200B>width<U+200D><U+FEFF><U+00AD>"),
        ("\ud800", "<U+D800>"),
        ("\u2028\u2029\x0b\x85", "<U+2028><U+2029><U+000B><U+0085>"),
        ("\ue000", "<U+E000>"),
        ("one\ttab and\u00a0space\u202f\u3000", "one tab and space  "),
        ("two\nlines", "two\nlines"),
        ("Müller ≠ 鋸 πᵢ e\u0301", "Müller ≠ 鋸 πᵢ e\u0301"),
    ],
)
def test_what_could_move_or_hide_something_is_made_visible(text: str, shown: str) -> None:
    assert clean(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a → b ≠ c ≈ d", "a -> b != c ~ d"),
        ("“so” — it’s 2 × 3…", '"so" -- it\'s 2 x 3...'),
        ("Müller, Ångström, naïve", "Muller, Angstrom, naive"),
        ("x² ½ ﬁ", "x2 1?2 fi"),
        ("鋸 Ж", "? ?"),
        ("\u202e\n", "<U+202E>\n"),
    ],
)
def test_without_unicode_a_likeness_is_shown(text: str, shown: str) -> None:
    assert clean(text, unicode=False) == shown


ODD = st.text(st.characters() | st.sampled_from("\x1b\x9b\u202e\u2066\U000e0041\r\b\ud800\n\t"))


@given(ODD)
def test_any_text_is_printable_lines(text: str) -> None:
    shown = clean(text)
    assert all(character.isprintable() for character in shown.replace("\n", ""))
    assert shown.count("\n") == text.count("\n")
    assert all(character in shown for character in text if character.isprintable())


@given(ODD)
def test_any_text_can_be_ascii(text: str) -> None:
    shown = clean(text, unicode=False)
    assert shown.isascii()
    assert all(character.isprintable() for character in shown.replace("\n", ""))
