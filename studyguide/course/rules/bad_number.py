"""A value of a number field that is no number, or none that can be kept.

Numbers are written as people write them: 340M, 1.4T, ~117M, 12M..235M, ..8, 3.14e23,
15 %, 16.6 GB. `unknown` is allowed where nobody knows.

Bad:

    id: war
    kind: event
    facts: {dead: {value: many, source: book}}

Good:

    id: war
    kind: event
    facts: {dead: {value: 12K..15K, source: book}}
"""

import re

from studyguide.course.flaw import Flaw
from studyguide.course.numbers import numbers_like

RULE = "bad-number"


_RANGE = re.compile(r"\s*([\d.,]*\d)\s*(?:[-\u2013\u2014]|\.{3,}|\u2026)\s*(\d.*)")
_BACKWARDS = re.compile(r"\s*([^.\s]+)\s*\.\.\s*([^.\s]+)\s*")
_COMMA = re.compile(r"(?<=\d),(?=\d{1,2}(?!\d))")


def flaw(text: str, message: str, measure: str | None) -> Flaw:
    """`message` says what is wrong with a text that is to count `measure`."""
    ends = _BACKWARDS.fullmatch(text) if message.endswith("begins above its end.") else None
    turned = f"Write it as {ends[2]}..{ends[1]}." if ends else ""
    hint = turned or mend(text) or f"Write it as {numbers_like(measure)}."
    return Flaw(RULE, message, hint)


def mend(text: str) -> str:
    """How to write a range with a dash, or a decimal comma; empty where it has neither."""
    pointed = _COMMA.sub(".", text).rstrip()
    if found := _RANGE.fullmatch(pointed):
        return f"Write a range as {found[1]}..{found[2]}."
    return f"Write it with a point: {pointed}." if pointed != text.rstrip() else ""
