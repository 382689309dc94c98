"""Which tokens may be next: the k most likely ones, or so many that their sum reaches p."""

from collections.abc import Sequence
from random import Random


def top_k(shares: Sequence[float], count: int) -> list[float]:
    """The `count` largest shares, and any that are equal to the last of them, made to sum to one.

    All others become zero.
    """
    kept = are_in_top_k(shares, count)
    return _rescaled([share if is_in else 0.0 for share, is_in in zip(shares, kept, strict=True)])


def are_in_top_k(shares: Sequence[float], count: int) -> list[bool]:
    """Of each share whether `top_k` keeps it, which cannot be told afterwards of a zero."""
    least = sorted(shares, reverse=True)[:count][-1]
    return [share >= least for share in shares]


def top_p(shares: Sequence[float], total: float) -> list[float]:
    """As few of the largest shares as reach the total, made to sum to one; others become zero.

    Of equal shares the first ones are taken.
    """
    kept: set[int] = set()
    reached = 0.0
    for at in sorted(range(len(shares)), key=lambda at: -shares[at]):
        if kept and reached >= total:
            break
        kept.add(at)
        reached += shares[at]
    return _rescaled([share if at in kept else 0.0 for at, share in enumerate(shares)])


def draws(shares: Sequence[float], count: int, random: Random) -> list[int]:
    """The places of so many tokens drawn by their shares, each draw as if it were the first."""
    return random.choices(range(len(shares)), shares, k=count)


def _rescaled(shares: list[float]) -> list[float]:
    total = sum(shares)
    return [share / total for share in shares]
