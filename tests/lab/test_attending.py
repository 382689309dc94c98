"""Attention is what its paper says, and a mask hides what it should."""

from math import exp, sqrt
from random import Random

import pytest

from studyguide.lab import masks
from studyguide.lab.attending import attended, product, scores

QUERIES = [[1.0, 0.0], [0.0, 2.0]]
KEYS = [[2.0, 0.0], [0.0, 1.0]]
VALUES = [[1.0, 0.0, 0.0], [0.0, 1.0, 4.0]]


def test_matrices_are_multiplied_row_by_column() -> None:
    assert product([[1, 2], [3, 4]], [[5, 6, 0], [7, 8, 1]]) == [[19, 22, 2], [43, 50, 4]]


def test_scores_are_divided_by_the_root_of_the_length_of_a_key() -> None:
    assert scores(QUERIES, KEYS) == [[2 / sqrt(2), 0], [0, 2 / sqrt(2)]]


def test_outputs_are_values_summed_up_by_the_softmax_of_scores() -> None:
    shown = attended(scores(QUERIES, KEYS), VALUES, masks.full(2))
    large = exp(sqrt(2)) / (exp(sqrt(2)) + 1)
    assert shown.weights[0] == pytest.approx([large, 1 - large])
    assert shown.outputs[1] == pytest.approx([1 - large, large, 4 * large])


def test_what_comes_later_has_no_weight_under_the_causal_mask() -> None:
    random = Random(4)
    found = [[random.gauss(0, 3) for _ in range(5)] for _ in range(5)]
    values = [[random.random()] for _ in range(5)]
    shown = attended(found, values, masks.causal(5))
    for at, row in enumerate(shown.weights):
        assert sum(row) == pytest.approx(1)
        assert [bool(weight) for weight in row] == [other <= at for other in range(5)]
    assert shown.outputs[0] == values[0]
    changed = attended(found, [*values[:4], [99]], masks.causal(5))
    assert changed.outputs[:4] == shown.outputs[:4]
    assert changed.outputs[4] != shown.outputs[4]
