"""Notes become blocks that hold every word; what cannot be shown has a place."""

import json
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.course.markdown import Flaw, parse
from tests.counting import calls_of


def paragraph(*spans: list[str]) -> dict[str, Any]:
    return {"type": "paragraph", "spans": list(spans)}


def words(text: str) -> dict[str, Any]:
    return paragraph([text, ""])


SPANS = {
    "plain words": [["plain words", ""]],
    "a **b** *c*": [["a ", ""], ["b", "strong"], [" ", ""], ["c", "emphasis"]],
    "a `b*c*`": [["a ", ""], ["b*c*", "code"]],
    "***both*** **a *b* c**": [["both", "strong"], [" ", ""], ["a b c", "strong"]],
    "see [the paper](http://x.y/z).": [
        ["see ", ""],
        ["the paper", "link", "http://x.y/z"],
        [".", ""],
    ],
    "[a **b** `c` $\\mu$](u)": [["a b c μ", "link", "u"]],
    '[a](u "title")': [["a", "link", "u"], [" (title)", ""]],
    "[](u)": [["u", "link", "u"]],
    "<http://x.y>": [["http://x.y", "link", "http://x.y"]],
    "![alt](u)": [["!", ""], ["alt", "link", "u"]],
    "[![alt](i)](u)": [["[!", ""], ["alt", "link", "i"], ["](u)", ""]],
    "one\ntwo  \nthree\\\nfour": [["one two\nthree\nfour", ""]],
    "<b>bold</b> <!-- c --> &lt; \\*": [["<b>bold</b> <!-- c --> < *", ""]],
    '[x]: /u "t"': [['[x]: /u "t"', ""]],
    "of $N$ and $D$": [["of ", ""], ["N", "maths"], [" and ", ""], ["D", "maths"]],
    "$N$ is 3": [["N", "maths"], [" is 3", ""]],
    "**$C \\approx 6ND$**": [["C ≈ 6ND", "maths"]],
    "so $$x_i$$.": [["so ", ""], ["xᵢ", "maths"], [".", ""]],
    "$a$$b$": [["ab", "maths"]],
    "$a\n+b$": [["a +b", "maths"]],
    "from $5 to $6": [["from $5 to $6", ""]],
    "from $5 to $ten": [["from $5 to $ten", ""]],
    "$5/$6": [["$5/$6", ""]],
    "5$/x$": [["5$/x$", ""]],
    "5$ or 6$": [["5$ or 6$", ""]],
    "\\$x$ and `$y$`": [["$x$ and ", ""], ["$y$", "code"]],
    "$$$": [["$$$", ""]],
}


@pytest.mark.parametrize(("text", "spans"), SPANS.items())
def test_words_keep_their_style(text: str, spans: list[list[str]]) -> None:
    assert parse(text) == ([paragraph(*spans)], [])


BLOCKS: dict[str, list[Any]] = {
    "": [],
    "one\n\ntwo": [words("one"), words("two")],
    "## Title\n\nUnder\n===": [
        {"type": "heading", "level": 2, "spans": [["Title", ""]]},
        {"type": "heading", "level": 1, "spans": [["Under", ""]]},
    ],
    "- a\n- b\n  - c\n-": [
        {
            "type": "list",
            "ordered": False,
            "start": 1,
            "items": [
                [words("a")],
                [
                    words("b"),
                    {"type": "list", "ordered": False, "start": 1, "items": [[words("c")]]},
                ],
                [],
            ],
        }
    ],
    "3. a\n\n   more\n4. b\n\nafter": [
        {
            "type": "list",
            "ordered": True,
            "start": 3,
            "items": [[words("a"), words("more")], [words("b")]],
        },
        words("after"),
    ],
    "```python title\nx = 1\n\ny\n```": [
        {"type": "code", "text": "x = 1\n\ny", "language": "python title"}
    ],
    "```\nx\n\n```": [{"type": "code", "text": "x\n", "language": ""}],
    "    indented\n": [{"type": "code", "text": "indented", "language": ""}],
    "> a\n>\n> > b": [
        {
            "type": "quote",
            "blocks": [words("a"), {"type": "quote", "blocks": [words("b")]}],
        }
    ],
    "a\n\n---\n\nb": [words("a"), {"type": "rule"}, words("b")],
    "$$\n\\frac{a}{b}\n= c\n$$": [{"type": "maths", "text": "a/b = c"}],
    "> $$x$$": [{"type": "quote", "blocks": [{"type": "maths", "text": "x"}]}],
    "| a | *b* |\n|---|:-:|\n| `1` | 2\n| 3 |": [
        {
            "type": "table",
            "head": [[["a", ""]], [["b", "emphasis"]]],
            "rows": [[[["1", "code"]], [["2", ""]]], [[["3", ""]], []]],
        }
    ],
    "| a |\n|---|\n| 1 | |": [{"type": "table", "head": [[["a", ""]]], "rows": [[[["1", ""]]]]}],
    "<div>\n**x**\n</div>": [paragraph(["<div> ", ""], ["x", "strong"], [" </div>", ""])],
}


@pytest.mark.parametrize(("text", "blocks"), BLOCKS.items())
def test_a_text_becomes_its_blocks(text: str, blocks: list[Any]) -> None:
    assert parse(text) == (blocks, [])


@pytest.mark.parametrize(
    ("text", "kept", "line", "column"),
    [
        ("a $x \\foo$ b", "x \\foo", 0, 5),
        ("one\n\ntwo\nthree $\\foo$", "\\foo", 3, 7),
        ("one $a$ $a\nb \\foo$", "a\nb \\foo", 1, 2),
        ("- a\n- b\n  c $\\foo$", "\\foo", 2, 5),
        ("> $$\n> x\n> + \\foo\n> $$", "x\n+ \\foo", 2, 4),
        ("$$\\foo$$", "\\foo", 0, 2),
        ("| a |\n|---|\n| 1 |\n| $\\foo$ |", "\\foo", 3, 3),
        ("a\r\n\r\n$\\foo$", "\\foo", 2, 1),
        ("a\r\r$\\foo$", "\\foo", 2, 1),
        ("`\\foo` and $\\foo$", "\\foo", 0, None),
        ("[$\\foo$](u)", "\\foo", 0, 2),
        ("\n\n# A $\\foo$ b", "\\foo", 2, 5),
    ],
)
def test_maths_that_is_not_understood_is_kept_and_placed(
    text: str, kept: str, line: int, column: int | None
) -> None:
    blocks, flaws = parse(text)
    assert flaws == [Flaw(line, column, "'\\foo' is not understood in a formula.")]
    assert json.dumps(kept)[1:-1] in json.dumps(blocks)


def test_flaws_come_from_top_to_bottom() -> None:
    _, flaws = parse("$\\a$ $\\b$\n\n- $\\c$\n\n$$\\d$$")
    assert [flaw.message[1:3] for flaw in flaws] == ["\\a", "\\b", "\\c", "\\d"]


@pytest.mark.parametrize(
    ("row", "last"),
    [
        ("| 1 | 2 | 3 | *4* |", [["2 | 3 | ", ""], ["4", "emphasis"]]),
        ("1|2|3", [["2|3", ""]]),
        ("| 1 | 2 | a \\| b |", [["2 | a | b", ""]]),
    ],
)
def test_cells_without_a_column_are_kept_and_told(row: str, last: list[list[str]]) -> None:
    blocks, flaws = parse(f"> | a | b |\n> |---|---|\n> | 0 | 0 |\n> {row}")
    table: Any = blocks[0]
    assert table["blocks"][0]["rows"][1] == [[["1", ""]], last]
    assert [(flaw.line, flaw.column) for flaw in flaws] == [(3, None)]


@pytest.mark.parametrize("text", ["x" * 50_001, ">" * 50 + " a", "- " * 12 + "a", "> - " * 8])
def test_a_text_that_is_too_much_comes_back_as_it_is(text: str) -> None:
    blocks, flaws = parse(text)
    assert blocks == [words(text)]
    assert [flaw.line for flaw in flaws] == [0]


@pytest.mark.parametrize("text", ["x" * 50_000, ">" * 15 + " a", "- " * 8 + "a"])
def test_a_text_that_is_just_not_too_much_is_read(text: str) -> None:
    assert parse(text)[1] == []


@pytest.mark.parametrize("piece", ["*", "[", "$a ", "`a", "> ", "- ", "**a ", "|a", "![", "$$\n"])
def test_twice_the_text_is_at_most_twice_the_work(piece: str) -> None:
    half, whole = (calls_of(partial(parse, (piece * length)[:length])) for length in (1_000, 2_000))
    assert whole < 2.2 * half


WORDS = [f"word{letter}" for letter in "abcdefgh"]
MARKS = [
    *("*", "**", "_", "`", "$", "$$", "[", "](u)", '](u "', '")', "![", "[x]: ", "<b>", "<!--"),
    *("\n", "\n\n", "    ", "  \n", "\t", " ", " ", "\\", "&", "#", "# ", "> ", "- ", "1. "),
    *("---", "===", "```", "~~~", "|", "|-|\n", "|--|--|\n", "\\foo{", "\\text{"),
]


@given(st.lists(st.sampled_from(WORDS) | st.sampled_from(MARKS), max_size=40).map("".join))
def test_no_word_is_dropped(text: str) -> None:
    shown = json.dumps(parse(text)[0])
    for word in WORDS:
        assert shown.count(word) >= text.count(word)


@given(st.text(max_size=60) | st.text("a1*_`$[]()>-#|\\\n {}", max_size=60))
def test_any_text_gives_plain_data(text: str) -> None:
    blocks, flaws = parse(text)
    assert json.loads(json.dumps(blocks)) == blocks
    assert all(0 <= flaw.line <= text.count("\n") + text.count("\r") for flaw in flaws)
