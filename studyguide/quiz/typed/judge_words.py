"""An answer in words, judged."""

import re

from studyguide.course.names import folded
from studyguide.quiz.judgement import Judgement
from studyguide.quiz.question import Option, Question
from studyguide.quiz.typed.fit import LITERAL, MISS, SPELT, fit, is_near
from studyguide.quiz.typed.line import line
from studyguide.quiz.typed.verdicts import remark, right, wrong

_WORD = re.compile(r"[^\W\d_]{4,}")
_AND_ANOTHER = re.compile(r"(\S[^()]*?)\s*\((.*\S.*)\)")
"""A name with another in brackets behind it."""


def judge_words(question: Question, given: str) -> Judgement:
    """Judge a typed answer. Raises NotAnAnswer where nothing or far too much was typed.

    It is right where it fits an answer better than it fits any sibling. A word that the
    prompt asks with may stand behind either: 'decoder-only architecture'. Of two names, one of
    them in brackets, both must be right.
    """
    typed = line(given)
    for text in filter(None, (typed, _without_asked(typed, question.prompt))):
        if judged := _judged(question, text, typed):
            return judged
    if both := _AND_ANOTHER.fullmatch(typed):
        names = [_judged(question, name, typed) for name in both.groups()]
        told = [name for name in names if name]
        if len(told) == len(names):
            return min(told, key=lambda name: name.score)
    return wrong(question, typed, remark=_near_miss(typed, question))


def _judged(question: Question, text: str, typed: str) -> Judgement | None:
    """The judgement of a text that fits an answer or a sibling; `typed` is what is shown."""
    answer, well = min(((each, fit(text, each)) for each in question.answers), key=_how_well)
    if well == LITERAL:
        return right(question)
    sibling, as_well = _nearest_sibling(text, question.siblings)
    if sibling and as_well <= well:
        return wrong(question, typed, sibling)
    if well < MISS:
        return right(question, remark("Written:", answer) if well >= SPELT else "")
    return None


def _without_asked(typed: str, prompt: str) -> str:
    """What was typed without a last word that the prompt has; empty where it has none such."""
    start, _, last = typed.rpartition(" ")
    asked_with = map(folded, _WORD.findall(prompt))
    return start if last and folded(last) in asked_with else ""


def _how_well(found: tuple[object, int]) -> int:
    return found[1]


def _nearest_sibling(typed: str, siblings: tuple[Option, ...]) -> tuple[Option | None, int]:
    """The sibling that the typed line names, the first of those it fits best, and how well."""
    fits = ((sibling, fit(typed, sibling.text)) for sibling in siblings)
    best = min(fits, key=_how_well, default=(None, MISS))
    return best if best[1] < MISS else (None, MISS)


def _near_miss(typed: str, question: Question) -> str:
    """Tells that the answer was near, unless siblings are as near: 'models' is no model."""
    if any(is_near(typed, sibling.text) for sibling in question.siblings):
        return ""
    answer = next((text for text in question.answers if is_near(typed, text)), None)
    return remark("Close:", answer) if answer else ""
