"""Attention masks: which token may look at which."""

Mask = list[list[int]]
"""A row for each token that looks, a column for each that is looked at: 1 where it may."""


def causal(length: int) -> Mask:
    """Every token looks at itself and at what stands before it."""
    return prefix(length, 0)


def full(length: int) -> Mask:
    """Every token looks at all."""
    return prefix(length, length)


def prefix(length: int, shown: int) -> Mask:
    """As the causal mask, but the first `shown` tokens are looked at by all."""
    return [[int(at <= row or at < shown) for at in range(length)] for row in range(length)]
