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
from typing import IO, NamedTuple, NoReturn, TypeVar

T = TypeVar("T")

_MOST = 4
"""Processes; each costs memory, and more would only wait for this one to take what they made."""

_AHEAD = 1_000_000
"""Bytes that a copy has made before it waits for them to be taken."""

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
    tasks: Sequence[T], work: Callable[[T], bytes], hands: int
) -> Iterator[Iterator[bytes]]:
    """For each task in order what a copy of this process made of it, or b"" where none did.

    There are as many copies as `hands`, which take turns, and none of one hand alone. They
    begin at once, are only so far ahead as pipes hold what they made, and end with the context.
    """
    shares = [tasks[first::hands] for first in range(hands)] if hands > 1 else []
    copies: list[_Copy] = []
    try:
        with suppress(OSError):  # there may be no more processes
            for share in shares:
                copies.append(_copied(share, work))
        if len(copies) < hands:
            yield repeat(b"", len(tasks))
        else:
            yield (_taken(copies[at % hands].results) for at in range(len(tasks)))
    finally:
        for copy in copies:
            copy.results.close()
            with suppress(ProcessLookupError, ChildProcessError):  # the system may bury it, too
                os.kill(copy.process, signal.SIGKILL)  # it may still be at work
                os.waitpid(copy.process, 0)


class _Copy(NamedTuple):
    """A process that has another share of the tasks, and whence its results come."""

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
