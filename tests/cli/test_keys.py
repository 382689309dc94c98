"""Keys come as they were typed, from a terminal that is a pair of ends here."""

import os
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

pty = pytest.importorskip("pty", reason="Windows has no such terminals")

from studyguide.cli import keys  # noqa: E402
from studyguide.cli.keys import Keys  # noqa: E402


@pytest.fixture
def ends(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[int, int]]:
    """The end of the learner, and the one at which the program reads and writes."""
    learner, program = pty.openpty()
    with os.fdopen(program, "r", encoding="utf-8") as terminal:
        monkeypatch.setattr(keys, "sys", SimpleNamespace(stdin=terminal, stdout=terminal))
        yield learner, program
    os.close(learner)


def test_a_key_typed_before_it_is_awaited_is_not_lost(ends: tuple[int, int]) -> None:
    os.write(ends[0], b"2")
    assert Keys().read() == "2"


def test_keys_that_come_at_once_are_read_one_by_one(ends: tuple[int, int]) -> None:
    os.write(ends[0], "1\x1b[Cé".encode())
    learner = Keys()
    assert [learner.read(), learner.read(), learner.read()] == ["1", "\x1b[C", "é"]


def test_control_d_ends_the_input(ends: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    # as it comes once keys are awaited; before, the terminal heeds it itself
    monkeypatch.setattr(os, "read", lambda *_: b"\x04")
    assert Keys().read() is None


def test_keys_are_awaited_again_once_a_shell_has_set_the_terminal_anew(
    ends: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    import signal
    import termios

    before = termios.tcgetattr(ends[1])

    def suspended_and_continued(*_: object) -> bytes:
        termios.tcsetattr(ends[1], termios.TCSANOW, before)
        signal.raise_signal(signal.SIGCONT)
        flags = termios.tcgetattr(ends[1])[3]
        assert flags & termios.ISIG
        assert not flags & (termios.ICANON | termios.ECHO)
        return b"1"

    monkeypatch.setattr(os, "read", suspended_and_continued)
    assert Keys().read() == "1"
    assert termios.tcgetattr(ends[1]) == before
    assert signal.getsignal(signal.SIGCONT) == signal.SIG_DFL


def test_the_terminal_is_left_as_it_was(ends: tuple[int, int]) -> None:
    import termios

    before = termios.tcgetattr(ends[1])
    os.write(ends[0], b"q")
    Keys().read()
    assert termios.tcgetattr(ends[1]) == before
