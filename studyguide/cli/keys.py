"""A learner's keys in a terminal, or lines where input is piped."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_KEYS = re.compile(r"\x1b\[[0-9;]*[A-Za-z~]|\x1bO.|.", re.DOTALL)
"""A key as a terminal sends it: an escape sequence, or else one character."""

_LONGEST = 10_000
_AT_ONCE = 32
_CTRL_D = "\x04"


class Keys:
    """Reads one key, or one line when input or output is not a terminal."""

    def __init__(self) -> None:
        # where output is piped, a raw terminal would tear the lines of whoever prints them
        self.in_terminal = sys.stdin.isatty() and sys.stdout.isatty()
        self._waiting: list[str] = []

    def read(self) -> str | None:
        """A key as typed, or a line without its end; None when input has ended."""
        if not self.in_terminal:
            return _line()
        if not self._waiting:
            try:
                # what is typed quickly, or pasted, comes in one piece
                self._waiting = _KEYS.findall(_typed())
            except EOFError:
                return None
        return self._waiting.pop(0)

    def read_line(self, prompt: str, editable: bool) -> str | None:
        """A line without its end, asked for in a terminal; None when input has ended.

        With `editable`, the cursor moves in it, for which the terminal is sent more than text.
        """
        if not self.in_terminal:
            return _line()
        with suppress(ImportError):  # Windows has it built in
            if editable:
                import readline  # noqa: F401  (input() takes notice of it)
        try:
            return input(prompt)[:_LONGEST].strip()
        except EOFError:
            return None

    def drop_typed_ahead(self) -> None:
        """Forget keys typed before the question they would answer was on the screen."""
        self._waiting.clear()
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


def _typed() -> str:
    """What the next read of the terminal gives, a key or several.

    typer's own way to read a key loses what is typed while typer loads, and just before it reads.
    Raises EOFError for Ctrl-D, and KeyboardInterrupt.
    """
    try:
        import termios  # noqa: F401
    except ImportError:  # Windows
        import typer

        return typer.getchar()
    terminal = sys.stdin.fileno()
    with _giving_keys(terminal):
        typed = os.read(terminal, _AT_ONCE).decode(errors="replace")
    if typed in ("", _CTRL_D):
        raise EOFError
    return typed


@contextmanager
def _giving_keys(terminal: int) -> Iterator[None]:
    """Have a terminal give each key at once, unseen, but for those that are signals.

    Who suspends the program finds the terminal as the shell wants it; `fg` sets it again.
    """
    import signal
    import termios
    import tty

    def give_keys(*_: object) -> None:
        tty.setcbreak(terminal, termios.TCSADRAIN)

    mode = termios.tcgetattr(terminal)
    before = signal.signal(signal.SIGCONT, give_keys)
    try:
        give_keys()
        yield
    finally:
        signal.signal(signal.SIGCONT, before)
        termios.tcsetattr(terminal, termios.TCSADRAIN, mode)


def _line() -> str | None:
    """The next line of standard input, of which no more than its beginning is kept."""
    line = part = sys.stdin.readline(_LONGEST)
    while part and not part.endswith("\n"):
        part = sys.stdin.readline(_LONGEST)
    return line.strip() if line else None
