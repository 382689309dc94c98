"""A missed question as it comes back: with its options in places nobody can have remembered."""

from random import Random

from studyguide.quiz.question import Option, Question

# by name: to load a form is to load what it is made with
CHOOSE_ONE = "choose-one"
WITH_PLACES = (CHOOSE_ONE, "match", "order")
_FEWEST = 3
"""Two options have but one other order, which is as easily remembered."""


def shown_anew(question: Question) -> Question:
    """The question with what was right for it no longer right, where its form has places.

    It is drawn from the question as it was shown: the same one always comes back alike.
    """
    options = question.options
    if question.form not in WITH_PLACES or len(options) < _FEWEST:
        return question
    random = Random(f"{question.id}/{[option.text for option in options]}")
    shown = options
    while _can_be_remembered(shown, question):
        shown = tuple(random.sample(options, len(options)))
    return question._replace(options=shown)


def _can_be_remembered(shown: tuple[Option, ...], question: Question) -> bool:
    """Whether what was typed is right still, or the options give themselves away in order."""
    if question.form == CHOOSE_ONE:
        return shown.index(question.right) == question.options.index(question.right)
    texts = tuple(option.text for option in shown)
    return shown == question.options or texts == question.answers
