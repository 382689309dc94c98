"""An option stands for all of the others, or for none of them.

Who sees that two options are right knows that "all of the above" is; who sees that one is
wrong has struck out two. And as options are shown in an order of their own, nothing is
sure to stand above. Ask with choose-all, or write one more distractor.

Published as: Haladyna 25 and 26 (use "none of the above" with care, avoid "all of the
above"); SAQUET "all of the above" and "none of the above".

Bad:

    id: siege
    kind: event
    questions:
      - id: why
        prompt: Why was it given up?
        answer: All of the above
        distractors:
          - {text: Hunger set in, because: It did.}
          - {text: Winter came, because: It came.}

Good:

    id: siege
    kind: event
    questions:
      - id: why
        form: choose-all
        prompt: Why was it given up?
        answer: [Hunger set in, Winter came]
        distractors:
          - {text: A wall fell, because: It stood.}
          - {text: Peace was made, because: It was not.}
"""

import re
from collections.abc import Iterator

from studyguide.course.flaw import WARNING
from studyguide.course.problems import Problem
from studyguide.quiz.asking import CHOOSING, Asking

RULE = "all-of-the-above"

_STANDS_FOR_OTHERS = re.compile(
    r"(all|any|both|neither|none)( of)?( the)? (above|others?|options|them|these|those)\b.*"
    r"|(both )?[a-h1-9] (and|or) [a-h1-9]",
    re.IGNORECASE,
)


def look(asking: Asking) -> Iterator[Problem]:
    """Note each option of an author's that is about the other options."""
    for authored in asking.questions:
        if authored.question.form not in CHOOSING:
            continue
        for key, texts in (("answer", authored.right), ("distractors", authored.wrong)):
            for number, text in enumerate(texts):
                if _STANDS_FOR_OTHERS.fullmatch(text.strip(" .")):
                    message = f"The option {text!r} is about the other options."
                    hint = "Ask with choose-all, or say something of its own instead."
                    place = authored.question.at(key, number)
                    yield Problem(place, RULE, message, hint, WARNING)
