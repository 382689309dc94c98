"""The terminal as it is: width, colour, Unicode, and nothing written but what is meant."""

import os

import pytest
from rich.text import Text

from studyguide.view.screen import Screen, open_screen, rows_of
from tests.view.screens import Stream, piped, terminal, without_style


def opened(
    *, is_terminal: bool = True, encoding: str = "utf-8", plain: bool = False, **environment: str
) -> Screen:
    return open_screen(Stream(is_terminal, encoding), plain, environment)


@pytest.mark.parametrize(
    ("screen", "plain"),
    [
        (opened(), False),
        (opened(plain=True), True),
        (opened(is_terminal=False), True),
        (opened(TERM="dumb"), True),
        (opened(TERM="xterm"), False),
    ],
)
def test_a_screen_is_plain_when_asked_or_when_it_is_no_terminal(
    screen: Screen, plain: bool
) -> None:
    assert screen.plain is plain
    assert ("\x1b[" in screen.rendered([Text("x", "bold red")])) is not plain


@pytest.mark.parametrize(
    ("encoding", "unicode"),
    [("utf-8", True), ("UTF8", True), ("utf-16", True), ("ascii", False), ("latin-1", False)],
)
def test_unicode_is_what_the_encoding_can_hold(encoding: str, unicode: bool) -> None:
    screen = opened(encoding=encoding)
    assert screen.unicode is unicode
    assert screen.text("é →").plain == ("é →" if unicode else "e ->")


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        ("20", 20),
        ("100", 100),
        ("9999", 500),
        ("0099999999999", 500),
        ("0", 80),
        ("", 80),
        ("-5", 80),
        ("wide", 80),
        ("٤٠", 80),
    ],
)
def test_columns_set_the_width_when_they_are_a_sensible_number(columns: str, width: int) -> None:
    assert opened(is_terminal=False, COLUMNS=columns).width == width
    assert opened(is_terminal=False).width == 80


@pytest.mark.parametrize(
    ("screen", "narrow"),
    [(terminal(59), True), (terminal(60), False), (piped(500), True)],
)
def test_labels_stand_above_values_where_it_is_narrow_or_plain(
    screen: Screen, narrow: bool
) -> None:
    assert screen.narrow is narrow


@pytest.mark.parametrize("term", ["xterm-256color", "xterm", "vt100", "dumb", "unknown"])
def test_the_width_is_kept_on_every_sort_of_terminal(
    monkeypatch: pytest.MonkeyPatch, term: str
) -> None:
    monkeypatch.setenv("TERM", term)
    screen = opened(TERM=term, COLUMNS="20")
    lines = without_style(screen.rendered([Text("word " * 20)])).splitlines()
    assert max(map(len, lines)) <= 20
    assert len(lines) > 4


def test_no_color_leaves_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in terminal(80).rendered([Text("x", "cyan")])


@pytest.mark.parametrize("screen", [terminal(80), piped(80)])
def test_markup_and_emoji_are_shown_as_they_are_written(screen: Screen) -> None:
    text = "[bold]x[/bold] [link=https://x.y]z[/link] :smile: 'a' 12 #fff"
    assert screen.rendered([screen.text(text), screen.line(text)]) == f"{text}\n{text}\n"


def test_plain_lines_end_where_their_text_does() -> None:
    assert piped(80).rendered([Text("a   "), Text(""), Text("b")]) == "a\n\nb\n"


def test_what_is_shown_is_written_to_the_stream() -> None:
    screen = piped(80)
    screen.show(screen.text("one"), screen.text("two"))
    screen.erase_line()
    screen.clear()
    screen.write("three")
    assert screen.console.file.getvalue() == "one\ntwo\n\nthree"  # type: ignore[attr-defined]


def test_in_a_terminal_a_line_is_taken_back_and_the_screen_cleared() -> None:
    screen = terminal(80)
    screen.erase_line()
    screen.clear()
    assert screen.console.file.getvalue() == "\r\x1b[2K\x1b[2J\x1b[H"  # type: ignore[attr-defined]


@pytest.mark.parametrize(("lines", "rows"), [(50, 50), (0, 24)])
def test_a_terminal_says_how_many_rows_it_has(
    monkeypatch: pytest.MonkeyPatch, lines: int, rows: int
) -> None:
    assert rows_of(Stream(True, "utf-8")) == 24
    stream = Stream(True, "utf-8")
    monkeypatch.setattr(stream, "fileno", lambda: 1)
    monkeypatch.setattr("os.get_terminal_size", lambda _: os.terminal_size((80, lines)))
    assert rows_of(stream) == rows
