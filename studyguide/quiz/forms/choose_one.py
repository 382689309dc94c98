"""Choose one: which value a topic has, which topic has a value, or as an author asks it."""

from collections.abc import Iterator
from random import Random

from studyguide.course.model import AuthoredQuestion
from studyguide.quiz.definitions import SUMMARY
from studyguide.quiz.forms.interface import AUTHORED, Dealt, Form, about
from studyguide.quiz.member import Member
from studyguide.quiz.question import Option, Question
from studyguide.quiz.ways.choose import CHOOSE
from studyguide.quiz.wording import ask, ask_back, says

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
    if all(member.is_single for member in hand.members):
        for member in hand.members:
            question = about(member, asked, NAME, ASK, ask(member, asked), hand)
            yield answered(question, dealt, member)
    for member in hand.members:
        question = about(member, asked, NAME, ASK_BACK, ask_back(member, asked), hand)
        yield answered(question, dealt, member, of_topics=True)


def answered(question: Question, dealt: Dealt, member: Member, of_topics: bool = False) -> Question:
    """The question with the hand's values (or topics) as options; the member's is right."""
    options = tuple(
        Option(
            text=each.title if of_topics else each.value.text,
            right=each is member,
            because=says(each, dealt.asked),
            of=each.id,
        )
        for each in dealt.hand.turned()
    )
    right = member.title if of_topics else member.value.text
    return question._replace(options=options, answers=(right,))


def authored(
    written: AuthoredQuestion, course: str, topic: str, title: str, section: str, seed: str
) -> Question:
    """A question as its author wrote it, its options in an order drawn from the seed."""
    fact = f"{course}/{topic}.{written.id}"
    options = [Option(written.answers[0], right=True)]
    options += [
        Option(each.text, right=False, because=each.because) for each in written.distractors
    ]
    Random(f"{fact}/{seed}").shuffle(options)
    return Question(
        fact=fact,
        topic=topic,
        title=title,
        section=section,
        form=NAME,
        template=AUTHORED,
        source=AUTHORED,
        prompt=written.prompt,
        options=tuple(options),
        explain=written.explain,
        place=written.place,
        answers=(written.answer,),
    )


CHOOSE_ONE = Form(NAME, CHOOSE, of_hand)
