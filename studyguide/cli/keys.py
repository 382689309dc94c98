"""A learner's keys in a terminal, or lines where input is piped."""

import sys
from contextlib import suppress

import typer


class Keys:
    """Reads one key, or one line when input or output is not a terminal."""

    def __init__(self) -> None:
        # where output is piped, a raw terminal would tear the lines of whoever prints them
        self.in_terminal = sys.stdin.isatty() and sys.stdout.isatty()

    def read(self) -> str | None:
        """A key as typed, or a line without its end; None when input has ended."""
        if not self.in_terminal:
            line = sys.stdin.readline(10_000)
            return line.strip() if line else None
        try:
            return typer.getchar()
        except EOFError:
            return None

    def drop_typed_ahead(self) -> None:
        """Forget keys typed before the question they would answer was on the screen."""
        if not self.in_terminal:
            return
        try:
            import termios
        except ImportError:  # Windows
            import msvcrt

            while msvcrt.kbhit():  # type: ignore[attr-defined, unused-ignore]
                msvcrt.getwch()  # type: ignore[attr-defined, unused-ignore]
            return
        with suppress(termios.error):
            termios.tcflush(sys.stdin, termios.TCIFLUSH)
