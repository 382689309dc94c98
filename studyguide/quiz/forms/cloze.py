"""Cloze: the sentence that states a fact, with a gap where the value stands."""

import re
from collections.abc import Iterator

from studyguide.quiz.definitions import SUMMARY
from studyguide.quiz.forms.given import Alone
from studyguide.quiz.forms.interface import Flawed, Form, Written
from studyguide.quiz.forms.typing import flaws_in_typed, is_short, typed, typed_as_written
from studyguide.quiz.question import Question
from studyguide.quiz.rules import written as rules
from studyguide.quiz.ways.type_in import TYPE_IN
from studyguide.quiz.wording import says

NAME = "cloze"
GAP = "____"
_TYPES = ("text", "list")
"""Not links: a sentence does not say what kind of topic belongs in its gap."""
_GAPS = re.compile("_{3,}")


def of_fact(alone: Alone) -> Question | None:
    """Ask for what is left out; None where it is more than a few words."""
    member, asked = alone.member, alone.asked
    if asked.field.id == SUMMARY or asked.field.type not in _TYPES or not asked.field.says:
        return None
    if not member.is_single or not is_short(alone.names[0]):
        return None
    prompt = f"{says(member, asked, GAP)}."
    if prompt.startswith(GAP):
        return None  # before anything is said, anything would do
    return typed(alone, NAME, "says", prompt)


def flaws(written: Written) -> Iterator[Flawed]:
    """Why this is no sentence with a gap and what belongs there."""
    gaps = len(_GAPS.findall(written.question.prompt))
    if gaps != 1:
        yield Flawed(rules.no_gap(gaps), "prompt", 0)
    yield from flaws_in_typed(written.question)


CLOZE = Form(NAME, TYPE_IN, of_fact=of_fact, of_author=typed_as_written, flaws=flaws)
