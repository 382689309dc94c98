"""Copies of the process do a part of the work, and whatever becomes of them all of it is done."""

import os
import signal
import threading
from collections.abc import Callable

import pytest

from studyguide.course import done_ahead
from studyguide.course.done_ahead import processors

if not hasattr(os, "fork"):
    pytest.skip("there is nothing to copy a process with", allow_module_level=True)

TASKS = list("abcdef")


def results(work: Callable[[str], bytes], hands: int = 3) -> list[bytes]:
    with done_ahead.done_ahead(TASKS, work, hands) as ahead:
        return list(ahead)


def maker(task: str) -> bytes:
    return str(os.getpid()).encode()


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The copies that were made."""
    made: list[int] = []
    fork = os.fork

    def spy() -> int:
        made.append(fork())
        return made[-1]

    monkeypatch.setattr(os, "fork", spy)
    return made


def is_left(process: int) -> bool:
    """Whether a copy runs, or has ended and nobody took note."""
    try:
        os.waitpid(process, os.WNOHANG)
    except ChildProcessError:
        return False
    return True


@pytest.mark.parametrize("hands", [2, 3, 6, 9])
def test_every_task_is_done_in_order_by_as_many_processes(hands: int) -> None:
    assert results(str.encode, hands) == list(map(str.encode, TASKS))
    makers = set(results(maker, hands))
    assert len(makers) == min(hands, len(TASKS))
    assert maker("") not in makers


def test_a_copy_gives_way_to_another_before_all_memory_is_its_own(
    forked: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(done_ahead, "_TASKS", 2)
    with done_ahead.done_ahead(TASKS, maker, 2) as ahead:
        a, b, c, d, e, f = ahead
        assert a == c != b == d
        assert {e, f}.isdisjoint((a, b))
        assert len(forked) == 4
        assert list(map(is_left, forked[:2])) == [False] * 2


def test_a_lasting_copy_does_all_of_its_share(
    forked: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(done_ahead, "_TASKS", 2)
    with done_ahead.done_ahead(TASKS, maker, 2, lasting=True) as ahead:
        assert len(set(ahead)) == len(forked) == 2


def test_where_no_other_copy_is_to_be_had_the_rest_is_left_to_this_process(
    forked: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(done_ahead, "_TASKS", 1)
    fork = os.fork

    def refuse() -> int:
        if len(forked) == 3:
            raise BlockingIOError
        return fork()

    monkeypatch.setattr(os, "fork", refuse)
    assert results(str.encode, 2) == [b"a", b"b", b"c", b"", b"", b""]
    assert list(map(is_left, forked)) == [False] * 3


def test_one_hand_is_left_to_this_process() -> None:
    assert results(str.encode, 1) == [b""] * 6


def test_a_result_may_be_larger_than_a_pipe() -> None:
    assert results(lambda task: task.encode() * 1_000_000)[-1] == b"f" * 1_000_000


@pytest.mark.parametrize("end", [lambda: 1 / 0, lambda: os.kill(os.getpid(), signal.SIGKILL)])
def test_what_a_copy_failed_to_do_is_left_to_this_process(
    end: Callable[[], object], capfd: pytest.CaptureFixture[str]
) -> None:
    def work(task: str) -> bytes:
        if task == "d":
            end()
        return task.encode()

    assert results(work) == [b"a", b"b", b"c", b"", b"e", b"f"]
    assert capfd.readouterr() == ("", "")


def test_a_result_that_breaks_off_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        done_ahead, "_work", lambda share, work, told: os.write(told, b"\7") and os._exit(0)
    )
    assert results(str.encode) == [b""] * 6


@pytest.mark.parametrize("had", [0, 1])
def test_where_too_few_processes_are_to_be_had_all_is_left_to_this_one(
    forked: list[int], monkeypatch: pytest.MonkeyPatch, had: int
) -> None:
    fork = os.fork

    def refuse() -> int:
        if len(forked) == had:
            raise BlockingIOError
        return fork()

    monkeypatch.setattr(os, "fork", refuse)
    assert results(str.encode) == [b""] * 6
    assert list(map(is_left, forked)) == [False] * had


def test_no_copy_outlives_the_work(forked: list[int]) -> None:
    def work(task: str) -> bytes:
        if task != "a":
            signal.pause()
        return task.encode()

    with done_ahead.done_ahead(TASKS, work, 3) as ahead:
        assert next(ahead) == b"a"
        assert list(map(is_left, forked)) == [True] * 3
    assert list(map(is_left, forked)) == [False] * 3


def test_copies_are_at_work_before_anything_is_asked_of_them(forked: list[int]) -> None:
    with done_ahead.done_ahead(TASKS, str.encode, 3):
        assert len(forked) == 3


def test_as_many_are_at_work_as_pay_unless_there_are_threads(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: set(range(12)))
    assert [processors(most) for most in (0, 1, 3, 50)] == [1, 1, 3, 4]
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert processors(50) == 1
