"""A terminal that is the same on every machine."""

import pytest


@pytest.fixture(autouse=True)
def own_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal is what a test says it is, not the one that the tests are run in."""
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("COLORTERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
