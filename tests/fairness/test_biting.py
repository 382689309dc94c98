"""The bar bites: each unfair way to make questions is refused, by name."""

import pytest

from tests.fairness import audit as rules
from tests.fairness.audit import audit
from tests.fairness.banks import metro
from tests.fairness.cues import known
from tests.fairness.decisions import decisions
from tests.fairness.guessers import play, seen
from tests.fairness.unfair import UNFAIR

BITES = {
    "naive": ({rules.OPTION, rules.PLACE}, {"most: how many have the value"}),
    "nearest first": ({rules.OPTION, rules.PLACE}, {"most: how often it was right"}),
    "never the longest": ({rules.OPTION, rules.PLACE}, {"most: length"}),
    "one-sided": ({rules.OPTION, rules.LEAK}, set[str]()),
    "retried": ({rules.OPTION, rules.PLACE}, {"most: how often it was right"}),
}


@pytest.mark.parametrize("name", UNFAIR)
def test_an_unfair_bank_is_refused(name: str, is_long: bool) -> None:
    flaws, guessers = BITES[name]
    count = 12 if is_long else 2
    first, *others = [list(UNFAIR[name](metro(), str(seed))) for seed in range(count)]
    assert len(first) > 50
    found = {flaw.what for flaw in audit(first)}
    knows = known(metro(), decisions(first))
    scores = play(seen((each for bank in others for each in decisions(bank)), knows))
    caught = {score.guesser: score for score in scores if score.is_too_good and not score.form}
    if is_long:
        told = [f"{who} {score.excess:+.1f} ±{score.error:.1f}" for who, score in caught.items()]
        print("\n".join([f"\n{name}: {'; '.join(sorted(found))}", *told]))
    assert flaws <= found
    assert guessers <= set(caught)
