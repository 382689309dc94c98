"""The keys of a quiz: in one line, and one by one."""

import pytest

from studyguide.study.commands import Command
from studyguide.view.commands import NOT_NOW, key_line, key_list
from tests.view.screens import on, piped, terminal, widest


def of(letters: str) -> list[Command]:
    return list(map(Command, letters))


@pytest.mark.parametrize(
    ("invite", "letters", "width", "line"),
    [
        (
            "1-4 answer",
            "0?sneq",
            80,
            "1-4 answer  0 I don't know  ? hint  s skip  n note  e edit  q stop",
        ),
        (
            "1-4 answer",
            "0sneurcq",
            80,
            "1-4  0 don't know  s skip  n note  e edit  u undo  r right  c compare  q stop",
        ),
        (
            "1-4 answer",
            "0?sneurcq",
            80,
            "1-4  0 don't know  ? hint  s skip  n note  u undo  r right  q stop  h more",
        ),
        ("1-4 answer", "0sneucq", 41, "1-4  0 don't know  u undo  q stop  h more"),
        ("1-4 answer", "0sneucq", 40, "1-4  0 don't know  q stop  h more"),
        ("1-4 answer", "0sneucq", 20, "1-4  q stop  h more"),
        ("", "0sq", 80, "0 I don't know  s skip  q stop"),
    ],
)
def test_one_line_holds_all_that_may_be_typed_or_else_the_most_wanted(
    invite: str, letters: str, width: int, line: str
) -> None:
    screens = (terminal(width), piped(width))
    for screen in screens:
        told = on(screen, lambda screen: iter([key_line(invite, of(letters), False, screen)]))
        assert told == f"{line}\n"


def test_where_words_are_wanted_commands_begin_with_a_slash() -> None:
    told = on(piped(), lambda screen: iter([key_line("", of("0?q"), True, screen)]))
    assert told == "/0 I don't know  /? hint  /q stop\n"


@pytest.mark.parametrize("width", range(20, 100))
@pytest.mark.parametrize(("invite", "is_words"), [("1-4 answer", False), ("", True)])
def test_the_keys_are_one_line_at_every_width(width: int, invite: str, is_words: bool) -> None:
    keys = of("0?sneurcq")
    line = on(piped(width), lambda screen: iter([key_line(invite, keys, is_words, screen)]))
    assert line.count("\n") == 1
    assert widest(line) <= width
    assert "q stop" in line


LISTED = """
the numbers in order, such as 213
0 I don't know
u take back your last answer, or what you set aside since
q stop, and see how it went

"""


def test_who_asks_is_told_what_each_key_does() -> None:
    invite = "the numbers in order, such as 213"
    assert on(piped(), lambda screen: key_list(invite, of("0uq"), False, screen)) == LISTED
    assert "\n/u take" in on(piped(), lambda screen: key_list("", of("u"), True, screen))


def test_whatever_is_not_always_offered_has_a_sentence_that_says_why_not() -> None:
    always = {Command.UNKNOWN, Command.SKIP, Command.NOTE, Command.HELP, Command.STOP}
    assert set(NOT_NOW) == set(Command) - always
