"""One option is over three times as long as another.

The longest option is the right one more often than not, as authors take care to make it
exact; whoever has noticed needs to know nothing else. Cut what explains (it belongs into
`explain`), or say as much in each.

Published as: Haladyna 24 (keep the length of choices about equal); SAQUET "longest option
correct".

Bad:

    id: siege
    kind: event
    questions:
      - id: why
        prompt: Why was it given up?
        answer: Hunger set in before any of the help that was promised could arrive
        distractors:
          - {text: A wall fell, because: It stood.}
          - {text: Peace was made, because: It was not.}

Good:

    id: siege
    kind: event
    questions:
      - id: why
        prompt: Why was it given up?
        answer: Hunger set in
        distractors:
          - {text: A wall fell, because: It stood.}
          - {text: Peace was made, because: It was not.}
        explain: The help that was promised arrived too late.
"""

from collections.abc import Iterator

from studyguide.course.flaw import WARNING
from studyguide.course.problems import Problem
from studyguide.quiz.asking import Asking
from studyguide.quiz.likeness import too_unequal

RULE = "unequal-length"


def look(asking: Asking) -> Iterator[Problem]:
    """Note each question with such options, at the longest of them."""
    for authored in asking.questions:
        right, wrong = authored.right, authored.wrong
        texts = [*right, *wrong]
        if not wrong or not too_unequal(texts):
            continue
        at = max(range(len(texts)), key=lambda number: len(texts[number]))
        shortest = min(texts, key=len)
        message = f"This option is over three times as long as {shortest!r}."
        is_right = at < len(right)
        key, number = ("answer", at) if is_right else ("distractors", at - len(right))
        hint = "Cut it, or say as much in the others."
        yield Problem(authored.question.at(key, number), RULE, message, hint, WARNING)
