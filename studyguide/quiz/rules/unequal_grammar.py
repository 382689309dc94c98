"""Options do not have the same form: how they begin, a capital, a full stop.

The one that looks otherwise was written at another time than the rest, and readers guess
why: more often than not it is the right one. Let all begin alike, end alike, and fit the
prompt alike: where it ends in "an", each begins with a vowel.

Published as: Haladyna 12, 23 and 28c (correct grammar and punctuation, options alike in
grammar, no grammatical clue to the right one); SAQUET "grammatical cues".

Bad:

    id: siege
    kind: event
    questions:
      - id: why
        prompt: Why was it given up?
        answer: Hunger set in.
        distractors:
          - {text: A wall fell, because: It stood.}
          - {text: A truce was made, because: It was not.}

Good:

    id: siege
    kind: event
    questions:
      - id: why
        prompt: Why was it given up?
        answer: The food ran out
        distractors:
          - {text: A wall fell, because: It stood.}
          - {text: A truce was made, because: It was not.}
"""

from collections.abc import Iterator, Sequence

from studyguide.course.flaw import WARNING
from studyguide.course.problems import Problem
from studyguide.quiz.asking import Asking, Authored, Declared
from studyguide.quiz.grammar import (
    begins_alike,
    has_capital,
    has_small_letter,
    has_stop,
    misfit,
)

RULE = "unequal-grammar"

_HINT = "Let all options begin and end alike."
_WRITTEN = ("text", "list", "choice", "choices")
_LEAST = 4
"""Values of a field of which one may be called the odd one."""


def look(asking: Asking) -> Iterator[Problem]:
    """Note each option of an author's, and each value, that differs from the others."""
    for authored in asking.questions:
        if authored.wrong:
            yield from _of_question(authored)
    for declared in asking.fields():
        if declared.field.type in _WRITTEN:
            yield from _of_values(declared, asking)


def _of_question(authored: Authored) -> Iterator[Problem]:
    right, wrong = authored.right, authored.wrong
    texts = [*right, *wrong]
    found = _odd_ones(texts)
    if not found and len(right) == 1 and (told := begins_alike(right[0], wrong)):
        found = [(0, told)]
    if not found:
        fits = [misfit(authored.question.prompt, text) for text in texts]
        found = [] if fits[0] else [(at, each) for at, each in enumerate(fits) if each]
    for at, message in found[:1]:
        key, number = ("answer", at) if at < len(right) else ("distractors", at - len(right))
        yield Problem(authored.question.at(key, number), RULE, message, _HINT, WARNING)


def _of_values(declared: Declared, asking: Asking) -> Iterator[Problem]:
    """The only value of a field that has not the form of all the others."""
    members = [m for m in asking.members(declared.kind, declared.field.id) if m.is_single]
    found = _odd_ones([member.value.text for member in members])
    if len(members) >= _LEAST and len(found) == 1:
        ((at, message),) = found
        yield Problem(members[at].fact.place, RULE, message, _HINT, WARNING)


def _odd_ones(texts: Sequence[str]) -> list[tuple[int, str]]:
    """The fewer of those that end or begin with a mark of a sentence and those that do not."""
    stops = [has_stop(text) for text in texts]
    if any(stops) and not all(stops):
        return _fewer(stops, "ends with a full stop", "does not end with a full stop")
    capitals = [has_capital(text) for text in texts]
    is_plain = all(a or has_small_letter(b) for a, b in zip(capitals, texts, strict=True))
    if any(capitals) and not all(capitals) and is_plain:
        told = "begins with a capital", "does not begin with a capital"
        return _fewer(capitals, *told)
    return []


def _fewer(marks: Sequence[bool], with_it: str, without: str) -> list[tuple[int, str]]:
    has_it = 2 * sum(marks) <= len(marks)
    said = f"Of all options this one {with_it if has_it else without}."
    return [(at, said) for at, mark in enumerate(marks) if mark is has_it]
