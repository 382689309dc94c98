"""Choose all: values of two topics mixed (or topics of two values), asked of each in turn.

Of one side not all have a name in common that none of the other has, as BERT, DistilBERT and
RoBERTa do: whoever knows one of them would know all.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from studyguide.course.model import Value
from studyguide.course.schema import LISTS
from studyguide.course.templates import fill, within_sentence
from studyguide.quiz.dice import dice
from studyguide.quiz.forms.given import Dealt
from studyguide.quiz.forms.interface import Flawed, Form, Written
from studyguide.quiz.forms.written import MOST, chosen, counted, doubled, unused
from studyguide.quiz.likeness import named_alike, share_something, too_unequal
from studyguide.quiz.member import Member, known_false
from studyguide.quiz.question import Option, Question
from studyguide.quiz.rules import written as rules
from studyguide.quiz.ways.tick import TICK
from studyguide.quiz.wording import Asked, ask_back, says

NAME = "choose-all"
_MOST = 3
"""Options of each side, so that nobody has to weigh more than six."""


class _Side(NamedTuple):
    """One of the two that are asked about in turn, and the options that are right of it."""

    member: Member
    options: tuple[Option, ...]


def of_hand(dealt: Dealt) -> Iterator[Question]:
    """Ask each of a pair with the same options, each of which is right of one of the two."""
    asked = dealt.asked
    for one, other in dealt.pairs:
        if sides := _by_values(one, other, asked):
            prompts = [_prompt(side.member, asked) for side in sides]
            yield from _both(sides, dealt, "ask", prompts)
        if sides := _by_topics(one, other, dealt):
            prompts = [ask_back(side.member, asked, plural=True) for side in sides]
            yield from _both(sides, dealt, "ask-back", prompts)


def _both(
    sides: tuple[_Side, _Side], dealt: Dealt, template: str, prompts: list[str]
) -> Iterator[Question]:
    """The questions about both, whose options stand in the same places."""
    mixed = [*sides[0].options, *sides[1].options]
    dice(f"{dealt.hand.name}/{sides[0].member.id}/{template}").shuffle(mixed)
    weighed = [side.member for side in sides]
    for side, prompt in zip(sides, prompts, strict=True):
        right = side.options
        options = [option._replace(right=True) if option in right else option for option in mixed]
        answers = tuple([option.text for option in options if option.right])
        yield dealt.question(side.member, NAME, template, prompt, options, answers, weighed)


def _prompt(member: Member, asked: Asked) -> str:
    """`ask` as it is, unless it has only a label to ask with."""
    label = within_sentence(asked.field.label, proper=False)
    topic = within_sentence(member.title, asked.proper)
    wording = asked.field.ask or "{topic}: which of these are its {label}?"
    return fill(wording, topic=topic, label=label, plural=member.plural)


def _by_values(one: Member, other: Member, asked: Asked) -> tuple[_Side, _Side] | None:
    """Values of two topics, each known false of the other topic."""
    if asked.field.type not in LISTS:
        return None
    sides = _side(one, other, asked), _side(other, one, asked)
    texts = [[option.text for option in side.options] for side in sides]
    return sides if _is_fair(texts, (one.title, other.title)) else None


def _side(member: Member, other: Member, asked: Asked) -> _Side:
    values = [v for v in member.fact.values if known_false(v, other, asked.field)][:_MOST]
    return _Side(member, tuple(_option(member, value, asked) for value in values))


def _option(member: Member, value: Value, asked: Asked) -> Option:
    text = value.text if value.topic is None else within_sentence(value.text, asked.linked_proper)
    return Option(value.text, False, says(member, asked, text), member.id)


def _by_topics(one: Member, other: Member, dealt: Dealt) -> tuple[_Side, _Side] | None:
    """Topics of two values, each known not to have the other value."""
    held = _held(one, other, dealt), _held(other, one, dealt)
    titles = [[member.title for member in side] for side in held]
    if not _is_fair(titles, (one.value.text, other.value.text)):
        return None
    if named_alike(*titles) or named_alike(*titles[::-1]):
        return None
    first, second = (
        tuple([Option(m.title, False, dealt.says(m), m.id) for m in side]) for side in held
    )
    return _Side(one, first), _Side(other, second)


def _held(side: Member, wrong: Member, dealt: Dealt) -> list[Member]:
    """A member and others that have its value, but not that of another."""
    also = [
        member
        for number, member in dealt.holders.get(side.value.key, {}).items()
        if number != side.number and known_false(wrong.value, member, dealt.asked.field)
    ]
    if len(also) > 1:
        also.sort(key=lambda member: named_alike([side.title, member.title]))
    return [side, *also][:_MOST]


def _is_fair(sides: Sequence[Sequence[str]], subjects: tuple[str, str]) -> bool:
    """Whether there is enough to choose from on both sides, and nothing is given away."""
    texts = [text for side in sides for text in side]
    if not all(sides) or len(texts) < 3 or len(set(texts)) < len(texts) or too_unequal(texts):
        return False
    return not any(share_something(subject, text) for subject in subjects for text in texts)


def flaws(written: Written) -> Iterator[Flawed]:
    """Why this is no question with some right options and some wrong ones."""
    question = written.question
    yield from unused(question, "answer", "distractors")
    if not question.answers:
        yield Flawed(rules.no_answer())
    wrong = len(question.distractors)
    yield from counted(question, "distractors", "distractor", wrong, (1, MOST))
    if question.answers and wrong:
        options = len(question.answers) + wrong
        yield from counted(question, "distractors", "option", options, (3, MOST))
    yield from doubled(question)


CHOOSE_ALL = Form(NAME, TICK, of_hand, of_author=chosen, flaws=flaws)
