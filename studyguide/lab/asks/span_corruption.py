"""What the lab on span corruption asks: where sentinels come, and what the target is."""

from collections.abc import Sequence
from random import Random

from studyguide.lab import spans
from studyguide.lab.asks.sentences import sentence, things
from studyguide.lab.interface import Asked, Wrong
from studyguide.lab.spans import Span, sentinel

_SHARE = 0.5
"""Of tokens that are hidden, so that as many stay: neither side is told by its length."""


def which_sentinel(random: Random) -> Asked:
    """Which of four sentinels stands for a run; each does as often."""
    text = sentence(random)
    hidden = _runs_of(text, 4, random)
    runs = [" ".join(text[first:end]) for first, end in hidden]
    at = random.randrange(len(runs))
    return Asked(
        f"T5 takes out the runs in brackets: {_bracketed(text, hidden)}. Which sentinel"
        f" comes in the place of [{runs[at]}]?",
        "choose-one",
        (sentinel(at),),
        "From left to right, each run has the next sentinel, and the first is number 0:"
        f" {_text(spans.corrupted(text, hidden).inputs)}.",
        tuple(
            Wrong(sentinel(other), f"It comes in the place of [{run}]: {_off(other - at)}")
            for other, run in enumerate(runs)
            if other != at
        ),
    )


def target(random: Random) -> Asked:
    """What is to be written: of what is hidden or of what stays, in turn or off by one."""
    text = things(random, 10)  # a word for each place would tell what is hidden and what stays
    hidden = _runs_of(text, 3, random)
    kept = _between(hidden)
    off = f"The sentinels are off by one: {sentinel(0)} stands for the first run."
    return Asked(
        f"T5 takes out the runs in brackets: {_bracketed(text, hidden)}. What is the target,"
        " leaving out the token that closes it?",
        "choose-one",
        (_listed(text, hidden),),
        f"T5 reads: {_text(spans.corrupted(text, hidden).inputs)}. In the target each sentinel,"
        " the first of them number 0, stands before the run whose place it has taken.",
        (
            Wrong(_listed(text, _off_by_one(hidden)), off),
            Wrong(_listed(text, kept), "This is what stays; the target has what was taken out."),
            Wrong(_listed(text, _off_by_one(kept)), f"This is what stays. {off}"),
        ),
    )


def _runs_of(text: Sequence[str], count: int, random: Random) -> list[Span]:
    """So many runs to take out of a text."""
    mean = len(text) * _SHARE / count
    return spans.random_spans(len(text), _SHARE, mean, random)


def _between(hidden: Sequence[Span]) -> list[Span]:
    """The runs that stay: a text begins with one, and ends with one that is hidden."""
    ends = [0, *(end for _, end in hidden)]
    return [(end, first) for end, (first, _) in zip(ends, hidden, strict=False)]


def _off_by_one(runs: Sequence[Span]) -> list[Span]:
    """The runs, each behind the sentinel of the next."""
    return [runs[-1], *runs[:-1]]


def _listed(text: Sequence[str], runs: Sequence[Span]) -> str:
    """Runs, each behind a sentinel."""
    return " ".join(
        f"{sentinel(number)} {' '.join(text[first:end])}"
        for number, (first, end) in enumerate(runs)
    )


def _bracketed(text: Sequence[str], hidden: Sequence[Span]) -> str:
    opened, closed = {first for first, _ in hidden}, {end - 1 for _, end in hidden}
    return _text([f"{'[' * (n in opened)}{t}{']' * (n in closed)}" for n, t in enumerate(text)])


def _text(tokens: Sequence[str]) -> str:
    return " ".join(tokens)


def _off(by: int) -> str:
    places = ("one", "two", "three")[abs(by) - 1]
    return f"{places} too {'late' if by > 0 else 'early'}."
