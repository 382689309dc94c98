"""The prompt gives the answer away: it says a word that the right option has and no other.

Who understands nothing takes the option that sounds like the question. Word one of the two
otherwise, or let a wrong option have the word as well. Where the prompt says a word of every
option, as in "Which is larger, a cat or a dog?", none stands out. Of a question that is typed,
the prompt must not hold the answer.

Published as: Haladyna 28b (clang associations: options that resemble words of the stem);
SAQUET "word repeats" and "logical cues".

Bad:

    id: siege
    kind: event
    questions:
      - id: how
        prompt: How did the starving town end the siege?
        answer: It starved on until the army left
        distractors:
          - {text: It opened its gates to the army, because: They stayed shut.}
          - {text: It drove the army off by night, because: Nobody fought.}

Good:

    id: siege
    kind: event
    questions:
      - id: how
        prompt: How did the starving town end the siege?
        answer: It held out until the army left
        distractors:
          - {text: It opened its gates to the army, because: They stayed shut.}
          - {text: It drove the army off by night, because: Nobody fought.}
"""

from collections.abc import Iterable, Iterator

from studyguide.course.flaw import WARNING
from studyguide.course.problems import Problem
from studyguide.quiz.asking import CHOOSING, Asking, Authored
from studyguide.quiz.likeness import names_all_of, parts, same_family

RULE = "given-away"

_TYPED = ("type-in", "cloze")
_HELPING = frozenset(
    "can could did do does had has have how if least less many may might more most much must "  # noqa: SIM905
    "one only other should so such when where who why will would you your".split()
)
"""Words that say too little to be heard twice."""


def look(asking: Asking) -> Iterator[Problem]:
    """Note each right answer that its prompt leads to, at the answer."""
    for authored in asking.questions:
        found = _words(authored) if authored.question.form in CHOOSING else _typed(authored)
        for number, told in found:
            hint = "Word the prompt or the answer otherwise."
            place = authored.question.at("answer", number)
            yield Problem(place, RULE, told, hint, WARNING)


def _words(authored: Authored) -> Iterator[tuple[int, str]]:
    """The right options with a word of the prompt that no wrong one has.

    None, if each wrong one has such a word that no right one has.
    """
    prompt, right, wrong = authored.question.prompt, authored.right, authored.wrong
    if all(_heard(prompt, text, right) for text in wrong):
        return
    for number, text in enumerate(right):
        for word in _heard(prompt, text, wrong)[:1]:
            yield number, f"Of all options only this one has {word!r}, as the prompt does."


def _heard(prompt: str, option: str, others: Iterable[str]) -> list[str]:
    """The words of the prompt that an option has and none of the others."""
    told = _families(prompt)
    theirs = [word for text in others for word in _families(text)]
    words = sorted(_families(option))
    return [word for word in words if _is_among(word, told) and not _is_among(word, theirs)]


def _typed(authored: Authored) -> Iterator[tuple[int, str]]:
    """The answers that stand in the prompt already."""
    if authored.question.form in _TYPED:
        for number, text in enumerate(authored.right):
            if names_all_of(authored.question.prompt, text):
                yield number, f"The prompt holds the answer, {text!r}."


def _families(text: str) -> frozenset[str]:
    return frozenset(word for word in parts(text).words - _HELPING if len(word) > 2)


def _is_among(word: str, words: Iterable[str]) -> bool:
    return any(same_family(word, other) for other in words)
