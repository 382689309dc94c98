"""Scaled dot-product attention, as one head does it, on plain lists of numbers."""

from collections.abc import Sequence
from math import inf, sqrt
from typing import NamedTuple

from studyguide.lab.masks import Mask
from studyguide.lab.softmax import softmax

Matrix = Sequence[Sequence[float]]
"""Rows of numbers: one for each token, or for each number that goes in."""


class Attended(NamedTuple):
    """What attention makes of queries, keys and values: a row for each token that looks."""

    weights: list[list[float]]
    outputs: list[list[float]]


def product(left: Matrix, right: Matrix) -> list[list[float]]:
    """The product of two matrices."""
    columns = list(zip(*right, strict=True))
    return [[_dot(row, column) for column in columns] for row in left]


def scores(queries: Matrix, keys: Matrix) -> list[list[float]]:
    """Each query against each key, divided by the root of how many numbers a key has."""
    root = sqrt(len(keys[0]))
    return [[_dot(query, key) / root for key in keys] for query in queries]


def attended(found: Matrix, values: Matrix, mask: Mask) -> Attended:
    """Scores made into weights, none where the mask has 0, and the values summed up by them."""
    rows = zip(found, mask, strict=True)
    hidden = [[s if may else -inf for s, may in zip(*row, strict=True)] for row in rows]
    weights = [softmax(row) for row in hidden]
    return Attended(weights, product(weights, values))


def _dot(left: Sequence[float], right: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(left, right, strict=True))
