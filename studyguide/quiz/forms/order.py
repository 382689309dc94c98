"""Order: topics to be put in order by a number or a date."""

from collections.abc import Iterator
from itertools import combinations

from studyguide.quiz.arrangement import disarranged_turns
from studyguide.quiz.dice import dice
from studyguide.quiz.forms.given import Dealt
from studyguide.quiz.forms.interface import Flawed, Form, Written
from studyguide.quiz.forms.written import MOST, begun, counted, disordered, repeated, unused
from studyguide.quiz.likeness import share_something
from studyguide.quiz.member import Member
from studyguide.quiz.quantities import bounds, is_plain
from studyguide.quiz.question import Option, Question
from studyguide.quiz.rules import written as rules
from studyguide.quiz.ways.arrange import ARRANGE
from studyguide.quiz.wording import more_and_less

NAME = "order"


def of_hand(dealt: Dealt) -> Iterator[Question]:
    """Ask for the order of the whole hand, turned on by one place for each member.

    Four are never shown in order. Not where two names are of a series ('GPT-2', 'GPT-3'), which
    is in order by itself.
    """
    asked, members = dealt.asked, dealt.hand.members
    if dealt.is_pair or not is_plain(members) or _is_series(members):
        return
    inside = sorted(members, key=bounds)
    _, less = more_and_less(asked.field)
    prompt = f"Put these {asked.noun[1]} in order, so that each {less} than the next."
    options = [Option(each.title, True, dealt.says(each), each.id) for each in inside]
    answers = tuple([each.title for each in inside])
    turns = disarranged_turns(options, dice(f"{dealt.hand.name}/order"))
    for member, shown in zip(members, turns, strict=True):
        yield dealt.question(member, NAME, NAME, prompt, shown, answers, explain="")


def _is_series(members: tuple[Member, ...]) -> bool:
    pairs = combinations((member.title for member in members), 2)
    return any(share_something(one, other) for one, other in pairs)


def of_author(written: Written, seed: str) -> Question:
    """The steps as they are written, shown in another order, drawn from the seed."""
    answers = written.question.answers
    options = disordered([Option(text, True) for text in answers], written, seed)
    return begun(written)._replace(options=options, answers=answers)


def flaws(written: Written) -> Iterator[Flawed]:
    """Why these are no steps that have one order."""
    question = written.question
    yield from unused(question, "answer")
    steps = question.answers
    if steps:
        yield from counted(question, "answer", "step", len(steps), (3, MOST))
    else:
        yield Flawed(rules.no_answer())
    for number in repeated(steps):
        yield Flawed(rules.equal_steps(steps[number]), "answer", number)


ORDER = Form(NAME, ARRANGE, of_hand, of_author=of_author, flaws=flaws)
