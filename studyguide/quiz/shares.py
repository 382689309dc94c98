"""All that can be asked in shares, on each of which another process may work."""

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, TypeVar

from studyguide.course.done_ahead import done_ahead, processors
from studyguide.course.library import Library
from studyguide.course.opening import opener
from studyguide.quiz.windows import Windows

T = TypeVar("T")

_AT_ONCE = 128
"""Facts from which a share is full: of more, what is made of them would take much memory, and
processes that take turns would not end together."""

_WORTH = 500
"""Facts, a fifth of a second's work, for which a process is worth its making."""


class Fact(NamedTuple):
    """A fact that can be asked, by its row in a library."""

    number: int
    topic: int
    course: str
    kind: str
    field: str
    rank: int


class Share(NamedTuple):
    """What authors `wrote`, by numbers of a library's `questions`, or facts near one another."""

    library: Library
    wrote: tuple[int, ...]
    facts: tuple[Fact, ...] = ()


def shares_of(library: Library, facts: Iterable[Fact], seed: str) -> Iterator[Share]:
    """Facts, near ones of a field together, cut where no window is cut for this seed."""
    windows = Windows(library, seed)
    share: list[Fact] = []
    for _, window in groupby(facts, lambda fact: (fact[2:5], windows.at(*fact[2:]))):
        if len(share) >= _AT_ONCE:
            yield Share(library, (), tuple(share))
            share = []
        share += window
    if share:
        yield Share(library, (), tuple(share))


def done(shares: Sequence[Share], work: Callable[[Share], T]) -> Iterator[T]:
    """What comes of the work on each share, in order; of much, other processes do it.

    What it comes to must stand by itself, without a library.
    """
    opened = {share.library: opener(share.library) for share in shares}

    def apart(share: Share) -> bytes:
        return pickle.dumps(work(share._replace(library=opened[share.library]())))

    facts = sum(len(share.facts) for share in shares)
    is_in_files = all(library.file for library in opened)
    hands = processors(facts // _WORTH) if is_in_files else 1
    with done_ahead(shares, apart, hands, lasting=True) as ahead:
        for share, made in zip(shares, ahead, strict=True):
            yield pickle.loads(made) if made else work(share)
