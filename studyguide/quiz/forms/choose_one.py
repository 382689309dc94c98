"""Choose one: which value a topic has, which topic has a value, or as an author asks it."""

from random import Random
from typing import NamedTuple

from studyguide.course.model import AuthoredQuestion
from studyguide.course.schema import Field
from studyguide.course.templates import Words, fill, within_sentence
from studyguide.quiz.hands import Hand
from studyguide.quiz.member import Member
from studyguide.quiz.question import Option, Question

FORM = "choose-one"
ASK, ASK_BACK, AUTHORED = "ask", "ask-back", "authored"

_ASK = "{topic}: {label}?"
_ASK_BACK = "{which} {v:have} {label} {value}?"
_SAYS = "{topic}: {label} {value}"


class Asked(NamedTuple):
    """What every question about one field of one kind has in common.

    `proper` says whether titles keep their capital in a sentence, `linked_proper` the
    same of the topics that the field links to.
    """

    course: str
    noun: tuple[str, str]
    proper: bool
    field: Field
    linked_proper: bool = False


def templates(hand: Hand) -> list[str]:
    """The wordings in which a hand can be asked, all of its members or none.

    Forwards only where each member has one value: of several, one could not be called
    the right one.
    """
    single = all(member.is_single for member in hand.members)
    return [ASK, ASK_BACK] if single else [ASK_BACK]


def question(hand: Hand, member: Member, template: str, asked: Asked, section: str) -> Question:
    """Ask `member` of a hand: forwards the options are values, backwards topics."""
    backwards = template == ASK_BACK
    field = asked.field
    options = tuple(
        Option(
            text=each.title if backwards else each.value.text,
            right=each is member,
            because=says(each, asked),
            of=each.id,
        )
        for each in hand.turned()
    )
    wording = (field.ask_back or _ASK_BACK) if backwards else (field.ask or _ASK)
    prompt = fill(wording, _words(member, asked, plural=member.plural and not backwards))
    when = f" ({member.value.when})" if member.value.when else ""
    return Question(
        fact=f"{asked.course}/{member.id}.{field.id}",
        topic=member.id,
        title=member.title,
        section=section,
        form=FORM,
        template=template,
        source="generated",
        prompt=prompt + when,
        options=options,
        explain=member.value.note,
        place=member.fact.place,
        hand=hand.name,
    )


def authored(
    written: AuthoredQuestion, course: str, topic: str, title: str, section: str, seed: str
) -> Question:
    """A question as its author wrote it, its options in an order drawn from the seed."""
    fact = f"{course}/{topic}.{written.id}"
    options = [Option(written.answer, right=True)]
    options += [
        Option(each.text, right=False, because=each.because) for each in written.distractors
    ]
    Random(f"{fact}/{seed}").shuffle(options)
    return Question(
        fact=fact,
        topic=topic,
        title=title,
        section=section,
        form=FORM,
        template=AUTHORED,
        source="authored",
        prompt=written.prompt,
        options=tuple(options),
        explain=written.explain,
        place=written.place,
    )


def says(member: Member, asked: Asked) -> str:
    """The fact as a sentence without its full stop: 'BART was made by Meta'."""
    words = _words(member, asked, plural=member.plural)
    return fill(asked.field.says or _SAYS, words)


def _words(member: Member, asked: Asked, plural: bool) -> Words:
    value = member.value
    is_text = value.topic is None
    return Words(
        topic=within_sentence(member.title, asked.proper),
        value=value.text if is_text else within_sentence(value.text, asked.linked_proper),
        which=f"which of these {asked.noun[1]}",
        label=within_sentence(asked.field.label, proper=False),
        plural=plural,
    )
