"""A learnt guesser: a logistic regression over all cues, one for each form.

It is trained on one half of a course and plays on the other, whose topics it has never
seen, neither asked about nor as an option.
"""

from collections import defaultdict
from random import Random

import numpy as np

from studyguide.course.library import Library
from tests.fairness import banks
from tests.fairness.cues import known
from tests.fairness.decisions import decisions
from tests.fairness.guessers import Numbers, Score, Seen, excess, seen, totals

_RIDGE = 1.0
_STEPS = 8

Results = list[tuple[Seen, Numbers]]


def learn_and_play(library: Library, splits: int, seeds: list[str]) -> list[Score]:
    """How a learnt guesser does, both ways, on `splits` ways to halve a library's topics."""
    results: Results = []
    for split in range(splits):
        one, other = (_seen(library, half, seeds) for half in _halves(library, split))
        results += [*play(train(one), other), *play(train(other), one)]
    return totals("learnt", results)


def train(groups: list[Seen]) -> dict[str, Numbers]:
    """How much each cue speaks for an option being right, by form."""
    rows: defaultdict[str, list[tuple[Numbers, Numbers]]] = defaultdict(list)
    for group in groups:
        cues = _scaled(group)
        right = group.right.reshape(-1).astype(float)
        rows[group.form].append((cues.reshape(-1, cues.shape[2]), right))
    return {
        form: _logistic(
            np.concatenate([x for x, _ in parts]), np.concatenate([y for _, y in parts])
        )
        for form, parts in rows.items()
    }


def play(weights: dict[str, Numbers], groups: list[Seen]) -> Results:
    """What comes of picking the options for which most speaks."""
    return [
        (group, excess((_scaled(group) @ weights[group.form]).round(9), group))
        for group in groups
        if group.form in weights
    ]


def _halves(library: Library, split: int) -> tuple[frozenset[int], frozenset[int]]:
    topics = [topic for (topic,) in library.rows("select distinct topic from facts")]
    Random(f"half/{split}").shuffle(topics)
    middle = len(topics) // 2
    return frozenset(topics[:middle]), frozenset(topics[middle:])


def _seen(library: Library, half: frozenset[int], seeds: list[str]) -> list[Seen]:
    made = [each for seed in seeds for each in decisions(banks.half(library, seed, half))]
    return seen(made, known(library, made))


def _scaled(group: Seen) -> Numbers:
    """Each cue as it stands out among the options of one decision (or among all statements)."""
    axis = 1 if group.cues.shape[1] > 1 else 0
    spread = group.cues.std(axis=axis, keepdims=True)
    scaled = (group.cues - group.cues.mean(axis=axis, keepdims=True)) / np.where(spread, spread, 1)
    return np.asarray(scaled)


def _logistic(cues: Numbers, right: Numbers) -> Numbers:
    """The weights of a ridge regression, and one for the base rate, by Newton's method."""
    cues = np.hstack([cues, np.ones((len(cues), 1))])
    weights = np.zeros(cues.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-cues @ weights))
        slope = cues.T @ (right - likely) - _RIDGE * weights
        curve = (cues * (likely * (1 - likely))[:, None]).T @ cues + _RIDGE * np.eye(len(weights))
        weights = weights + np.linalg.solve(curve, slope)
    return np.asarray(weights[:-1])
