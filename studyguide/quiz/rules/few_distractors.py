"""A choose-all question has no more than one wrong option.

Who ticks everything has nearly all of it right, without knowing anything. With two or
three wrong options there is something to decide.

Published as: Haladyna 18 (write as many effective options as you can; three choices are
enough where one is right).

Bad:

    id: siege
    kind: event
    questions:
      - id: why
        form: choose-all
        prompt: Why was it given up?
        answer: [Hunger set in, Winter came]
        distractors: {text: A wall fell, because: It stood.}

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

from collections.abc import Iterator

from studyguide.course.flaw import WARNING
from studyguide.course.problems import Problem
from studyguide.quiz.asking import Asking

RULE = "few-distractors"


def look(asking: Asking) -> Iterator[Problem]:
    """Note each choose-all question with a single distractor, at its distractors."""
    for authored in asking.questions:
        if authored.question.form == "choose-all" and len(authored.wrong) == 1:
            message = "Only one option is wrong: who ticks all of them has nearly all right."
            place = authored.question.at("distractors")
            yield Problem(place, RULE, message, "Write one or two distractors more.", WARNING)
