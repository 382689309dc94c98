"""Scores made into probabilities."""

from collections.abc import Sequence
from math import exp, inf


def softmax(scores: Sequence[float], temperature: float = 1.0) -> list[float]:
    """Positive shares that add up to one, larger for larger scores, none for minus infinity.

    As the temperature goes to zero, everything goes to the largest score; where it is zero,
    to the first of the largest. At least one score is finite.
    """
    most = max(scores)
    if temperature == 0:
        return [float(at == scores.index(most)) for at in range(len(scores))]
    # without the largest subtracted, large scores would overflow
    powers = [exp((score - most) / temperature) if score > -inf else 0.0 for score in scores]
    total = sum(powers)
    return [power / total for power in powers]
