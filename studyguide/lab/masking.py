"""BERT's masking: some tokens are chosen, and most of them hidden."""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

MASK = "[MASK]"
MASKED, REPLACED, KEPT = "masked", "replaced", "kept"
SHARES = {MASKED: 0.8, REPLACED: 0.1, KEPT: 0.1}
"""What becomes of a token that was chosen."""


class Masked(NamedTuple):
    """What the model reads, and for each place chosen its token and what became of it."""

    inputs: tuple[str, ...]
    targets: dict[int, str]
    fates: dict[int, str]


def masked(text: Sequence[str], rate: float, vocabulary: Sequence[str], random: Random) -> Masked:
    """Choose the share `rate` of a text, at least one token, and hide it.

    A random token comes from the vocabulary, and may by chance be the one that was there.
    """
    count = max(1, round(len(text) * rate))
    chosen = sorted(random.sample(range(len(text)), count))
    inputs, fates = list(text), {}
    for place in chosen:
        (fates[place],) = random.choices(list(SHARES), list(SHARES.values()))
        if fates[place] == MASKED:
            inputs[place] = MASK
        elif fates[place] == REPLACED:
            inputs[place] = random.choice(vocabulary)
    return Masked(tuple(inputs), {place: text[place] for place in chosen}, fates)
