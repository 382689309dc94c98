"""What asks make of many throws of the dice."""

from random import Random

from studyguide.lab.interface import Asked
from studyguide.lab.labs import LABS, load

EVERY = [(lab, ask) for lab in LABS for ask in load(lab).asks]
"""Each lab and what it asks, by name."""


def asked(lab: str, ask: str, times: int) -> list[Asked]:
    """What a lab asks, so many times."""
    return [load(lab).asks[ask](Random(str(seed))) for seed in range(times)]
