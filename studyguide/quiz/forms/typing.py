"""What forms with typed answers share."""

from collections.abc import Iterator

from studyguide.course.model import AuthoredQuestion
from studyguide.quiz.forms.given import Alone
from studyguide.quiz.forms.interface import Flawed, Written
from studyguide.quiz.forms.written import begun, doubled, one_right, unused, wrong
from studyguide.quiz.likeness import names_all_of, share_something
from studyguide.quiz.question import Quantity, Question
from studyguide.quiz.wording import ask

TYPES = ("text", "link", "links", "list")
"""What is typed in words. Not choices: nobody can know how these are worded."""

_WORDS, _CHARACTERS = 3, 40


def is_short(text: str) -> bool:
    """Whether a learner can be expected to type this, and as it is written."""
    return len(text.split()) <= _WORDS and len(text) <= _CHARACTERS


def typed(alone: Alone, form: str, template: str, prompt: str) -> Question | None:
    """The question with what it accepts; None where the prompt gives the answer away.

    Neither can an open field be asked: what it leaves unsaid would be called wrong.
    """
    if not alone.asked.field.closed or any(names_all_of(prompt, name) for name in alone.names):
        return None
    return alone.question(form, template, prompt)


def measured(alone: Alone, form: str, tolerance: float, exact: str = "") -> Question | None:
    """The question for a number or a date; None where there are several or the name tells it.

    How `exact` it has to be stands at the end of its prompt.
    """
    member, asked = alone.member, alone.asked
    value = member.value
    if not (member.is_single and asked.field.closed) or share_something(member.title, value.text):
        return None
    if value.low is None and value.high is None:
        return None
    quantity = Quantity(value.low, value.high, value.measure, tolerance)
    return alone.question(form, "ask", ask(member, asked) + exact, quantity)


def typed_as_written(written: Written, seed: str) -> Question:
    """A question with the answers that its author accepts; its distractors never are."""
    answers = (*written.question.answers, *written.question.accept)
    return begun(written)._replace(answers=answers, siblings=tuple(wrong(written)))


def flaws_in_typed(question: AuthoredQuestion) -> Iterator[Flawed]:
    """Why there is no one answer to be typed."""
    yield from unused(question, "answer", "accept", "distractors")
    yield from one_right(question)
    yield from doubled(question)
