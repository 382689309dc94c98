"""Term from definition: which topic is meant by a summary in which it is not named."""

from collections.abc import Iterator

from studyguide.quiz.definitions import SUMMARY
from studyguide.quiz.forms.choose_one import chosen_of
from studyguide.quiz.forms.given import Dealt
from studyguide.quiz.forms.interface import Form
from studyguide.quiz.question import Question
from studyguide.quiz.ways.choose import CHOOSE
from studyguide.quiz.wording import ask_back

NAME = "term-from-definition"


def of_hand(dealt: Dealt) -> Iterator[Question]:
    """Ask for each of the terms by its definition."""
    if dealt.asked.field.id != SUMMARY or dealt.is_pair:
        return
    for member in dealt.hand.members:
        prompt = ask_back(member, dealt.asked)
        yield chosen_of(dealt, member, NAME, "definition", prompt, of_topics=True)


TERM_FROM_DEFINITION = Form(NAME, CHOOSE, of_hand)
