"""How the next token is chosen: scores, temperature, top-k, top-p, and a draw."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Annotated

from studyguide.figure.pictures import Bar, Bars, Segment
from studyguide.lab import sampling
from studyguide.lab.asks import decoding as asks
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
from studyguide.lab.reading import number, whole
from studyguide.lab.softmax import softmax
from studyguide.lab.text import SEED
from studyguide.lab.writing import in_digits, joined, percent

_MOST = 24
_DRAWS = 12
_TEMPERATURES = (0.5, 1.0, 2.0)


@dataclass(frozen=True)
class Scored:
    """A token that could be next, and the score a model gives it."""

    token: str
    score: float

    def __str__(self) -> str:
        return f"{self.token}={self.score:g}"


def scored(written: str) -> Scored:
    """What `good=3.2` says; raises ValueError with one sentence for all else."""
    token, _, score = written.rpartition("=")
    if not token.strip():
        raise ValueError(f"{written!r} is not a token with its score, as in good=3.2.")
    return Scored(token, number(-1000, 1000)(score))


CAKE = (
    Scored("delicious", 3.912),
    Scored("good", 3.219),
    Scored("sweet", 2.708),
    Scored("dry", 2.079),
    Scored("stolen", 0.693),
)
"""What might follow "The cake was": 50, 25, 15, 8 and 2 per cent, as in the course."""


def run(
    scores: Annotated[
        tuple[Scored, ...], Given("Tokens that could be next, with scores.", "TOKEN=SCORE", scored)
    ] = CAKE,
    temperature: Annotated[
        float, Given("Scores are divided by it; 0 is greedy.", "NUMBER", number(0, 100))
    ] = 1.0,
    top_k: Annotated[int, Given("How many tokens are kept.", "COUNT", whole(1))] = 4,
    top_p: Annotated[
        float, Given("The probability that is kept; 1 keeps all.", "SHARE", number(0.01, 1))
    ] = 0.8,
    seed: Annotated[int, Given(SEED, read=whole())] = 0,
) -> Shown:
    """Show which tokens survive, with what probability, and what a draw says then."""
    tokens = _in_order(scores)
    shares = softmax([each.score for each in tokens], temperature)
    are_few = sampling.are_in_top_k(shares, top_k)
    few = sampling.top_k(shares, top_k)
    fewer = sampling.top_p(few, top_p)
    names = [each.token for each in tokens]
    drawn = [names[at] for at in sampling.draws(fewer, _DRAWS, Random(seed))]
    steps = (
        _softened(tokens, temperature),
        _most_likely(names, shares, few, are_few, top_k),
        _nucleus(names, few, fewer, are_few, top_p),
        _surviving(names, fewer),
        _taken(names[0], drawn),
    )
    numbers = {
        "tokens": names,
        "scores": [each.score for each in tokens],
        "probabilities": shares,
        "after_top_k": few,
        "after_top_p": fewer,
        "greedy": names[0],
        "drawn": drawn,
    }
    return Shown(steps, numbers)


def _in_order(scores: Sequence[Scored]) -> list[Scored]:
    """Tokens by their scores; raises ValueError for too few or many, or one that comes twice."""
    names = {each.token for each in scores}
    if not 2 <= len(scores) <= _MOST:
        raise ValueError(f"There must be 2 to {_MOST} tokens to choose from, not {len(scores)}.")
    if len(names) < len(scores):
        raise ValueError("One of the tokens comes twice.")
    return sorted(scores, key=lambda each: -each.score)


def _softened(tokens: Sequence[Scored], temperature: float) -> Step:
    shown = sorted({*_TEMPERATURES, temperature})
    columns = [softmax([each.score for each in tokens], each) for each in shown]
    rows = tuple(
        (each.token, in_digits(each.score), *(percent(column[at]) for column in columns))
        for at, each in enumerate(tokens)
    )
    formula = Formula(
        r"p_i = \frac{e^{z_i / T}}{\sum_j e^{z_j / T}}",
        (
            Term("p_i", "the probability of a token"),
            Term("z_i", "its score, as the model gives it"),
            Term("T", "the temperature", in_digits(temperature)),
        ),
        (
            "the other tokens of the vocabulary: a real model scores tens of thousands",
            "penalties for what the text says already; beam search, which follows several texts",
        ),
    )
    told = "Below 1, the temperature favours the favourites; above, it evens the odds."
    heads = ("token", "score", *(f"T = {in_digits(each)}" for each in shown))
    return Step("Make probabilities of scores", (formula, Table(heads, rows), Words(told)))


def _most_likely(
    names: Sequence[str],
    before: Sequence[float],
    after: Sequence[float],
    are_in: Sequence[bool],
    count: int,
) -> Step:
    kept = [name for name, is_in in zip(names, are_in, strict=True) if is_in]
    rows = tuple(
        (name, percent(share), percent(left) if is_in else "out")
        for name, share, left, is_in in zip(names, before, after, are_in, strict=True)
    )
    told = f"{joined(kept)} {'stay' if len(kept) > 1 else 'stays'}, scaled up to 100 % again."
    if all(are_in):
        told = "All of them stay."
    title = f"Keep the {count} most likely: top-k"
    if count >= len(names):
        title = f"Keep all {len(names)}, as top-k is {count}"
    table = Table(("token", "before", "after top-k"), rows)
    return Step(title, (table, Words(told)))


def _nucleus(
    names: Sequence[str],
    before: Sequence[float],
    after: Sequence[float],
    are_in: Sequence[bool],
    total: float,
) -> Step:
    rows, reached = [], 0.0
    for name, share, left, is_in in zip(names, before, after, are_in, strict=True):
        reached += share
        if is_in:
            rows.append((name, percent(share), percent(reached), _kept(left)))
    table = Table(("token", "after top-k", "summed up", "after top-p"), tuple(rows))
    told = "The token with which the sum reaches it is still kept."
    return Step(f"Keep as few as reach {percent(total)}: top-p", (table, Words(told)))


def _surviving(names: Sequence[str], shares: Sequence[float]) -> Step:
    bars = (
        Bar(name, (Segment("probability", share),), _kept(share))
        for name, share in zip(names, shares, strict=True)
    )
    return Step("See what survives", (Bars("How likely each token is now", tuple(bars)),))


def _taken(greedy: str, drawn: Sequence[str]) -> Step:
    return Step(
        "Take the most likely, or draw",
        (
            Tokens("greedy", (Token(greedy, "target"),)),
            Tokens(f"{len(drawn)} draws", tuple(Token(each, "target") for each in drawn)),
            Words(
                "Greedy decoding takes the most likely token each time, whatever top-k and top-p"
                " are. A draw takes each as often as its probability says, in the long run."
            ),
        ),
    )


def _kept(share: float) -> str:
    return percent(share) if share else "out"


LAB = Lab("Decoding", run, {"top-k": asks.top_k, "top-p": asks.top_p})
