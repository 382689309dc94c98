"""What the lab on decoding asks: which tokens top-k and top-p keep."""

from collections.abc import Callable
from itertools import accumulate
from random import Random
from typing import NamedTuple

from studyguide.lab import sampling
from studyguide.lab.asks.sentences import things
from studyguide.lab.interface import Asked, Wrong

_TOKENS = 6
_TOTALS = (50, 60, 70, 75, 80, 90, 95)
"""What top-p may keep, in per cent."""


class _Next(NamedTuple):
    """Tokens that may be next with their chances in per cent, the most likely first."""

    tokens: tuple[str, ...]
    chances: tuple[int, ...]


def top_k(random: Random) -> Asked:
    """Which tokens are left when only so many are."""
    found, count = _next(random), random.randint(2, _TOKENS - 2)
    return _asked(
        found,
        f"top-k with k = {count}",
        count,
        f"The {count} most likely tokens are kept: {_listed(found, count)}.",
        lambda more: f"{more} tokens are more likely, and only {count} are kept.",
        random,
    )


def top_p(random: Random) -> Asked:
    """Which tokens are left when they are to reach a probability."""
    totals: list[int] = []
    while not totals:
        found = _next(random)
        sums = list(accumulate(found.chances))
        # two to four are kept, and whether the sum is reached is no question of a hair
        totals = [each for each in _TOTALS if sums[0] < each < sums[3] and each not in sums]
    total = random.choice(totals)
    kept = sampling.top_p([chance / 100 for chance in found.chances], total / 100)
    count = sum(map(bool, kept))
    return _asked(
        found,
        f"top-p with p = {total / 100:g}",
        count,
        f"The most likely tokens are kept until their sum reaches {total} %, the one with which it"
        f" does included: {_listed(found, count)}, in all {sums[count - 1]} %.",
        lambda more: f"The {more} tokens that are more likely reach {sums[more - 1]} % already.",
        random,
    )


def _next(random: Random) -> _Next:
    """Tokens whose chances all differ, and sum to 100 %."""
    chances: set[int] = set()
    while len(chances) < _TOKENS:
        cuts = sorted(random.sample(range(1, 50), _TOKENS - 1))
        chances = {2 * (end - first) for first, end in zip([0, *cuts], [*cuts, 50], strict=True)}
    return _Next(things(random, _TOKENS), tuple(sorted(chances, reverse=True)))


def _asked(
    found: _Next,
    how: str,
    count: int,
    worked: str,
    because: Callable[[int], str],
    random: Random,
) -> Asked:
    """Which are the `count` tokens that are kept; `because` says why one is not, of which so
    many are more likely.
    """
    told = [f"{token} {chance} %" for token, chance in zip(*found, strict=True)]
    random.shuffle(told)
    return Asked(
        f"A model gives the next token these chances: {', '.join(told)}. Which of them does"
        f" {how} keep?",
        "choose-all",
        found.tokens[:count],
        worked,
        tuple(
            Wrong(token, because(more))
            for more, token in enumerate(found.tokens[count:], start=count)
        ),
    )


def _listed(found: _Next, count: int) -> str:
    """The most likely tokens with their chances."""
    pairs = list(zip(*found, strict=True))[:count]
    return ", ".join(f"{token} {chance} %" for token, chance in pairs)
