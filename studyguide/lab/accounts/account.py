"""What is trained, the ways to train it, and an account of the memory they take."""

from collections.abc import Callable, Mapping
from math import sqrt
from typing import NamedTuple

from studyguide.lab.interface import Formula

_HEAD_WIDTH = 128
"""The width of a head in GPT-3; its width is also so many times its layers."""


class Training(NamedTuple):
    """What is trained, on what, and how. Each account takes from it what it counts by."""

    parameters: float
    layers: int
    width: int
    heads: int
    precision: str = "mixed"
    optimiser: str = "adam"
    sharding: str = "all"
    sharding_factor: int | None = None
    gpus: int = 1
    nodes: int = 1
    batch: int = 1
    sequence: int = 2048
    checkpointing: str = "none"
    vocabulary: int = 51200
    tensor_parallel: int = 1
    largest_layer: float = 0


class Way(NamedTuple):
    """One way to train: the bytes it takes of one GPU, by term and in all.

    `beside` holds sizes that are told as well but are no part of the total.
    """

    label: str
    terms: Mapping[str, float]
    total: float
    beside: Mapping[str, float]


class Account(NamedTuple):
    """Somebody's way to count: whose it is, what it counts by, and in which unit it is told.

    `ways` raises ValueError with one sentence where the account knows no such training.
    """

    whose: str
    counts_by: str
    per_parameter: str
    binary: bool
    notes: tuple[str, ...]
    ways: Callable[[Training], tuple[Way, ...]]
    formulas: Callable[[Training], tuple[Formula, ...]]


def summed(
    label: str, terms: Mapping[str, float], beside: Mapping[str, float] | None = None
) -> Way:
    """A way whose total is the sum of its terms."""
    return Way(label, terms, sum(terms.values()), beside or {})


def likely_shape(parameters: float) -> tuple[int, int]:
    """Layers and width of a decoder of that size, if it has the proportions of GPT-3.

    It solves N = 12 L h^2 for a width of 128 times the layers.
    """
    layers = max(1, round((parameters / 12 / _HEAD_WIDTH**2) ** (1 / 3)))
    return layers, likely_width(parameters, layers)


def likely_width(parameters: float, layers: int) -> int:
    """The width of a decoder of that size and so many layers, in whole heads if it can be."""
    width = sqrt(parameters / 12 / layers)
    return round(width / _HEAD_WIDTH) * _HEAD_WIDTH or max(1, round(width))


def likely_heads(width: int) -> int:
    """How many heads of GPT-3's width make that width."""
    return max(1, width // _HEAD_WIDTH)
