"""Which of two: to which of two topics a value belongs."""

from collections.abc import Iterator

from studyguide.quiz.definitions import SUMMARY
from studyguide.quiz.dice import dice
from studyguide.quiz.forms.given import Dealt
from studyguide.quiz.forms.interface import Flawed, Form, Written
from studyguide.quiz.forms.written import chosen, flaws_in_choice
from studyguide.quiz.question import Question
from studyguide.quiz.ways.choose import CHOOSE
from studyguide.quiz.wording import ask_back

NAME = "which-of-two"


def of_hand(dealt: Dealt) -> Iterator[Question]:
    """Ask each pair for the value of one and of the other, the two standing in the same places.

    A definition is asked of more than two wherever it can be: of two, one is soon ruled out.
    It never is of one thing and several: its first noun would tell which.
    """
    asked = dealt.asked
    is_definition = asked.field.id == SUMMARY
    if is_definition and not dealt.is_pair:
        return
    for pair in dealt.pairs:
        if is_definition and pair[0].plural != pair[1].plural:
            continue
        places = list(pair)
        dice(f"{dealt.hand.name}/{pair[0].id}/places").shuffle(places)
        options = dealt.options(places, [each.title for each in places])
        for member in pair:
            prompt = ask_back(member, asked, "which of the two")
            shown, answers = options[member.number], (member.title,)
            yield dealt.question(member, NAME, "ask-back", prompt, shown, answers, pair)


def flaws(written: Written) -> Iterator[Flawed]:
    """Why this is no question with one right answer and a wrong one."""
    return flaws_in_choice(written.question, least=1, most=1)


WHICH_OF_TWO = Form(NAME, CHOOSE, of_hand, of_author=chosen, flaws=flaws)
