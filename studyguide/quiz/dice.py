"""Dice that fall the same for the same text."""

from random import Random


def dice(text: str) -> Random:
    """As `Random(text)`, which is seeded twice, first in vain: a bank has thousands."""
    random = Random.__new__(Random)
    random.seed(text)
    return random
