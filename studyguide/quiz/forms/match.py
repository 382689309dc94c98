"""Match: the topics of a hand and their values, to be paired with one another."""

from collections.abc import Iterator
from random import Random

from studyguide.quiz.definitions import SUMMARY
from studyguide.quiz.forms.interface import Dealt, Form, about
from studyguide.quiz.question import Option, Question
from studyguide.quiz.ways.pair import PAIR
from studyguide.quiz.wording import says

NAME = "match"


def of_hand(dealt: Dealt) -> Iterator[Question]:
    """Ask for all pairs of a hand, the values turned on by one place for each member."""
    asked, members = dealt.asked, dealt.hand.members
    is_definition = asked.field.id == SUMMARY
    if dealt.is_pair or is_definition or not all(member.is_single for member in members):
        return
    prompt = f"{asked.field.label}: which belongs to which {asked.noun[0]}?"
    values = list(members)
    Random(f"{dealt.hand.name}/match").shuffle(values)
    for turn, member in enumerate(members):
        shown = values[turn:] + values[:turn]
        options = tuple(Option(each.value.text, True, says(each, asked), each.id) for each in shown)
        question = about(member, asked, NAME, NAME, prompt, dealt.hand)
        yield question._replace(
            options=options,
            partners=tuple(each.title for each in members),
            answers=tuple(each.value.text for each in members),
            explain="",
        )


MATCH = Form(NAME, PAIR, of_hand)
