"""Signals that ask the program to end, as an exception that carries the exit code."""

import signal
from types import FrameType


class Stopped(BaseException):
    """SIGTERM or SIGHUP came. Like KeyboardInterrupt, no `except Exception` catches it."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def heed_signals() -> None:
    """Let SIGTERM and SIGHUP (where there is one) raise `Stopped` with 128 + number."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _stop)


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stopped(128 + number)
