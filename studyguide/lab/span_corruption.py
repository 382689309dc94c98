"""What T5 is pre-trained on: runs of tokens that it is to write down, marker by marker."""

from collections.abc import Sequence
from random import Random
from typing import Annotated

from studyguide.lab import spans
from studyguide.lab.asks import span_corruption as asks
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
from studyguide.lab.spans import Corrupted, Span
from studyguide.lab.text import SEED, STORY, cut, line, tokens

_END = "</s>"


def run(
    text: Annotated[str, Given("The text to take runs out of.")] = STORY,
    rate: Annotated[
        float, Given("The share of tokens that are hidden.", "SHARE", number(0.01, 0.99))
    ] = 0.15,
    mean: Annotated[
        float, Given("How long a run is on average, in tokens.", "TOKENS", number(1, 100))
    ] = 3,
    seed: Annotated[int, Given(SEED, read=whole())] = 0,
) -> Shown:
    """Hide runs of tokens, each behind a sentinel, and show what is to be written."""
    found = tokens(text)
    if any(map(spans.is_sentinel, found)):
        raise ValueError("The text has a sentinel in it already; leave <extra_id_…> out.")
    hidden = spans.random_spans(len(found), rate, mean, Random(seed))
    shown = spans.corrupted(found, hidden)
    steps = (
        cut(found),
        _counted(len(found), rate, mean),
        _parted(found, hidden),
        _pair(shown),
        _closed(shown, len(hidden)),
        _filled(rate, mean),
    )
    numbers = {
        "tokens": found,
        "spans": hidden,
        "input": shown.inputs,
        "target": shown.target,
        "target_in_code": (*shown.target, _END),
        "target_in_paper": (*shown.target, spans.sentinel(len(hidden))),
    }
    return Shown(steps, numbers)


def _counted(length: int, rate: float, mean: float) -> Step:
    hidden, count = spans.counts(length, rate, mean)
    formula = Formula(
        r"h = \operatorname{round}(n r), \quad s = \operatorname{round}(h / \mu)",
        (
            Term("n", "tokens of the text", str(length)),
            Term("r", "the share that is hidden", f"{rate:g}"),
            Term("h", "tokens that are hidden, at least 1 and never all", str(hidden)),
            Term(r"\mu", "the mean length of a span", f"{mean:g}"),
            Term("s", "spans, at least 1", str(count)),
        ),
        ("the pieces that T5 cuts words into: it counts those, not words",),
        "Raffel et al. (2019), section 3.1.4 and T5's published code",
    )
    return Step("Count how many tokens to hide, in how many spans", (formula,))


def _parted(found: Sequence[str], hidden: Sequence[Span]) -> Step:
    places = {at for span in hidden for at in range(*span)}
    rows = tuple(
        (spans.sentinel(at), str(end - first), " ".join(found[first:end]))
        for at, (first, end) in enumerate(hidden)
    )
    last = " With a single span, it is always the end that is missing." if len(rows) == 1 else ""
    return Step(
        "Part both by chance, and lay them in turn: first what stays, last what is hidden",
        (
            line("hidden", found, "hidden", places),
            Table(("sentinel", "tokens", "stands for"), rows, numeric=False),
            Words(f"So a text never begins with a gap, and always ends with one.{last}"),
        ),
    )


def _pair(shown: Corrupted) -> Step:
    return Step(
        "Put one sentinel in the place of each span; the target has what it stands for",
        (
            Tokens("input", _marked(shown.inputs, "kept")),
            Tokens("target", _marked(shown.target, "target")),
        ),
    )


def _closed(shown: Corrupted, count: int) -> Step:
    paper, code = (*shown.target, spans.sentinel(count)), (*shown.target, _END)
    closing = Token(_END, "special")
    return Step(
        "Close the target: the paper and the code do it each in its own way",
        (
            Tokens("paper", _marked(paper, "target")),
            Tokens("code", (*_marked(code[:-1], "target"), closing)),
            Words(
                "The paper's closing sentinel says that no gap is left. The published code, with"
                f" which T5 was trained, has none: there, {_END} ends the input and the target."
                f" The loss is on the whole target, {len(code)} tokens here, and nowhere else."
            ),
        ),
    )


def _filled(rate: float, mean: float) -> Step:
    text, target = spans.lengths(512, rate, mean)
    hidden, count = spans.counts(text, rate, mean)
    too_many = f" T5 has {spans.MOST_SENTINELS} sentinels, so that it could not be trained so."
    return Step(
        "In full size: an input of 512 tokens",
        (
            Words(
                f"{text:,} tokens of text fill it: {hidden:,} of them are hidden in {count:,}"
                f" spans, and the target has {target:,} tokens, the end-of-text token counted in."
                f"{too_many if count > spans.MOST_SENTINELS else ''}"
            ),
        ),
    )


def _marked(shown: Sequence[str], role: str) -> tuple[Token, ...]:
    return tuple(Token(t, "special" if spans.is_sentinel(t) else role) for t in shown)


_ASKS = {"sentinel": asks.which_sentinel, "target": asks.target}

LAB = Lab("Span corruption", run, _ASKS)
