"""True or false: two topics, the same value, and of one of them it is true."""

from collections.abc import Iterator

from studyguide.course.templates import within_sentence
from studyguide.quiz.definitions import GAP, SUMMARY
from studyguide.quiz.dice import dice
from studyguide.quiz.forms.given import Dealt
from studyguide.quiz.forms.interface import Flawed, Form, Written
from studyguide.quiz.forms.written import begun, one_right, unused
from studyguide.quiz.hands import SMALLEST
from studyguide.quiz.member import Member
from studyguide.quiz.question import Option, Question
from studyguide.quiz.rules import written as rules
from studyguide.quiz.ways.choose import CHOOSE
from studyguide.quiz.wording import Asked, says, value_within, with_condition

NAME = "true-false"
TRUE, FALSE = "True", "False"
_ASKED = "True or false? "


def of_hand(dealt: Dealt) -> Iterator[Question]:
    """Say one value of both topics of each pair: whoever sees the value alone learns nothing.

    Nor does whoever has seen it said before: a pair of one thing and several would be told
    apart by the verb.
    """
    if dealt.asked.field.id == SUMMARY and any(
        GAP in member.value.text for member in dealt.hand.members
    ):
        return  # who is to say whether a sentence with a gap is true?
    for owner, other in _pairs(dealt):
        pair = (owner, other)
        if owner.plural != other.plural:
            continue
        for member in pair:
            statement = _statement(member, owner, dealt.asked)
            prompt = _ASKED + with_condition(_ended(statement), owner)
            options = _options(member, owner, other, dealt)
            right = TRUE if member is owner else FALSE
            yield dealt.question(member, NAME, "says", prompt, options, (right,), pair)


def _pairs(dealt: Dealt) -> list[tuple[Member, Member]]:
    """Pairs of which the first has the value, drawn by a coin; of three, each is first once."""
    members = dealt.hand.members
    if len(members) == SMALLEST:
        return list(zip(members, members[1:] + members[:1], strict=True))
    coin = dice(f"{dealt.hand.name}/{NAME}")
    return [(one, other) if coin.random() < 0.5 else (other, one) for one, other in dealt.pairs]


def _statement(member: Member, owner: Member, asked: Asked) -> str:
    value = value_within(owner, asked)
    if asked.field.id == SUMMARY:
        term = within_sentence(member.title, asked.proper)
        return f"This describes {term if asked.proper else f'“{term}”'}: {value}"
    return says(member, asked, value)


def _options(member: Member, owner: Member, other: Member, dealt: Dealt) -> tuple[Option, ...]:
    """True and false, each with what holds: of a true statement "false" tells the other topic's,
    for which it may have been taken. Of a definition it does not: the one says enough.
    """
    if member is owner:
        compared = "" if dealt.asked.field.id == SUMMARY else f"Compare: {dealt.says(other)}"
        return Option(TRUE, True, dealt.says(member)), Option(FALSE, False, compared)
    owners = dealt.says(owner)
    return Option(TRUE, False, owners, owner.id), Option(FALSE, True, dealt.says(member))


def _ended(statement: str) -> str:
    """A statement with one stop at its end."""
    end = statement[-1] if statement[-1] in "?!" else "."
    return f"{statement.rstrip('.?!')}{end}"


def of_author(written: Written, seed: str) -> Question:
    """The statement as it is written, begun as others are unless it is a question itself; true
    and false stand in the same places for every seed.
    """
    (answer,) = written.question.answers
    is_true = answer.casefold() == TRUE.casefold()
    options = (Option(TRUE, is_true), Option(FALSE, not is_true))
    asked = begun(written)
    prompt = asked.prompt if "?" in asked.prompt else _ASKED + asked.prompt
    answers = (TRUE if is_true else FALSE,)
    return asked._replace(prompt=prompt, options=options, answers=answers)


def flaws(written: Written) -> Iterator[Flawed]:
    """Why this is no statement that is true or false."""
    question = written.question
    yield from unused(question, "answer")
    yield from one_right(question)
    for number, text in enumerate(question.answers):
        if text.casefold() not in (TRUE.casefold(), FALSE.casefold()):
            yield Flawed(rules.no_true_false(text), "answer", number)


TRUE_FALSE = Form(NAME, CHOOSE, of_hand, of_author=of_author, flaws=flaws)
