"""T5's span corruption: short runs are taken out, each behind a sentinel of its own."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from random import Random
from typing import NamedTuple

MOST_SENTINELS = 100
"""As many has T5's vocabulary."""

Span = tuple[int, int]
"""Where a run begins, and where it has ended."""


class Corrupted(NamedTuple):
    """What the model reads, and what it is to write: each sentinel and what it stands for."""

    inputs: tuple[str, ...]
    target: tuple[str, ...]


def sentinel(number: int) -> str:
    """The name of a sentinel, counted from 0."""
    return f"<extra_id_{number}>"


def is_sentinel(token: str) -> bool:
    """Whether a token is one of T5's sentinels."""
    digits = token.removeprefix("<extra_id_").removesuffix(">")
    return digits.isdecimal() and token == f"<extra_id_{digits}>"


def counts(length: int, rate: float, mean: float) -> tuple[int, int]:
    """How many tokens of a text are hidden, and in how many spans.

    Halves are rounded to even numbers, as Python and T5's libraries do.
    """
    hidden = min(max(round(length * rate), 1), length - 1)
    return hidden, max(1, round(hidden / mean))


def random_spans(length: int, rate: float, mean: float, random: Random) -> list[Span]:
    """Spans to hide of a text that begins with what stays and ends with what is hidden.

    Raises ValueError where there are too many: for the sentinels, or to lie apart.
    """
    hidden, number = counts(length, rate, mean)
    if number > MOST_SENTINELS:
        raise ValueError(f"That makes {number} spans, but T5 has {MOST_SENTINELS} sentinels.")
    if number > length - hidden:
        kept = length - hidden
        raise ValueError(f"{number} spans cannot lie apart where {kept} of {length} tokens stay.")
    kept_parts = _composed(length - hidden, number, random)
    parts = zip(kept_parts, _composed(hidden, number, random), strict=True)
    ends = list(accumulate((size for pair in parts for size in pair), initial=0))
    return list(zip(ends[1::2], ends[2::2], strict=True))


def corrupted(text: Sequence[str], spans: Sequence[Span]) -> Corrupted:
    """A text without its spans, and the target that has them. No closing token is added."""
    inputs: list[str] = []
    target: list[str] = []
    read = 0
    for number, (first, end) in enumerate(spans):
        inputs += [*text[read:first], sentinel(number)]
        target += [sentinel(number), *text[first:end]]
        read = end
    return Corrupted((*inputs, *text[read:]), tuple(target))


def lengths(read: int, rate: float, mean: float) -> tuple[int, int]:
    """How many tokens of text fill an input of `read` tokens, and how long its target is.

    Both input and target end with an end-of-text token.
    """

    def pair(length: int) -> tuple[int, int]:
        hidden, number = counts(length, rate, mean)
        return length - hidden + number + 1, hidden + number + 1

    length = read - 1
    while pair(length + 1)[0] <= read:
        length += 1
    target = pair(length)[1]
    # where half is hidden, input and target are to be equally long
    return (length - 1, target - 1) if rate == 0.5 and target > read else (length, target)


def _composed(total: int, parts: int, random: Random) -> list[int]:
    """A total in so many parts of one or more, every way of parting it as likely as any."""
    cuts = sorted(random.sample(range(1, total), parts - 1))
    return [end - first for first, end in pairwise([0, *cuts, total])]
