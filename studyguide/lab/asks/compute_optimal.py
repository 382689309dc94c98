"""What the lab on compute-optimal training asks: tokens for a size, and the compute of a run."""

from random import Random

from studyguide.figure.written import power, short
from studyguide.lab.asks.sizes import BILLIONS
from studyguide.lab.fits import FLOPS_PER_TOKEN
from studyguide.lab.interface import Asked, Wrong

_TOKENS = (100, 150, 200, 250, 300, 400, 500, 600, 800, 1000, 1200, 1400, 1500, 2000)
_TOKENS_PER_PARAMETER = 20
_FORWARD, _BACKWARD = 2, 4


def tokens(random: Random) -> Asked:
    """How many tokens suit a size, by the rule of thumb."""
    size = random.choice(BILLIONS) * 1e9
    best = _TOKENS_PER_PARAMETER * size
    return Asked(
        f"By Chinchilla's rule of thumb, on how many tokens should a model of {short(size)}"
        " parameters be trained to be compute-optimal?",
        "number",
        (f"{short(best)} tokens",),
        f"{_TOKENS_PER_PARAMETER} tokens for each of {short(size)} parameters.",
        (
            Wrong(f"{short(size)} tokens", "That is one token for each parameter."),
            Wrong(f"{short(2 * size)} tokens", "That is 2 tokens for each parameter, not 20."),
            Wrong(
                f"{short(size / _TOKENS_PER_PARAMETER)} tokens",
                "The rule is the other way round: more tokens.",
            ),
        ),
        measure="tokens",
        tolerance="5 %",
    )


def compute(random: Random) -> Asked:
    """How many FLOPs a training run takes, without attention's own."""
    size, read = random.choice(BILLIONS) * 1e9, random.choice(_TOKENS) * 1e9
    both = size * read
    return Asked(
        f"A decoder-only model of {short(size)} parameters is trained on {short(read)} tokens. By"
        " the usual rule, about how many FLOPs does that take?",
        "number",
        (_flops(FLOPS_PER_TOKEN * both),),
        f"C = 6ND: 2 FLOPs forward and 4 backward, × {power(size)} parameters × {power(read)}"
        " tokens.",
        (
            Wrong(_flops(both), "Each parameter and token takes more than one FLOP: 6."),
            Wrong(_flops(_FORWARD * both), "That is the forward pass alone."),
            Wrong(_flops(_BACKWARD * both), "That is the backward pass alone."),
        ),
        measure="FLOPs",
        tolerance="5 %",
    )


def _flops(count: float) -> str:
    return f"{power(count)} FLOPs"
