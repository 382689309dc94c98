"""What BART is pre-trained on: a damaged text, to be written down whole."""

from collections.abc import Sequence
from random import Random
from typing import Annotated

from studyguide.figure.pictures import Bar, Bars, Segment
from studyguide.lab import infilling
from studyguide.lab.infilling import MASK, Drawn, Infilled
from studyguide.lab.interface import (
    Block,
    Formula,
    Given,
    Lab,
    Shown,
    Step,
    Term,
    Token,
    Tokens,
    Words,
)
from studyguide.lab.reading import number, whole
from studyguide.lab.text import SEED, STORY, cut, line, tokens
from studyguide.lab.writing import percent

_MOST_BARS = 9


def run(
    text: Annotated[str, Given("The text to damage.")] = STORY,
    rate: Annotated[
        float, Given("The share of tokens that runs are drawn for.", "SHARE", number(0.01, 1))
    ] = 0.3,
    mean: Annotated[
        float, Given("How long a run is on average, in tokens.", "TOKENS", number(0.5, 12))
    ] = 3,
    permute: Annotated[bool, Given("Put the sentences in another order first.")] = True,
    seed: Annotated[int, Given(SEED, read=whole())] = 6,
) -> Shown:
    """Shuffle sentences, put masks in the place of runs, and show what is to be written."""
    found = tokens(text)
    random = Random(seed)
    ordered = infilling.shuffled(found, random) if permute else found
    drawn = infilling.draw(len(found), rate, mean, random)
    shown = infilling.infilled(ordered, drawn, random)
    steps = (
        cut(found),
        *([_permuted(found, ordered)] if permute else []),
        _drawn(len(found), rate, mean, drawn),
        _hidden(ordered, drawn, shown),
        _inserted(drawn, shown),
        _target(found, shown),
    )
    numbers = {
        "tokens": found,
        "ordered": ordered,
        "lengths": drawn.lengths,
        "insertions": drawn.insertions,
        "hidden": shown.hidden,
        "inserted": shown.inserted,
        "input": shown.inputs,
        "target": found,
    }
    return Shown(steps, numbers)


def _permuted(found: Sequence[str], ordered: Sequence[str]) -> Step:
    count = len(infilling.sentences(found))
    told = "one sentence, whose order cannot change" if count == 1 else f"{count} sentences"
    blocks = (line("in order", ordered), Words(f"It has {told}; a full stop ends one."))
    return Step("Put the sentences in any order", blocks)


def _drawn(length: int, rate: float, mean: float, drawn: Drawn) -> Step:
    budget = sum(drawn.lengths)
    formula = Formula(
        r"P(k) = \frac{\lambda^k e^{-\lambda}}{k!}",
        (
            Term("k", "the length of a run"),
            Term("P", "how likely that length is"),
            Term(
                r"\lambda",
                "the mean length; the paper's is 3, the released scripts' is 3.5",
                f"{mean:g}",
            ),
        ),
        (
            "the pieces that BART cuts words into: it masks whole words, piece by piece",
            "the random tokens that the released scripts put in the place of some masks",
        ),
        "Lewis et al. (2019), section 2.2, and fairseq's code",
    )
    sizes = [*map(str, drawn.lengths), *["0"] * drawn.insertions]
    told = (
        f"{percent(rate, 6)} of {length} tokens, rounded up, are {budget} to hide. Lengths drawn"
        f" until they add up to that, the last one cut to fit: {', '.join(sizes)}."
    )
    return Step("Draw the lengths of runs by Poisson's law", (formula, _odds(mean), Words(told)))


def _odds(mean: float) -> Bars:
    odds = infilling.chances(mean)[:_MOST_BARS]
    bars = (
        Bar(_tokens(size), (Segment("share of runs", share),), f"{share * 100:.1f} %")
        for size, share in enumerate(odds)
    )
    return Bars("How often a run has each length", tuple(bars))


def _tokens(count: int) -> str:
    return "1 token" if count == 1 else f"{count} tokens"


def _hidden(ordered: Sequence[str], drawn: Drawn, shown: Infilled) -> Step:
    blocks: list[Block] = [
        line("hidden", ordered, "hidden", shown.hidden) if shown.hidden else line("text", ordered),
        _marked("then", shown.masked),
        Words(f"Each run becomes one {MASK}, so that its length is not given away."),
    ]
    if len(shown.hidden) < sum(drawn.lengths):
        met = "Runs overlap or meet the end of the text here, so that less is hidden than drawn."
        blocks.append(Words(met))
    return Step("Put one mask in the place of each run, wherever it begins", tuple(blocks))


def _inserted(drawn: Drawn, shown: Infilled) -> Step:
    count = drawn.insertions
    told = "No run of length 0 was drawn, so that none is inserted."
    if count:
        were = "was" if count == 1 else "were"
        told = f"{count} of length 0 {were} drawn: a mask that hides nothing, put in by chance."
    blocks = (_marked("input", shown.inputs), Words(told))
    return Step("Insert a mask for each run of length 0", blocks)


def _target(found: Sequence[str], shown: Infilled) -> Step:
    return Step(
        "Write the whole text down, in its own order",
        (
            line("target", found, "target"),
            Words(
                f"The loss is at every token, {len(found)} here, damaged or not: the decoder"
                " writes them from left to right."
            ),
        ),
    )


def _marked(label: str, shown: Sequence[str]) -> Tokens:
    return Tokens(label, tuple(Token(t, "special" if t == MASK else "kept") for t in shown))


LAB = Lab("Text infilling", run)
