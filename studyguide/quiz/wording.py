"""A fact put into words: stated, asked about, or asked for."""

from typing import NamedTuple

from studyguide.course.model import Value
from studyguide.course.schema import Field
from studyguide.course.templates import Words, fill, within_sentence
from studyguide.quiz.definitions import SUMMARY
from studyguide.quiz.member import Member

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


def says(member: Member, asked: Asked, value: str | None = None) -> str:
    """The fact as a sentence without its full stop: 'BART was made by Meta'.

    Another `value` is said of the topic instead of its own where one is given; all of them
    where it has several.
    """
    words = _words(member, asked, member.plural)
    if value is not None:
        words = words._replace(value=value)
    elif not member.is_single:
        words = words._replace(value=_all_within(member, asked))
    if value is None and asked.field.id == SUMMARY and member.value.note:
        words = words._replace(value=member.value.note)  # without the gaps
    return fill(asked.field.says or _SAYS, words)


def ask(member: Member, asked: Asked) -> str:
    """The question for the value: 'Who made BART?'"""
    wording = asked.field.ask or _ASK
    return fill(wording, _words(member, asked, member.plural)) + _condition(member)


def ask_each(asked: Asked) -> str:
    """The question for the values of several topics at once: 'Who made each of these models?'"""
    wording = asked.field.ask
    if "{topic}" not in wording or "these" in wording:
        return f"{asked.field.label}: which belongs to which {asked.noun[0]}?"
    return fill(wording, Words(topic=f"each of these {asked.noun[1]}"))


def ask_back(member: Member, asked: Asked, which: str = "", plural: bool = False) -> str:
    """The question for the topic: 'Which of these models was made by Meta?'

    `which` stands for other words than "which of these …"; verbs are plural where asked.
    """
    words = _words(member, asked, plural)
    words = words._replace(which=which or words.which)
    return fill(asked.field.ask_back or _ASK_BACK, words) + _condition(member)


def value_within(member: Member, asked: Asked) -> str:
    """The value that is asked about as it stands inside a sentence."""
    return _within(member.value, asked)


def _all_within(member: Member, asked: Asked) -> str:
    *others, last = dict.fromkeys(_within(value, asked) for value in member.fact.values)
    return f"{', '.join(others)} and {last}" if others else last


def _within(value: Value, asked: Asked) -> str:
    return value.text if value.topic is None else within_sentence(value.text, asked.linked_proper)


def _words(member: Member, asked: Asked, plural: bool) -> Words:
    return Words(
        topic=within_sentence(member.title, asked.proper),
        value=value_within(member, asked),
        which=f"which of these {asked.noun[1]}",
        label=within_sentence(asked.field.label, proper=False),
        plural=plural,
    )


def _condition(member: Member) -> str:
    return f" ({member.value.when})" if member.value.when else ""
