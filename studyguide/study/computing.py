"""Questions that labs compute, given to the quiz as if their author had written them."""

from random import Random

from studyguide.course.model import AuthoredQuestion, Distractor, Topic
from studyguide.lab.labs import LABS, load


def compute(topic: Topic, question: AuthoredQuestion, seed: str) -> AuthoredQuestion | None:
    """What its lab makes of a question for a seed; None where there is no such lab or ask.

    The same course, question and seed make the same of it.
    """
    # a lab takes time to import, and most quizzes need none
    ask = load(question.lab).asks.get(question.ask) if question.lab in LABS else None
    if ask is None:
        return None
    asked = ask(Random(f"{topic.course}/{topic.id}.{question.id}/{seed}/{question.ask}"))
    return question._replace(
        prompt=asked.prompt,
        places={},  # of what is computed, nothing stands anywhere
        form=asked.form,
        answers=asked.answers,
        distractors=tuple(Distractor(*each) for each in asked.wrong),
        explain=" ".join(filter(None, (asked.worked, question.explain))),
        accept=asked.accept,
        measure=asked.measure,
        tolerance=asked.tolerance,
    )
