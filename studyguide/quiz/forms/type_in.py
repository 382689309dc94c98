"""Type in: the value of a topic, or the topic of a definition, in the learner's own words."""

from collections.abc import Iterator

from studyguide.quiz.definitions import SUMMARY
from studyguide.quiz.forms.given import Alone
from studyguide.quiz.forms.interface import Flawed, Form, Written
from studyguide.quiz.forms.typing import TYPES, flaws_in_typed, is_short, typed, typed_as_written
from studyguide.quiz.question import Question
from studyguide.quiz.ways.type_in import TYPE_IN as WAY
from studyguide.quiz.wording import ask, ask_back

NAME = "type-in"


def of_fact(alone: Alone) -> Question | None:
    """Ask for the value; for the name of what a definition is about.

    None where the value is more than a few words, or the wording speaks of options.
    """
    member, asked = alone.member, alone.asked
    if asked.field.id == SUMMARY and not asked.proper:
        return None  # what a common thing is called, each says in other words
    if asked.field.id == SUMMARY:
        prompt = ask_back(member, asked, f"which {asked.noun[0]}")
        return typed(alone, NAME, "definition", prompt)
    if asked.field.type not in TYPES or not member.is_single or not is_short(alone.names[0]):
        return None
    if "of these" in asked.field.ask:
        return None
    return typed(alone, NAME, "ask", ask(member, asked))


def flaws(written: Written) -> Iterator[Flawed]:
    """Why this has no one answer to be typed."""
    return flaws_in_typed(written.question)


TYPE_IN = Form(NAME, WAY, of_fact=of_fact, of_author=typed_as_written, flaws=flaws)
