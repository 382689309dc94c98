"""Match: the topics of a hand and their values, to be paired with one another."""

from collections.abc import Iterator

from studyguide.quiz.arrangement import disarranged_turns
from studyguide.quiz.definitions import SUMMARY
from studyguide.quiz.dice import dice
from studyguide.quiz.forms.given import Dealt
from studyguide.quiz.forms.interface import Flawed, Form, Written
from studyguide.quiz.forms.written import MOST, begun, counted, disordered, repeated, unused
from studyguide.quiz.question import Option, Question
from studyguide.quiz.rules import written as rules
from studyguide.quiz.ways.pair import PAIR
from studyguide.quiz.wording import ask_each

NAME = "match"


def of_hand(dealt: Dealt) -> Iterator[Question]:
    """Ask for all pairs of a hand, the values turned on by one place for each member.

    Four never stand beside their own all at once.
    """
    asked, members = dealt.asked, dealt.hand.members
    is_definition = asked.field.id == SUMMARY
    if dealt.is_pair or is_definition or not dealt.is_single:
        return
    prompt = ask_each(asked)
    options = [Option(each.value.text, True, dealt.says(each), each.id) for each in members]
    partners = tuple([each.title for each in members])
    answers = tuple([each.value.text for each in members])
    turns = disarranged_turns(options, dice(f"{dealt.hand.name}/match"))
    for member, shown in zip(members, turns, strict=True):
        yield dealt.question(
            member, NAME, NAME, prompt, shown, answers, explain="", partners=partners
        )


def of_author(written: Written, seed: str) -> Question:
    """The left sides as they are written, the right ones in another order, drawn from the seed."""
    left, right = zip(*written.question.pairs, strict=True)
    options = disordered([Option(text, True) for text in right], written, seed)
    return begun(written)._replace(options=options, partners=left, answers=right)


def flaws(written: Written) -> Iterator[Flawed]:
    """Why these are no pairs that belong together in one way."""
    question = written.question
    yield from unused(question, "pairs")
    yield from counted(question, "pairs", "pair", len(question.pairs), (3, MOST))
    for side in (0, 1):
        texts = [pair[side] for pair in question.pairs]
        for number in repeated(texts):
            yield Flawed(rules.equal_sides(texts[number]), "pairs", number)


MATCH = Form(NAME, PAIR, of_hand, of_author=of_author, flaws=flaws)
