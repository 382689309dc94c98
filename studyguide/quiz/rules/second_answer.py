"""A wrong option means the same as another option, or is true as well.

Two names of one thing are one answer: if one is right, so is the other; if both are wrong,
whoever knows that they are one strikes out both. And what a topic states of itself is
never wrong of it.

Published as: Haladyna 19 and 22 (one right answer, and options that do not overlap);
SAQUET "more than one correct" and "convergence cues".

Bad:

    - {id: march, kind: event, aliases: [the long walk]}
    - id: siege
      kind: event
      after: march
      questions:
        - id: before
          prompt: What came first?
          answer: The march
          distractors:
            - {text: The long walk, because: It came later.}
            - {text: The peace, because: It came last.}

Good:

    - {id: march, kind: event, aliases: [the long walk]}
    - id: siege
      kind: event
      after: march
      questions:
        - id: before
          prompt: What came first?
          answer: The march
          distractors:
            - {text: The truce, because: It came later.}
            - {text: The peace, because: It came last.}
"""

from collections.abc import Iterator

from studyguide.course.flaw import WARNING
from studyguide.course.names import folded
from studyguide.course.problems import Problem
from studyguide.quiz.asking import Asking, Authored

RULE = "second-answer"

_ARTICLES = ("a ", "an ", "the ")


def look(asking: Asking) -> Iterator[Problem]:
    """Note each distractor that is no wrong answer of its own, at the distractor."""
    for authored in asking.questions:
        true = _true(authored)
        seen = {_meaning(text, asking): text for text in authored.right}
        for number, text in enumerate(authored.wrong):
            meaning = _meaning(text, asking)
            if meaning in seen:
                message = f"{text!r} means the same as {seen[meaning]!r}."
            elif meaning in true or folded(text) in true:
                message = f"{text!r} is true of {authored.topic} as well."
            else:
                seen[meaning] = text
                continue
            hint = "Put something in its place that is certainly false."
            place = authored.question.at("distractors", number)
            yield Problem(place, RULE, message, hint, WARNING)


def _true(authored: Authored) -> set[str]:
    """What the topic states in the field that is asked about, as keys and as texts."""
    keys = {value.key for value in authored.values}
    return keys | {folded(value.text) for value in authored.values}


def _meaning(text: str, asking: Asking) -> str:
    """The id of the topic that a text names, else the text without an article."""
    fold = folded(text)
    for article in _ARTICLES:
        fold = fold.removeprefix(article)
    return asking.named(text) or asking.named(fold) or fold
