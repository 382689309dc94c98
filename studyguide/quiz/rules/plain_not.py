"""A prompt asks for what is not so, and the "not" is easily read over.

A reader in a hurry answers the opposite question. Ask for what is so; where a "not" is
meant, write it as NOT or *not*. A question why something is not so is none of these.

Published as: Haladyna 17 (word the stem positively; a negative word in capitals); SAQUET
"negative worded stem".

Bad:

    id: siege
    kind: event
    questions:
      - id: who
        prompt: Which of these did not take part?
        answer: The fleet
        distractors:
          - {text: The guns, because: They fired.}
          - {text: The horse, because: They rode.}

Good:

    id: siege
    kind: event
    questions:
      - id: who
        prompt: Which of these did NOT take part?
        answer: The fleet
        distractors:
          - {text: The guns, because: They fired.}
          - {text: The horse, because: They rode.}
"""

import re
from collections.abc import Iterator

from studyguide.course.flaw import WARNING
from studyguide.course.model import Place
from studyguide.course.problems import Problem
from studyguide.quiz.asking import Asking

RULE = "plain-not"

_ASKS = re.compile(r"(?:^|[.!?:,;] )\W*(?:\w+ )?(?:what|which|who|whom|whose|where|when)\b", re.I)
"""Where a question for one of several begins: 'In which …', but not 'Why …'."""

_NOT = re.compile(r"(?<![*_\w])(?:not|except|cannot|\w+n['’]t)(?= \w)")
"""With what is not so behind it: 'What does it show, and what not?' asks for both."""


def look(asking: Asking) -> Iterator[Problem]:
    """Note each prompt, and each wording of a field, that asks in this way."""
    for place, prompt in _prompts(asking):
        asks = _ASKS.search(prompt)
        found = _NOT.search(prompt, asks.end()) if asks else None
        if found:
            message = f"The {found[0]!r} in this prompt is easily read over."
            hint = "Ask for what is so, or write NOT."
            yield Problem(place, RULE, message, hint, WARNING)


def _prompts(asking: Asking) -> Iterator[tuple[Place, str]]:
    for authored in asking.questions:
        if authored.question.form != "true-false":
            yield authored.question.at("prompt", 0), authored.question.prompt
    for declared in asking.fields():
        for key, wording in (("ask", declared.field.ask), ("ask-back", declared.field.ask_back)):
            if key in declared.places:
                yield declared.places[key], wording.replace("{which}", "which")
