"""The standard error of a guesser: what weighs one fact in common is not independent."""

from collections.abc import Sequence
from random import Random

import numpy as np
import pytest

from studyguide.quiz.forms.who_is_who import of_hand
from tests.fairness.decisions import decisions
from tests.fairness.guessers import MOST_FACTS, Seen, score
from tests.quiz.forms.test_who_is_who import pair


def error(values: list[float], about: Sequence[tuple[int, ...]]) -> float:
    """The error of what some decisions about some facts come to, in points."""
    rows = [[*sorted(facts), *[-1] * (MOST_FACTS - len(facts))] for facts in about]
    group = Seen("", "", np.zeros(0), np.zeros(0, bool), np.array(rows), [])
    return score("", [(group, np.array(values))], "", "").error


@pytest.mark.parametrize("seed", range(5))
def test_each_two_decisions_with_a_fact_in_common_go_together_once(seed: int) -> None:
    random = Random(seed)
    values = [random.uniform(-1, 1) for _ in range(60)]
    about = [tuple(random.sample(range(40), random.randint(1, 4))) for _ in values]
    left = [value - sum(values) / 60 for value in values]
    together = sum(
        a * b
        for a, one in zip(left, about, strict=True)
        for b, other in zip(left, about, strict=True)
        if set(one) & set(other)
    )
    variance = max(together, sum(value**2 for value in left))
    facts = len({fact for facts in about for fact in facts})
    expected = 100 * (variance * facts / (facts - 1)) ** 0.5 / 60
    assert error(values, about) == pytest.approx(expected)


def test_what_is_asked_twice_tells_no_more() -> None:
    values = [1.0, -1.0, -1.0, 1.0, 1.0]
    about = [(0, 1), (2, 3), (4, 5), (6, 7), (8, 9)]
    assert error(values * 3, about * 3) == pytest.approx(error(values, about))


def test_who_is_who_weighs_both_facts_of_both_topics() -> None:
    found = {decision.about for decision in decisions(of_hand(pair()))}
    assert found == {("Beetle.Maker", "Beetle.Born in", "Panda.Maker", "Panda.Born in")}
