"""What the lab on causal language modelling asks: where its loss is, and what masks let see."""

from random import Random

from studyguide.lab import masks
from studyguide.lab.asks.sentences import things
from studyguide.lab.interface import Asked, Wrong
from studyguide.lab.masks import Mask

_LENGTH = 6
"""Words of a text that is asked about: as many as one weighs without losing track."""

_LAST = _LENGTH - 2
"""The last place but two: more than one word stays hidden, so that it is no use to tick all."""


def loss(random: Random) -> Asked:
    """How many tokens of a text carry the loss."""
    length = random.randint(20, 2000)
    return Asked(
        f"A decoder is trained on a text of {length:,} tokens, read in one piece with nothing put"
        " before it or behind it. How many of them carry a loss?",
        "number",
        (_tokens(length - 1),),
        f"Each token but the first is the target of those before it: {length:,} - 1.",
        (
            Wrong(_tokens(length), "Nothing stands before the first, from which it could be said."),
            Wrong(_tokens(round(length * 0.15)), "This is BERT's share of 15 %."),
            Wrong(_tokens(1), "Every token is said from those before it, not the last alone."),
        ),
        measure="tokens",
    )


def causal_mask(random: Random) -> Asked:
    """Which tokens one may look at, when it sees none that come later."""
    text, at = things(random, _LENGTH), random.randrange(1, _LAST)
    opening = f'The text is "{" ".join(text)}", and the mask is causal.'
    return _seen(opening, text, masks.causal(_LENGTH), at)


def prefix_mask(random: Random) -> Asked:
    """Which tokens one may look at, when all see the first few."""
    text, at = things(random, _LENGTH), random.randrange(_LAST)
    shown = random.randint(2, _LAST)
    opening = (
        f'The text is "{" ".join(text)}", its first {shown} tokens are the prefix, and the mask is'
        " a prefix mask."
    )
    return _seen(opening, text, masks.prefix(_LENGTH, shown), at)


def _seen(opening: str, text: tuple[str, ...], mask: Mask, at: int) -> Asked:
    row = mask[at]
    seen = tuple(token for token, may in zip(text, row, strict=True) if may)
    hidden = [token for token, may in zip(text, row, strict=True) if not may]
    how, why = "itself and what stands before it", f'It comes later than "{text[at]}".'
    if len(seen) > at + 1:
        how, why = "the whole prefix, of which it is a part", "It comes after the prefix."
    return Asked(
        f'{opening} Which tokens may "{text[at]}" look at?',
        "choose-all",
        seen,
        f'"{text[at]}" may look at {how}: {" ".join(seen)}.',
        tuple(Wrong(token, why) for token in hidden),
    )


def _tokens(count: int) -> str:
    return f"{count:,} tokens"
