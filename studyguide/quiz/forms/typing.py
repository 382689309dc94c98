"""What forms with typed answers share."""

from studyguide.quiz.forms.interface import Alone
from studyguide.quiz.likeness import names_all_of
from studyguide.quiz.question import Question

_WORDS, _CHARACTERS = 4, 40


def is_short(text: str) -> bool:
    """Whether a learner can be expected to type this, and as it is written."""
    return len(text.split()) <= _WORDS and len(text) <= _CHARACTERS


def typed(question: Question, alone: Alone) -> Question | None:
    """The question with what it accepts; None where the prompt gives the answer away.

    Neither can an open field be asked: what it leaves unsaid would be called wrong.
    """
    if not alone.asked.field.closed or any(
        names_all_of(question.prompt, name) for name in alone.names
    ):
        return None
    return question._replace(answers=alone.names, siblings=alone.others)
