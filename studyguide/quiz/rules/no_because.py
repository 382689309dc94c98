"""A wrong option does not say why it is wrong.

Who chose it learns that it is wrong, and not what was mistaken. Its `because` is shown in
that moment, the best there is to learn in.

Published as: Haladyna 29 and 30 (every distractor is plausible and rests on a typical
mistake: whoever can name the mistake has met both).

Bad:

    id: siege
    kind: event
    questions:
      - id: why
        prompt: Why was it given up?
        answer: Hunger set in
        distractors: [A wall fell, {text: Peace was made, because: It was not.}]

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
"""

from collections.abc import Iterator

from studyguide.course.flaw import WARNING
from studyguide.course.problems import Problem
from studyguide.quiz.asking import CHOOSING, Asking

RULE = "no-because"


def look(asking: Asking) -> Iterator[Problem]:
    """Note each distractor without a reason, at the distractor."""
    for authored in asking.questions:
        if authored.question.form not in CHOOSING:
            continue
        for number, each in enumerate(authored.question.distractors):
            if not each.because.strip():
                message = f"Nothing says why {each.text!r} is wrong."
                hint = "Add 'because: …', for who chooses it."
                place = authored.question.at("distractors", number)
                yield Problem(place, RULE, message, hint, WARNING)
