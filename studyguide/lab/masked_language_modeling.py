"""What encoder-only models are pre-trained on: tokens that are hidden from them."""

from random import Random
from typing import Annotated

from studyguide.lab.asks.masked_language_modeling import loss
from studyguide.lab.interface import (
    Formula,
    Given,
    Lab,
    Shown,
    Step,
    Table,
    Term,
    Token,
    Tokens,
    Words,
)
from studyguide.lab.masking import KEPT, MASK, MASKED, REPLACED, Masked, masked
from studyguide.lab.reading import number, whole
from studyguide.lab.text import SEED, STORY, cut, line, tokens
from studyguide.lab.writing import percent

_VOCABULARY = (
    *("apple", "blue", "garden", "seven", "river", "quickly", "paper", "under", "music", "stone"),
    *("letter", "winter", "sings", "cold", "table", "because", "green", "never", "house", "moon"),
)
_BECOMES = {MASKED: "hidden (80 %)", REPLACED: "a random token (10 %)", KEPT: "kept (10 %)"}
_NO_LOSS = "·"


def run(
    text: Annotated[str, Given("The text to hide tokens of.")] = STORY,
    rate: Annotated[
        float, Given("The share of tokens that are chosen.", "SHARE", number(0.01, 1))
    ] = 0.15,
    seed: Annotated[int, Given(SEED, read=whole())] = 4,
) -> Shown:
    """Choose tokens, hide most of them, and show what is to be said and where the loss is."""
    found = tokens(text)
    shown = masked(found, rate, _VOCABULARY, Random(seed))
    steps = (
        cut(found),
        _chosen(found, shown, rate),
        _hidden(found, shown),
        _pair(shown),
        _loss(shown),
    )
    numbers = {
        "tokens": found,
        "chosen": list(shown.targets),
        "became": list(shown.fates.values()),
        "input": shown.inputs,
        "labels": [shown.targets.get(place) for place in range(len(found))],
    }
    return Shown(steps, numbers)


def _chosen(found: tuple[str, ...], shown: Masked, rate: float) -> Step:
    return Step(
        f"Choose {percent(rate, 6)} of the tokens by chance, at least one",
        (
            line("chosen", found, "hidden", shown.targets),
            Words(
                f"{len(found)} tokens × {rate:g} = {len(found) * rate:.2f}, which makes"
                f" {len(shown.targets)}. BERT's own code fixes the number for each text; others,"
                " such as Hugging Face's, throw the dice for each token, so that it varies."
            ),
        ),
    )


def _hidden(found: tuple[str, ...], shown: Masked) -> Step:
    rows = tuple(
        (str(place + 1), found[place], _BECOMES[fate], shown.inputs[place])
        for place, fate in shown.fates.items()
    )
    return Step(
        "Throw the dice for each: hide it, replace it or keep it",
        (
            Table(("place", "token", "becomes", "now"), rows, numeric=False),
            Words(
                f"No {MASK} ever comes up once the model is put to use. Because some tokens are"
                " replaced or kept, it cannot rely on that sign to tell where it is asked."
            ),
        ),
    )


def _pair(shown: Masked) -> Step:
    roles = {MASKED: "special", REPLACED: "random", KEPT: "kept"}
    read = (
        Token(token, roles[shown.fates.get(place, KEPT)])
        for place, token in enumerate(shown.inputs)
    )
    said = (
        Token(shown.targets[place], "target") if place in shown.targets else Token(_NO_LOSS)
        for place in range(len(shown.inputs))
    )
    return Step(
        "Give the model the input; it is to say the target",
        (Tokens("input", tuple(read)), Tokens("target", tuple(said))),
    )


def _loss(shown: Masked) -> Step:
    places = ", ".join(str(place + 1) for place in shown.targets)
    formula = Formula(
        r"L = -\frac{1}{|M|} \sum_{i \in M} \log p(x_i | \tilde{x})",
        (
            Term("L", "the loss: how surprised the model is by the tokens that were chosen"),
            Term("M", "the places chosen, also those whose token was kept", places),
            Term("x_i", "the token that stood at place i"),
            Term(r"\tilde{x}", "the whole input, to the left and to the right"),
            Term("p", "the probability that the model gives to the token"),
        ),
        (
            "[CLS] and [SEP], which frame BERT's input and are never chosen",
            "BERT's second objective, next-sentence prediction",
            "padding, at which there is no loss",
        ),
        "Devlin et al. (2018), section 3.1",
    )
    return Step(f"Take the loss at the chosen places alone, not at the '{_NO_LOSS}'", (formula,))


LAB = Lab("Masked language modelling", run, {"loss": loss})
