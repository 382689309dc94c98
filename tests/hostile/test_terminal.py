"""The strict reader lets pass what the program writes, and nothing else."""

import pytest

from tests.hostile.terminal import Output, violations, without_styles
from tests.hostile.texts import OBEYED, UNSEEN


@pytest.mark.parametrize("allowed", Output)
@pytest.mark.parametrize("text", ["", "a\nb\n", "é 字 👩 [/x]", "\u0301"])
def test_printable_lines_hurt_nobody(text: str, allowed: Output) -> None:
    assert violations(text, allowed) == []


def test_styles_pass_where_they_are_allowed_and_end() -> None:
    styled = "a\x1b[1;36mb\x1b[0m\n"
    assert violations(styled, Output.STYLED) == []
    assert without_styles("a\x1b[1mb\x1b[0m") == "ab"
    assert [each.offset for each in violations(styled)] == [1, 9]
    assert violations("ab\x1b[1mc", Output.STYLED) == [(2, "a style that is never ended")]


@pytest.mark.parametrize("codes", ["5", "8", "38;5;1", "1;7", "4:3", "1;"])
def test_a_style_that_no_view_asks_for_is_told(codes: str) -> None:
    assert violations(f"ab\x1b[{codes}mc\x1b[0m", Output.STYLED)[0].offset == 2


def test_a_screen_is_cleared_only_where_pages_are_turned() -> None:
    cleared = "\x1b[2J\x1b[H1/2\r\x1b[2K\n"
    assert violations(cleared, Output.INTERACTIVE) == []
    assert [each.offset for each in violations(cleared, Output.STYLED)] == [0, 4, 10, 11]


SEEN_TO_BE_DONE = [text for text in OBEYED + UNSEEN if not text.replace("\n", "").isprintable()]


@pytest.mark.parametrize("allowed", Output)
@pytest.mark.parametrize("text", SEEN_TO_BE_DONE)
def test_what_a_terminal_would_obey_is_told_where_it_stands(text: str, allowed: Output) -> None:
    output = f"ab{text}c"
    told = violations(output, allowed)
    assert told
    assert not output[told[0].offset].isprintable()
