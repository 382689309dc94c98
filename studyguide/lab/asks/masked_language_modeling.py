"""What the lab on masked language modelling asks: where its loss is."""

from random import Random

from studyguide.lab.interface import Asked, Wrong
from studyguide.lab.masking import KEPT, MASKED, REPLACED, SHARES

_RATE = 0.15


def loss(random: Random) -> Asked:
    """How many tokens of a text carry the loss."""
    length = 200 * random.randint(1, 40)  # so that every share of it is a whole number
    chosen = round(length * _RATE)
    parts = {fate: round(chosen * share) for fate, share in SHARES.items()}
    return Asked(
        f"How many of {length:,} tokens carry a loss when BERT is trained as in its paper?",
        "number",
        (_tokens(chosen),),
        f"{_RATE * 100:.0f} % of {length:,} tokens are chosen, {chosen:,}: {parts[MASKED]:,} of"
        f" these are hidden, {parts[REPLACED]:,} replaced and {parts[KEPT]:,} kept, and all of"
        " them are to be guessed.",
        (
            Wrong(_tokens(length), "The tokens that were not chosen carry no loss."),
            Wrong(_tokens(parts[MASKED]), "Those that were replaced or kept are guessed, too."),
            Wrong(_tokens(chosen - parts[KEPT]), "Those that were kept are guessed, too."),
            Wrong(_tokens(length - chosen), "These are the tokens that were not chosen."),
        ),
        measure="tokens",
    )


def _tokens(count: int) -> str:
    return f"{count:,} tokens"
