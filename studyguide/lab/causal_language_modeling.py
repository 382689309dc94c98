"""What decoder-only models are pre-trained on: every next token, from those before it."""

from typing import Annotated

from studyguide.figure.pictures import Grid
from studyguide.lab import masks
from studyguide.lab.asks import causal_language_modeling as asks
from studyguide.lab.interface import (
    Formula,
    Given,
    Lab,
    Shown,
    Step,
    Table,
    Term,
    Words,
)
from studyguide.lab.masks import Mask
from studyguide.lab.reading import whole
from studyguide.lab.text import SENTENCE, cut, line, tokens

_MOST_DRAWN = 24
"""Of longer texts, the masks are drawn of the beginning alone."""


def shifted(text: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the model is given, and what it is to say at each place: the token that is next."""
    return text[:-1], text[1:]


def run(
    text: Annotated[str, Given("The text to learn from.")] = SENTENCE,
    prefix: Annotated[
        int | None,
        Given(
            "How many tokens the prefix mask shows to all; half of them unless told.",
            metavar="TOKENS",
            read=whole(0),
        ),
    ] = None,
) -> Shown:
    """Show inputs and targets, the loss, and the causal mask beside the full and prefix one."""
    found = tokens(text)
    inputs, targets = shifted(found)
    prefix = len(inputs) // 2 if prefix is None else prefix
    if prefix > len(inputs):
        raise ValueError(f"A prefix of {prefix} is longer than the {len(inputs)} input tokens.")
    drawn = {
        "causal": masks.causal(len(inputs)),
        "full": masks.full(len(inputs)),
        "prefix": masks.prefix(len(inputs), prefix),
    }
    steps = (
        cut(found),
        _shift(inputs, targets),
        _loss(len(targets)),
        _causal(inputs, drawn["causal"]),
        _others(inputs, drawn, prefix),
    )
    numbers = {"tokens": found, "inputs": inputs, "targets": targets, "prefix": prefix}
    rows = {name: ["".join(map(str, row)) for row in mask] for name, mask in drawn.items()}
    return Shown(steps, {**numbers, "masks": rows})


def _shift(inputs: tuple[str, ...], targets: tuple[str, ...]) -> Step:
    pairs = zip(range(1, len(inputs) + 1), inputs, targets, strict=True)
    rows = tuple((str(number), given, target) for number, given, target in pairs)
    return Step(
        "Shift it by one: at each place, the target is the next token",
        (
            line("input", inputs),
            line("target", targets, "target"),
            Table(("place", "the model reads up to", "and is to say"), rows, numeric=False),
        ),
    )


def _loss(count: int) -> Step:
    formula = Formula(
        r"L = -\frac{1}{n} \sum_{t=1}^{n} \log p(x_{t+1} | x_1, \ldots, x_t)",
        (
            Term("L", "the loss: how surprised the model is by the text"),
            Term("n", "places, each with a loss of its own", str(count)),
            Term("x_t", "the token at place t"),
            Term("p", "the probability that the model gives to the token that is next"),
        ),
        ("tokens that mark beginning and end", "padding, at which there is no loss"),
    )
    return Step("Take the loss at every place: all in one pass", (formula,))


def _causal(inputs: tuple[str, ...], mask: Mask) -> Step:
    why = "So that no place can look its target up, each sees itself and what stands before it."
    return Step(
        "Hide what comes later: the causal mask", (Words(why), _grid("Causal mask", inputs, mask))
    )


def _others(inputs: tuple[str, ...], drawn: dict[str, Mask], prefix: int) -> Step:
    return Step(
        "Beside it: the full mask and the prefix mask",
        (
            Words(
                "With the full mask, as in BERT, every token sees all: to say the next one"
                " would be no task at all, so that tokens are hidden instead."
            ),
            _grid("Full mask", inputs, drawn["full"]),
            Words(
                f"With a prefix mask, the first {prefix} tokens, say a question, see one"
                " another; what follows is said from left to right."
            ),
            _grid("Prefix mask", inputs, drawn["prefix"]),
        ),
    )


def _grid(title: str, inputs: tuple[str, ...], mask: Mask) -> Grid:
    names = inputs[:_MOST_DRAWN]
    shares = tuple(tuple(row[:_MOST_DRAWN]) for row in mask[:_MOST_DRAWN])
    return Grid(title, names, names, shares, ("may be looked at", "hidden"))


_ASKS = {
    "loss": asks.loss,
    "causal-mask": asks.causal_mask,
    "prefix-mask": asks.prefix_mask,
}

LAB = Lab("Causal language modelling", run, _ASKS)
