"""Choose one: which value a topic has, which topic has a value, or as an author asks it."""

from collections.abc import Iterator

from studyguide.quiz.definitions import SUMMARY
from studyguide.quiz.forms.given import Dealt
from studyguide.quiz.forms.interface import Flawed, Form, Written
from studyguide.quiz.forms.written import MOST, chosen, flaws_in_choice
from studyguide.quiz.member import Member
from studyguide.quiz.question import Question
from studyguide.quiz.ways.choose import CHOOSE
from studyguide.quiz.wording import ask, ask_back

NAME = "choose-one"
ASK, ASK_BACK = "ask", "ask-back"


def of_hand(dealt: Dealt) -> Iterator[Question]:
    """Ask each member for its value, and for each value for its topic.

    Forwards only where each member has one value: of several, one could not be called
    the right one.
    """
    hand, asked = dealt.hand, dealt.asked
    if asked.field.id == SUMMARY or dealt.is_pair:
        return  # a definition has a form of its own, and so have two topics
    if dealt.is_single:
        for member in hand.members:
            yield chosen_of(dealt, member, NAME, ASK, ask(member, asked))
    for member in hand.members:
        prompt = ask_back(member, asked)
        yield chosen_of(dealt, member, NAME, ASK_BACK, prompt, of_topics=True)


def chosen_of(
    dealt: Dealt,
    member: Member,
    form: str,
    template: str,
    prompt: str,
    of_topics: bool = False,
    table: tuple[tuple[str, ...], ...] = (),
) -> Question:
    """A question with the hand's values (or topics) as options; the member's is right."""
    right = member.title if of_topics else member.value.text
    options = (dealt.titles if of_topics else dealt.values)[member.number]
    return dealt.question(member, form, template, prompt, options, (right,), table=table)


def flaws(written: Written) -> Iterator[Flawed]:
    """Why this is no question with one right answer among some wrong ones."""
    return flaws_in_choice(written.question, least=2, most=MOST - 1)


CHOOSE_ONE = Form(NAME, CHOOSE, of_hand, of_author=chosen, flaws=flaws)
