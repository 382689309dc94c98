"""BART's noise: sentences in another order, and runs of any length behind one mask."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, exp
from random import Random
from typing import NamedTuple

MASK = "[MASK]"
_FULL_STOP = "."
_SMALLEST = 1e-7
"""Lengths that are rarer are never drawn, nor any beyond the first of them."""


class Drawn(NamedTuple):
    """The lengths of the runs to hide, and how many of length 0 were drawn among them."""

    lengths: tuple[int, ...]
    insertions: int


class Infilled(NamedTuple):
    """A text behind masks: the tokens hidden, before and after masks are put where none was."""

    hidden: tuple[int, ...]
    masked: tuple[str, ...]
    inputs: tuple[str, ...]
    inserted: tuple[int, ...]


def chances(mean: float) -> list[float]:
    """How likely a run is to have length 0, 1, 2 and so on, by Poisson's law."""
    found = [exp(-mean)]
    while found[-1] >= _SMALLEST:
        found.append(found[-1] * mean / len(found))
    return found


def sentences(text: Sequence[str]) -> list[tuple[str, ...]]:
    """The sentences of a text: each ends with a full stop, the last one with the text."""
    ends = [at + 1 for at in range(1, len(text)) if _ends(text, at)]
    bounds = [0, *(end for end in ends if end < len(text)), len(text)]
    return [tuple(text[a:b]) for a, b in pairwise(bounds)]


def shuffled(text: Sequence[str], random: Random) -> tuple[str, ...]:
    """The same sentences in any order; it may by chance be the order that they had."""
    order = sentences(text)
    random.shuffle(order)
    return tuple(token for sentence in order for token in sentence)


def draw(length: int, rate: float, mean: float, random: Random) -> Drawn:
    """Draw lengths until they hide the share `rate` of a text; the last is cut to fit."""
    budget = ceil(length * rate)
    odds = chances(mean)
    lengths: list[int] = []
    while sum(lengths) < budget:
        lengths += random.choices(range(len(odds)), odds)
    lengths[-1] -= sum(lengths) - budget
    real = tuple(length for length in lengths if length)
    return Drawn(real, len(lengths) - len(real))


def infilled(text: Sequence[str], drawn: Drawn, random: Random) -> Infilled:
    """Hide runs from places drawn by chance on, then insert the masks that hide nothing.

    Runs may overlap, and end with the text: then less is hidden than was drawn.
    """
    starts = random.sample(range(len(text)), len(drawn.lengths))
    runs = list(zip(starts, drawn.lengths, strict=True))
    rest = {at for start, size in runs for at in range(start + 1, start + size)}
    hidden = tuple(at for at in range(len(text)) if at in rest or at in starts)
    # a run that begins within another has no mask of its own
    masked = [MASK if at in starts else token for at, token in enumerate(text) if at not in rest]
    total = len(masked) + drawn.insertions
    inserted = tuple(sorted(random.sample(range(total), drawn.insertions)))
    left = iter(masked)
    inputs = tuple(MASK if at in inserted else next(left) for at in range(total))
    return Infilled(hidden, tuple(masked), inputs, inserted)


def _ends(text: Sequence[str], at: int) -> bool:
    """Whether a sentence ends with a token: the first of several full stops ends it."""
    return text[at] == _FULL_STOP and text[at - 1] != _FULL_STOP
