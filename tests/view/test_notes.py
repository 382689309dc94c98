"""Parsed Markdown drawn on a screen, with marks where there is no style."""

import pytest

from studyguide.course.markdown import parse
from studyguide.view.notes import notes, sentence
from studyguide.view.screen import Screen
from tests.view.screens import is_shown, on, piped, terminal, widest


def drawn(text: str, screen: Screen) -> str:
    return on(screen, lambda screen: notes(parse(text)[0], screen))


CASES = [
    ("# A *b*", "A *b*\n", "A b\n"),
    ("**a** *b* `c`", "**a** *b* `c`\n", "a b c\n"),
    ("one\n\ntwo", "one\n\ntwo\n", "one\n\ntwo\n"),
    ("[text](https://x.y)", "text (https://x.y)\n", "text (https://x.y)\n"),
    ("<https://x.y>", "https://x.y\n", "https://x.y\n"),
    ("- a\n- b", "- a\n- b\n", "• a\n• b\n"),
    ("7. a\n8. b", "7. a\n8. b\n", "7. a\n8. b\n"),
    ("9. a\n10. b", "9. a\n10. b\n", "9. a\n10. b\n"),
    ("```\nx = 1\n\n  y\n```", "    x = 1\n\n      y\n", "    x = 1\n\n      y\n"),
    ("$$\nx^2\n$$", "    x²\n", "    x²\n"),
    ("energy $E = mc^2$", "energy E = mc²\n", "energy E = mc²\n"),
    ("> a\n>\n> b", "  a\n\n  b\n", "  a\n\n  b\n"),
    ("---", "* * *\n", "* * *\n"),
    (
        "| a | b |\n|--|--|\n| 1 | 2 |\n| 3 | |",
        "a: 1\nb: 2\n\na: 3\nb:\n",
        "a  b\n1  2\n3\n",
    ),
    ("- a\n\n  more\n\n- b", "- a\n\n  more\n- b\n", "• a\n\n  more\n• b\n"),
    (
        "<b>bold</b> [/bold] :smile:",
        "<b>bold</b> [/bold] :smile:\n",
        "<b>bold</b> [/bold] :smile:\n",
    ),
]


@pytest.mark.parametrize(("text", "plain", "styled"), CASES, ids=[case[0] for case in CASES])
def test_a_block_is_drawn_in_lines_and_in_a_terminal(text: str, plain: str, styled: str) -> None:
    assert drawn(text, piped()) == plain
    assert drawn(text, terminal(80)) == styled


@pytest.mark.parametrize(
    ("text", "sgr"),
    [("**a**", "1"), ("*a*", "3"), ("`a`", "1;36"), ("# a", "1"), ("[a](u)", "4")],
)
def test_in_a_terminal_style_tells_what_marks_tell_elsewhere(text: str, sgr: str) -> None:
    screen = terminal(80)
    assert screen.rendered(notes(parse(text)[0], screen)).startswith(f"\x1b[{sgr}ma\x1b[0m")


@pytest.mark.parametrize(
    ("text", "plain", "styled"),
    [
        ("The task *and* more.", "The task *and* more.", "The task and more."),
        ("**a** or `b`?", "**a** or `b`?", "a or b?"),
        ("2 * 3 * 4 = 24", "2 * 3 * 4 = 24", "2 * 3 * 4 = 24"),
        ("# <b> $x$ _y_", "# <b> $x$ _y_", "# <b> $x$ _y_"),
        ("one\ntwo *b*", "one\ntwo *b*", "one\ntwo *b*"),
        ("*a*\x1b[1m", "*a*<U+001B>[1m", "*a*<U+001B>[1m"),
        ("", "", ""),
    ],
)
def test_a_sentence_has_its_emphasis_and_is_else_as_it_is_written(
    text: str, plain: str, styled: str
) -> None:
    assert sentence(text, piped()).plain == plain
    assert sentence(text, terminal(80)).plain == styled


def test_what_is_emphasised_in_a_bold_sentence_is_bold_as_well() -> None:
    shown = terminal(80).rendered([sentence("a *b*", terminal(80), "bold")])
    assert shown.startswith("\x1b[1ma \x1b[0m\x1b[1;3mb\x1b[0m")


NESTED = ["> " * 15 + "innermost", "- " * 8 + "innermost", "> - " * 7 + "innermost"]


@pytest.mark.parametrize("text", NESTED)
@pytest.mark.parametrize("width", [20, 40, 80])
def test_what_is_nested_deeply_is_still_shown(text: str, width: int) -> None:
    for screen in (terminal(width), piped(width)):
        shown = drawn(text, screen)
        assert widest(shown) <= width
        assert is_shown("innermost", shown)


@pytest.mark.parametrize("width", [20, 60, 80])
def test_a_wide_table_loses_no_word(width: int) -> None:
    words = [f"Spaltenüberschrift{number}" for number in range(9)]
    head = "|".join(words)
    shown = drawn(f"|{head}|\n|{'--|' * 9}\n|{head}|", terminal(width))
    assert widest(shown) <= width
    assert [word for word in words if not is_shown(word, shown)] == []
