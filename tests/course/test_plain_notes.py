"""What is read without the full parser is read as the full parser reads it."""

import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from studyguide.course.blocks import words_of
from studyguide.course.plain_notes import parse
from studyguide.course.plain_notes import words_of as words_of_plain
from studyguide.course.token_blocks import blocks_of

PLAIN: dict[str, list[list[list[str]]]] = {
    "": [],
    "\n\n": [],
    "plain words": [[["plain words", ""]]],
    "two\nlines, one\nparagraph": [[["two lines, one paragraph", ""]]],
    "\none\n\ntwo\n\n\n\nthree\n": [[["one", ""]], [["two", ""]], [["three", ""]]],
    "a **b c** *d*.": [[["a ", ""], ["b c", "strong"], [" ", ""], ["d", "emphasis"], [".", ""]]],
    "*a\nb* (**c**)": [[["a b", "emphasis"], [" (", ""], ["c", "strong"], [")", ""]]],
    "`x_1 <y>` and `[CLS]`": [[["x_1 <y>", "code"], [" and ", ""], ["[CLS]", "code"]]],
    "so`a`so": [[["so", ""], ["a", "code"], ["so", ""]]],
    '3 % of 12 - 2 > 1 # | ~ = + ! {x} ^ @; "é"': [
        [['3 % of 12 - 2 > 1 # | ~ = + ! {x} ^ @; "é"', ""]]
    ],
}


@pytest.mark.parametrize(("text", "spans"), PLAIN.items())
def test_plain_notes_are_taken(text: str, spans: list[list[list[str]]]) -> None:
    assert parse(text) == [{"type": "paragraph", "spans": each} for each in spans]


DOUBTFUL = [
    *(
        "# a",
        "- a",
        "* a",
        "+ a",
        "> a",
        "1. a",
        "3.5 % of it",
        "1) a",
        "---",
        "***",
        "a\n===",
        "a\n---",
        "```",
    ),
    *("    a", " a", "a \nb", "a  \nb", "a\\\nb", "a\tb", "a\rb", "a\0b", "a\xa0b", "a\u2028b"),
    *("a|b\n-|-", "a|b\n:-|-", "[a](b)", "[a]", "<a>", "a_b_", "$a$", "&lt;", "\\*", "![a](b)"),
    *("*a", "a*", "a * b * c", "a*b*c", "*a*b", "a*b*", "* a*", "*a *", "**a*", "*a**", "***a***"),
    *("*a **b** c*", "*`a`*", "`a", "``a``", "` a`", "`a `", "`a``b`", "`a*` *b", "*a.*,", "*(a)*"),
    *("a\n*b\n\nc*", "`a\n\nb`", "*a_b*", "*a\\*", "\ufeff# a"),
]


@pytest.mark.parametrize("text", DOUBTFUL)
def test_the_slightest_doubt_is_left_to_the_full_parser(text: str) -> None:
    assert parse(text) is None


PIECES = st.sampled_from(
    [
        *("word", "a", "B", "é", "7", "12", "x²", "日", " ", " ", " ", "\n", "\n\n", "\n \n", "  "),
        *(
            "*",
            "*",
            "**",
            "**",
            "***",
            "`",
            "`",
            "``",
            "_",
            "__",
            "(",
            ")",
            '"',
            "'",
            ".",
            ",",
            ":",
        ),
        *(
            "*a*",
            " *a* ",
            " **a b** ",
            "`a`",
            "`a*b`",
            "- ",
            "1. ",
            "1) ",
            "# ",
            "> ",
            "---",
            "===",
            "|",
        ),
        *(
            "$",
            "$a$",
            "\\",
            "[",
            "](u)",
            "!",
            "<",
            ">",
            "&amp;",
            "~",
            "~~",
            "+",
            "-",
            "=",
            "{",
            "%",
        ),
        *("\t", "\xa0", "\u200b", "\u2028", "\x0b", "\0", "\r", "“", "–", "€", "\u0301", "\ud800"),
    ]
)


@settings(max_examples=5 * settings().max_examples)
@given(st.lists(PIECES, max_size=14).map("".join) | st.text('a1 *`_\n().-\\"é', max_size=16))
@example("a|b\n:-|-")
def test_what_is_taken_is_read_as_the_full_parser_reads_it(text: str) -> None:
    plain = parse(text)
    assert plain is None or (plain, []) == blocks_of(text)
    assert plain is None or words_of_plain(text) == words_of(plain)


WORD = st.text("abcXYZ0é", min_size=1, max_size=6).filter(lambda word: not word[0].isdigit())
RUN = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
MARKED = st.tuples(st.sampled_from(["", "*", "**", "`"]), RUN).map(
    lambda each: each[1].join([each[0]] * 2)
)
SEPARATOR = st.sampled_from([" ", "\n", ", ", ". ", "; ", " (", ") ", "? ", ": ", "\n\n"])


@given(st.lists(st.tuples(MARKED, SEPARATOR).map("".join), max_size=9).map("".join))
def test_simple_notes_are_taken_and_read_right(text: str) -> None:
    text = text.strip()
    plain = parse(text)
    assert plain is not None
    assert (plain, []) == blocks_of(text)
    assert words_of_plain(text) == words_of(plain)


def test_plain_notes_do_without_the_full_parser() -> None:
    code = (
        "import sys; from studyguide.course.markdown import parse; parse('a *b* `c`.');"
        "assert not [name for name in sys.modules if name.startswith(('markdown_it', 'mdit'))]"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
