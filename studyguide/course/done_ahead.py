"""Much work of one kind shared out among the processors, by copies of this process.

A copy (a fork) begins at once and knows all that is known here. Where the system has no
copies to give, or one fails, the work is done here: what comes of it is the same.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import repeat
from typing import IO, Generic, NamedTuple, NoReturn, TypeVar

T = TypeVar("T")

_MOST = 4
"""Processes; each costs memory, and more would only wait for this one to take what they made."""

_AHEAD = 1_000_000
"""Bytes that a copy has made before it waits for them to be taken."""

_TASKS = 32
"""What one copy does before another takes its place: by then much of its memory is its own, as
Python counts in every object who refers to it.
"""

_LENGTH = 8
"""Bytes before each result that say how long it is."""


def processors(most: int) -> int:
    """How many processes can work at once, of `most` that have work: one where none is copied."""
    threads = sys.modules.get("threading")  # of which only one would be in the copy
    # macOS has forks, too, but not for who has used its own libraries
    if not hasattr(os, "sched_getaffinity") or (threads and threads.active_count() > 1):
        return 1
    return max(1, min(most, _MOST, len(os.sched_getaffinity(0))))


@contextmanager
def done_ahead(
    tasks: Sequence[T], work: Callable[[T], bytes], hands: int, *, lasting: bool = False
) -> Iterator[Iterator[bytes]]:
    """For each task in order what a copy of this process made of it, or b"" where none did.

    There are as many copies as `hands`, which take turns, and none of one hand alone. They
    begin at once, are only so far ahead as pipes hold what they made, and end with the context.
    `lasting` copies do all of their share: what they have at hand is worth more than its memory.
    """
    shares = [tasks[first::hands] for first in range(hands)] if hands > 1 else []
    team: list[_Hand[T]] = []
    try:
        for share in shares:
            team.append(_Hand(share, work, len(share) if lasting else _TASKS))
        if team and all(hand.is_at_work for hand in team):
            yield (team[at % hands].result() for at in range(len(tasks)))
        else:
            yield repeat(b"", len(tasks))
    finally:
        for hand in team:
            hand.end()


class _Hand(Generic[T]):
    """Does a share of the tasks, some by each of one copy of this process after the other."""

    def __init__(self, share: Sequence[T], work: Callable[[T], bytes], some: int) -> None:
        self._share, self._work, self._some = share, work, some
        self._taken = 0
        self._copy: _Copy | None = None
        self._begin()

    @property
    def is_at_work(self) -> bool:
        return self._copy is not None

    def _begin(self) -> None:
        with suppress(OSError):  # there may be no more processes
            ahead = self._share[self._taken : self._taken + self._some]
            self._copy = _copied(ahead, self._work)

    def result(self) -> bytes:
        """What comes of the next task."""
        result = _taken(self._copy.results) if self._copy else b""
        self._taken += 1
        if self._taken % self._some == 0:
            self.end()
            if self._taken < len(self._share):
                self._begin()
        return result

    def end(self) -> None:
        """End the copy, which may still be at work."""
        if not self._copy:
            return
        self._copy.results.close()
        with suppress(ProcessLookupError, ChildProcessError):  # the system may bury it, too
            os.kill(self._copy.process, signal.SIGKILL)
            os.waitpid(self._copy.process, 0)
        self._copy = None


class _Copy(NamedTuple):
    """A process that has some of the tasks, and whence its results come."""

    process: int
    results: IO[bytes]


def _copied(share: Sequence[T], work: Callable[[T], bytes]) -> _Copy:
    """A copy of this process at work on its share; raises OSError when there can be none."""
    import fcntl  # Windows has no such thing

    results, told = os.pipe()
    with suppress(AttributeError, OSError):  # as far as the system lets it be
        fcntl.fcntl(told, fcntl.F_SETPIPE_SZ, _AHEAD)
    try:
        process = os.fork()
    except OSError:
        os.close(results)
        raise
    else:
        if not process:
            os.close(results)
            _work(share, work, told)
        return _Copy(process, os.fdopen(results, "rb"))
    finally:
        os.close(told)


def _work(share: Sequence[T], work: Callable[[T], bytes], told: int) -> NoReturn:
    """Tell what comes of each task, and end without a word whatever happens."""
    try:
        with os.fdopen(told, "wb") as stream:
            for result in map(work, share):
                stream.write(len(result).to_bytes(_LENGTH) + result)
                stream.flush()
    finally:
        os._exit(0)


def _taken(results: IO[bytes]) -> bytes:
    """The next result, or b"" from a copy that failed."""
    length = int.from_bytes(results.read(_LENGTH))
    result = results.read(length)
    return result if len(result) == length else b""
