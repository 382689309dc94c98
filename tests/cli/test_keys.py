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


def test_control_d_ends_the_input_and_control_c_interrupts(
    ends: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    # as they come once the terminal is raw; before, it heeds them itself
    monkeypatch.setattr(os, "read", lambda *_: b"\x04")
    assert Keys().read() is None
    monkeypatch.setattr(os, "read", lambda *_: b"\x03")
    with pytest.raises(KeyboardInterrupt):
        Keys().read()


def test_the_terminal_is_left_as_it_was(ends: tuple[int, int]) -> None:
    import termios

    before = termios.tcgetattr(ends[1])
    os.write(ends[0], b"q")
    Keys().read()
    assert termios.tcgetattr(ends[1]) == before
