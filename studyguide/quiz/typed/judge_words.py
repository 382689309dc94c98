"""An answer in words, judged."""

import re

from studyguide.course.names import folded
from studyguide.quiz.judgement import Judgement
from studyguide.quiz.question import Option, Question
from studyguide.quiz.typed.fit import LITERAL, MISS, SPELT, fit, is_near
from studyguide.quiz.typed.line import line
from studyguide.quiz.typed.verdicts import remark, right, wrong
from studyguide.quiz.typed.words import without_articles, words

_WORD = re.compile(r"[^\W\d_]{4,}")
_BETWEEN = re.compile(r"\s*[(),/&+]\s*|\s+(?:and|with)\s+")
"""What stands between two names that are typed for one: 'FAIR (Meta)'."""


def judge_words(question: Question, given: str) -> Judgement:
    """Judge a typed answer. Raises NotAnAnswer where nothing or far too much was typed.

    It is right where it fits an answer better than it fits any sibling. A word that the
    prompt asks with, or the answer ends with, may stand behind either: 'decoder-only
    architecture', 'decoder-only model'. Of several names one must be right, and the others as
    right or named in what is explained.
    """
    typed = line(given)
    for text in filter(None, (typed, _without_head(typed, question))):
        if judged := _judged(question, text, typed):
            return judged
    if judged := _several(question, typed):
        return judged
    return wrong(question, typed, remark=_near_miss(typed, question))


def _several(question: Question, typed: str) -> Judgement | None:
    """The judgement of several names in one line, unless one of them is neither right nor wrong."""
    names = list(filter(None, _BETWEEN.split(typed)))
    if len(names) < 2:
        return None
    judged = {name: _judged(question, name, typed) for name in names}
    told = [judgement for judgement in judged.values() if judgement]
    untold = [words(name) for name, judgement in judged.items() if not judgement]
    explained = set(words(question.explain))
    if not told or not all(explained.issuperset(without_articles(name)) for name in untold):
        return None
    return min(told, key=lambda judgement: judgement.score)


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


def _without_head(typed: str, question: Question) -> str:
    """What was typed without a last word that says what sort of thing it is, or an empty text."""
    start, _, last = typed.rpartition(" ")
    heads = _WORD.findall(question.prompt) + _WORD.findall(question.answers[0])[-1:]
    return start if last and folded(last) in map(folded, heads) else ""


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
