"""Cues: what a guesser may see of each option without knowing the answer, as numbers."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from statistics import median
from typing import NamedTuple

from studyguide.course.library import Library
from tests.fairness.decisions import Decision, Option

_WORD = re.compile(r"[^\W\d_]+|\d+")
_NUMBER = re.compile(r"(\d+(?:[.,]\d+)*)\s*([KMBT]?)\b")
_TIMES = {"": 1.0, "K": 1e3, "M": 1e6, "B": 1e9, "T": 1e12}


class Known(NamedTuple):
    """What may be known of a course: how many facts have a value, and other banks' answers.

    `shown` and `right` count for a form, wording, field and text.
    """

    frequency: Counter[str]
    shown: Counter[tuple[str, ...]]
    right: Counter[tuple[str, ...]]


def known(library: Library, seen: Iterable[Decision]) -> Known:
    """What is known to whoever has read a library's values and `seen` the answers of a bank."""
    known = Known(Counter(), Counter(), Counter())
    topics = dict.fromkeys(topic for (topic,) in library.rows("select topic from facts"))
    for topic in map(library.topic, topics):
        known.frequency.update(value.text for fact in topic.facts for value in fact.values)
    for decision in seen:
        if decision.form == "order":
            continue  # which of two comes last is no cue but what is asked
        for option, right in zip(decision.options, decision.right, strict=True):
            key = _key(decision, option)
            known.shown[key] += 1
            known.right[key] += right
    return known


def _key(decision: Decision, option: Option) -> tuple[str, ...]:
    return (decision.form, decision.template, decision.field, option.text)


@cache
def words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


@cache
def trigrams(text: str) -> frozenset[str]:
    text = f"  {text.casefold()} "
    return frozenset(text[at : at + 3] for at in range(len(text) - 2))


@cache
def characters(text: str) -> frozenset[str]:
    return frozenset(text.casefold()) - {" "}


@cache
def amount(text: str) -> float | None:
    """The first number in a text."""
    found = _NUMBER.search(text)
    if not found or found[1].count(".") > 1:
        return None
    return float(found[1].replace(",", "")) * _TIMES[found[2]]


Sets = Callable[[str], frozenset[str]]


def likeness(one: str, other: str, by: Sets) -> float:
    """The share of what two texts are made of that both have."""
    a, b = by(one), by(other)
    return len(a & b) / len(a | b) if a or b else 0.0


Cue = Callable[[Decision, Known], Iterable[float]]


def _of_text(measure: Callable[[str], float]) -> Cue:
    return lambda decision, _: [measure(option.text) for option in decision.options]


def _of_others(by: Sets) -> Cue:
    def cue(decision: Decision, _: Known) -> Iterator[float]:
        texts = [option.text for option in decision.options]
        for at, text in enumerate(texts):
            yield sum(likeness(text, other, by) for other in texts[:at] + texts[at + 1 :])

    return cue


def _of_pairs(measure: Callable[[str, str], float]) -> Cue:
    def cue(decision: Decision, _: Known) -> list[float]:
        return [sum(measure(*pair) for pair in option.pairs) for option in decision.options]

    return cue


def _middle(decision: Decision, _: Known) -> list[float]:
    amounts = [number for option in decision.options if (number := amount(option.text)) is not None]
    if len(amounts) < len(decision.options):
        return [0.0] * len(decision.options)
    return [-abs(number - median(amounts)) for number in amounts]


def _shown(decision: Decision, known: Known) -> list[float]:
    return [known.shown[_key(decision, option)] for option in decision.options]


def _right(decision: Decision, known: Known) -> Iterator[float]:
    for option in decision.options:
        key = _key(decision, option)
        yield known.right[key] / known.shown[key] if known.shown[key] else 0.0


CUES: dict[str, Cue] = {
    "length": _of_text(len),
    "words": _of_text(lambda text: len(text.split())),
    "digits": _of_text(lambda text: sum(c.isdigit() for c in text)),
    "capitals": _of_text(lambda text: sum(c.isupper() for c in text)),
    "number": _of_text(lambda text: amount(text) or 0.0),
    "middle number": _middle,
    "place": lambda decision, _: [option.place for option in decision.options],
    "like the others, by words": _of_others(words),
    "like the others, by trigrams": _of_others(trigrams),
    "how many have the value": lambda decision, known: [
        known.frequency[option.text] for option in decision.options
    ],
    "how often it was shown": _shown,
    "how often it was right": _right,
    "words of the prompt": _of_pairs(lambda a, b: len(words(a) & words(b))),
    "characters of the prompt": _of_pairs(lambda a, b: likeness(a, b, characters)),
    "like the prompt": _of_pairs(lambda a, b: likeness(a, b, trigrams)),
    "length like the prompt's": _of_pairs(lambda a, b: -abs(len(a) - len(b))),
}
"""What guessers go by: each picks what has most of a cue, or what has least."""
