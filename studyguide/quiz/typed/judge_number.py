"""A number that was typed, judged."""

import re

from studyguide.course.numbers import SCALE_WORDS, read_quantity
from studyguide.quiz.judgement import Judgement
from studyguide.quiz.question import Option, Quantity, Question
from studyguide.quiz.typed.line import line
from studyguide.quiz.typed.read_number import read_number
from studyguide.quiz.typed.verdicts import remark, right, wrong

_EXACT = 1e-9
"""The share by which equal numbers may differ that were written in different ways."""

_HOW_MANY = re.compile(
    rf"\bhow many (?:({'|'.join(SCALE_WORDS)}) )?([^\W\d_]+(?:-[^\W\d_]+)*)", re.IGNORECASE
)
_FACTOR = re.compile(r"\b(?:what factor|how many times)\b", re.IGNORECASE)
_TIMES = re.compile(r"\s*(?:[x×]|\btimes|-?fold)$", re.IGNORECASE)
_RATE = re.compile(r" per [^\W\d_]+$")

_THOUSANDS = ((1_000, "1,000"), (1_000_000, "1,000,000"), (1_000_000_000, "1,000,000,000"))


def judge_number(question: Question, given: str) -> Judgement:
    """Judge a typed number by the question's quantity. Raises NotAnAnswer where it is none.

    It is right within the bounds and the tolerance outside them; where it is not exactly
    what is written, the remark tells that.
    """
    quantity, typed = _quantity(question), line(given)
    if typed == question.answers[0]:
        return right(question, "")  # a range, told as the page tells it
    number = _number(typed, question.prompt, quantity)
    if _lies_within(number, quantity, quantity.tolerance):
        is_exact = quantity.low == quantity.high and _lies_within(number, quantity, 0)
        return right(question, "" if is_exact else remark("It is", question.answers[0]))
    sibling = _sibling(number, question.siblings, quantity.measure)
    return wrong(question, typed, sibling, _wrong_size(number, quantity))


def _number(typed: str, prompt: str, quantity: Quantity) -> float:
    """The number typed, which may be followed by what the prompt asks for."""
    small = all(bound is None or abs(bound) < 1000 for bound in (quantity.low, quantity.high))
    asked = None if quantity.measure else _HOW_MANY.search(prompt)
    scale, noun = asked.groups(default="") if asked else ("", "")
    counted = _without_rate(typed, prompt, quantity.measure or "")
    if _FACTOR.search(prompt):
        counted = _TIMES.sub("", counted)
    number = read_number(counted, quantity.measure, small, (noun, scale))
    size = SCALE_WORDS.get(scale.casefold(), 0)  # 3e12 may be typed for so many trillion
    return number / size if 0 < size <= number else number


def _without_rate(typed: str, prompt: str, measure: str) -> str:
    """What was typed without a 'per parameter' at its end that the prompt asks for anyway."""
    rate = _RATE.search(typed)
    is_said = rate and rate[0] in prompt and not measure.endswith(rate[0])
    return typed[: rate.start()] if rate and is_said else typed


def _quantity(question: Question) -> Quantity:
    assert question.quantity, f"{question.fact} asks for a number and has none"
    return question.quantity


def _lies_within(number: float, quantity: Quantity, tolerance: float) -> bool:
    share = max(tolerance, _EXACT)
    low, high = quantity.low, quantity.high
    return (low is None or number >= low - share * abs(low)) and (
        high is None or number <= high + share * abs(high)
    )


def _wrong_size(number: float, quantity: Quantity) -> str:
    """Tells that the digits are right and a million was taken for a billion, or the like."""
    if quantity.low != quantity.high:
        return ""
    for factor, words in _THOUSANDS:
        for other, size in ((number * factor, "small"), (number / factor, "large")):
            if _lies_within(other, quantity, 0):
                return f"The digits are right, but it is {words} times too {size}."
    return ""


def _sibling(number: float, siblings: tuple[Option, ...], measure: str | None) -> Option | None:
    """The first sibling whose number was typed."""
    for sibling in siblings:
        try:
            read = read_quantity(sibling.text.replace(" to ", ".."), measure)
        except ValueError:
            continue  # what it has is no number
        is_open = read.low is None or read.high is None  # it would take any number for its own
        if not is_open and _lies_within(number, Quantity(read.low, read.high, measure, 0), 0):
            return sibling
    return None
