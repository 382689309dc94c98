"""Guessers: each picks the option that has most, or least, of one cue.

How much better than chance they do is counted in points, with its standard error
clustered by fact: more seeds ask the same facts again.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import reduce
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tests.fairness.cues import CUES, Known
from tests.fairness.decisions import Decision

Numbers = NDArray[np.float64]

ERRORS = 3
"""Standard errors that a guesser may be off chance for one form and wording."""
POINTS = 2
"""Points that a guesser may be off chance over a whole bank, where the course is large
enough to tell: a smaller one is held to the standard errors."""

MOST_FACTS = 4
"""Facts that one decision weighs at most: who-is-who asks two of each of two topics."""

FEWEST = 20
"""Facts below which a clustered error means nothing."""


class Seen(NamedTuple):
    """Decisions of one form, wording and number of options, as cues see them.

    `cues` is decision x option x cue, `right` decision x option; `about`, decision x 4,
    numbers the facts that each decision weighs, in order, with -1 where there are fewer.
    """

    form: str
    template: str
    cues: Numbers
    right: NDArray[np.bool_]
    about: NDArray[np.int64]
    fields: list[str]


class Score(NamedTuple):
    """How far off chance some guesses are, in points: their mean and its error."""

    guesser: str
    form: str
    template: str
    decisions: int
    facts: int
    excess: float
    error: float

    @property
    def errors(self) -> float:
        """The same in standard errors."""
        return self.excess / self.error if self.error else 0.0

    @property
    def is_telling(self) -> bool:
        """Whether there are facts enough for the error to mean anything."""
        return self.facts >= FEWEST

    @property
    def is_too_good(self) -> bool:
        """Whether it is off chance by more than the limit, in either direction."""
        if not self.form:
            return abs(self.excess) > max(POINTS, ERRORS * self.error)
        return self.is_telling and abs(self.errors) > ERRORS


def seen(decisions: Iterable[Decision], known: Known) -> list[Seen]:
    """Decisions by form, wording and number of options, looked at through every cue."""
    groups: defaultdict[tuple[str, str, int], list[Decision]] = defaultdict(list)
    for each in decisions:
        groups[each.form, each.template, len(each.options)].append(each)
    facts: dict[str, int] = {}

    def about(decision: Decision) -> list[int]:
        numbers = sorted(facts.setdefault(name, len(facts)) for name in decision.about)
        return [*numbers, *[-1] * (MOST_FACTS - len(numbers))]

    return [
        Seen(
            form,
            template,
            np.array([_row(each, known) for each in group]),
            np.array([each.right for each in group]),
            np.array(list(map(about, group))),
            [each.field for each in group],
        )
        for (form, template, _), group in groups.items()
    ]


def _row(decision: Decision, known: Known) -> list[tuple[float, ...]]:
    values = [list(cue(decision, known)) for cue in CUES.values()]
    return list(zip(*values, strict=True))


def excess(scores: Numbers, group: Seen) -> Numbers:
    """By how much each decision is better than chance for whoever picks the highest score."""
    if scores.shape[1] == 1:
        return _of_statements(scores[:, 0], group)
    if (group.right.sum(axis=1) == 1).all():
        best = scores == scores.max(axis=1, keepdims=True)
        hits = (best & group.right).sum(axis=1) / best.sum(axis=1)
        return np.asarray(hits - 1 / scores.shape[1])
    return _of_ticks(scores, group.right)


def _of_statements(scores: Numbers, group: Seen) -> Numbers:
    """Whoever says "true" to what has more of a cue than half the statements of its field."""
    said = np.zeros(len(scores))
    fields = np.array(group.fields)
    for field in set(group.fields):
        here = fields == field
        said[here] = np.sign(scores[here] - np.median(scores[here])) / 2
    return np.where(group.right[:, 0], said, -said)


def _of_ticks(scores: Numbers, right: NDArray[np.bool_]) -> Numbers:
    """How many right options are put above wrong ones."""
    above = (np.sign(scores[:, :, None] - scores[:, None, :]) + 1) / 2
    asked = right[:, :, None] & ~right[:, None, :]
    return np.asarray((above * asked).sum(axis=(1, 2)) / asked.sum(axis=(1, 2)) - 0.5)


def score(guesser: str, groups: list[tuple[Seen, Numbers]], form: str, template: str) -> Score:
    """The excess over some groups of decisions together."""
    values = np.concatenate([each for _, each in groups])
    about = np.concatenate([group.about for group, _ in groups])
    facts = len(np.unique(about[about >= 0]))
    mean = float(values.mean())
    error = _clustered(values - mean, about) * (facts / max(facts - 1, 1)) ** 0.5
    return Score(guesser, form, template, len(values), facts, 100 * mean, 100 * error)


def _clustered(residuals: Numbers, about: NDArray[np.int64]) -> float:
    """The standard error of a mean where what is about one fact goes together.

    Two decisions that have several facts in common go together once: what goes together by
    one fact is counted, less what does by two, and so on. It is never taken to be smaller
    than if all decisions were independent.
    """
    variance = 0.0
    for size in range(1, about.shape[1] + 1):
        variance -= (-1) ** size * _together(residuals, about, size)
    return float(max(variance, (residuals**2).sum()) ** 0.5 / len(residuals))


def _together(residuals: Numbers, about: NDArray[np.int64], size: int) -> float:
    """The squares of what the residuals come to for each `size` facts that are weighed."""
    base = int(about.max()) + 1
    sets, own = [], []
    for columns in combinations(about.T, size):
        here = np.logical_and.reduce([column >= 0 for column in columns])
        sets.append(reduce(lambda key, column: key * base + column[here], columns, 0))
        own.append(residuals[here])
    _, which = np.unique(np.concatenate(sets), return_inverse=True)
    return float((np.bincount(which, np.concatenate(own)) ** 2).sum())


def play(groups: list[Seen]) -> list[Score]:
    """Every guesser on every form and wording, and on all of it (with an empty form)."""
    scores = []
    for at, cue in enumerate(CUES):
        for sign, which in ((1, "most"), (-1, "least")):
            results = [(group, excess(sign * group.cues[:, :, at], group)) for group in groups]
            scores += totals(f"{which}: {cue}", results)
    return scores


def totals(guesser: str, results: list[tuple[Seen, Numbers]]) -> list[Score]:
    """A guesser's score for each form and wording, and last for all."""
    parts: defaultdict[tuple[str, str], list[tuple[Seen, Numbers]]] = defaultdict(list)
    for group, values in results:
        parts[group.form, group.template].append((group, values))
    scores = [score(guesser, part, *names) for names, part in parts.items()]
    return [*scores, score(guesser, results, "", "")]
