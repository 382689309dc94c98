"""The terminal as it is: its width, whether it has colour and Unicode, and how to write to it."""

import os
from collections.abc import Iterable, Mapping
from typing import IO

from rich.console import Console, Group, RenderableType
from rich.text import Text

from studyguide.view.clean import clean, takes_unicode

NARROW = 60
"""Below this many columns, labels stand above their values."""

SHORT = 20
"""Below this many rows, none is left blank that need not be."""


class Screen:
    """Writes renderables; builds the text they are made of.

    `plain` is set by --plain and wherever output is not a terminal: no colour, no
    columns, nothing but lines to be read one after the other.
    """

    def __init__(self, console: Console, plain: bool, unicode: bool) -> None:
        self.console = console
        self.plain = plain
        self.unicode = unicode

    @property
    def width(self) -> int:
        return self.console.width

    @property
    def narrow(self) -> bool:
        return self.plain or self.width < NARROW

    @property
    def short(self) -> bool:
        return not self.plain and self.console.height < SHORT

    def text(self, text: str, style: str = "") -> Text:
        """Any text, shown literally."""
        return Text(clean(text, self.unicode), style)

    def line(self, *parts: tuple[str, str] | str) -> Text:
        """One line of styled parts."""
        whole = Text()
        for part in parts:
            text, style = part if isinstance(part, tuple) else (part, "")
            whole.append(clean(text, self.unicode).replace("\n", " "), style)
        return whole

    def show(self, *renderables: RenderableType) -> None:
        """Write to the screen."""
        self.write(self.rendered(renderables))

    def write(self, text: str) -> None:
        """Write what `rendered` gave."""
        self.console.file.write(text)
        self.console.file.flush()

    def clear(self) -> None:
        """Begin at the top of an empty screen; nothing where lines are read one by one."""
        if not self.plain:
            self.console.clear()

    def erase_line(self) -> None:
        """Take back the line the cursor stands in, or end it where that cannot be done."""
        self.write("\n" if self.plain else "\r\x1b[2K")

    def rendered(self, renderables: Iterable[RenderableType]) -> str:
        """What `show` would write; plain lines end where their text does."""
        with self.console.capture() as capture:
            self.console.print(Group(*renderables))
        text = capture.get()
        return "".join(f"{line.rstrip()}\n" for line in text.splitlines()) if self.plain else text


def open_screen(
    stream: IO[str], plain: bool, environment: Mapping[str, str], width: int | None = None
) -> Screen:
    """The screen behind a stream. `plain` is forced where the stream is no terminal."""
    is_dumb = environment.get("TERM", "").lower() in ("dumb", "unknown")
    plain = plain or not stream.isatty() or is_dumb
    console = Console(
        file=stream,
        # both are given, for rich would trust what the environment says of them
        width=width or _columns(stream, environment),
        height=rows_of(stream),
        force_terminal=False if plain else None,
        color_system=None if plain else "auto",
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    return Screen(console, plain, takes_unicode(stream))


def _columns(stream: IO[str], environment: Mapping[str, str]) -> int:
    """COLUMNS when it is a sensible number, else the terminal's width, else 80."""
    columns = environment.get("COLUMNS", "")[:6]
    if columns.isascii() and columns.isdigit() and int(columns) > 0:
        return min(int(columns), 500)
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def rows_of(stream: IO[str]) -> int:
    """How many lines the terminal behind a stream has; 24 when it does not say."""
    try:
        return os.get_terminal_size(stream.fileno()).lines or 24
    except (OSError, ValueError):
        return 24
