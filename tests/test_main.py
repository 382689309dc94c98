"""The entry is quiet about Ctrl-C, from its first line on, and looks for no cycles in a start."""

import gc
import os
from collections.abc import Iterator

import pytest

from studyguide.__main__ import main
from studyguide.cli import door


@pytest.fixture(autouse=True)
def as_collected_before() -> Iterator[None]:
    threshold = gc.get_threshold()
    yield
    gc.set_threshold(*threshold)


def _open_onto(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the door raise an error."""

    def run() -> None:
        raise error

    monkeypatch.setattr(door, "run", run)


def test_an_interrupt_before_or_after_the_door_opens_ends_with_130(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _open_onto(KeyboardInterrupt(), monkeypatch)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130


def test_what_a_start_makes_is_not_looked_through_for_cycles(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    collected: list[str] = []

    def make_much() -> None:
        gc.callbacks.append(lambda phase, _: collected.append(phase))
        made: list[list[int]] = [[] for _ in range(100_000)]
        gc.callbacks.pop()
        assert len(made) == 100_000

    monkeypatch.setattr(door, "run", make_much)
    gc.collect()
    main()
    assert gc.isenabled()
    assert not collected


@pytest.mark.parametrize(
    "lack",
    [
        MemoryError(),
        SystemError("error return without exception set"),
        SystemError("<function _find_and_load> returned NULL without setting an exception"),
    ],
)
def test_too_little_memory_is_told_also_where_python_lost_its_own_error(
    lack: Exception, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def leave(code: int) -> None:
        raise SystemExit(code)

    monkeypatch.setattr(os, "_exit", leave)
    _open_onto(lack, monkeypatch)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    assert capfd.readouterr().err.startswith("Error: There is too little memory.")


def test_another_error_within_python_shows_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    _open_onto(SystemError("bad argument to internal function"), monkeypatch)
    with pytest.raises(SystemError):
        main()
