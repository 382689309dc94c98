"""A fact put into words: stated, asked about, or asked for."""

from functools import lru_cache
from typing import NamedTuple

from studyguide.course.model import Value
from studyguide.course.schema import Field
from studyguide.course.templates import capitalised, fill, prepared, within_sentence
from studyguide.quiz.definitions import SUMMARY
from studyguide.quiz.member import Member


class _Templates(NamedTuple):
    """What words a field whose author has not."""

    says: str
    ask: str
    ask_back: str
    ask_each: str


_NOUN = _Templates(
    says="{topic}: {label} {value}",
    ask="{topic}: {label}?",
    ask_back="{which} {v:have} {label} {value}?",
    ask_each="which {label} belongs to which {topic}?",
)
_QUOTED = _Templates(
    says="{topic}: “{label}” is {value}",
    ask="{topic}: what is “{label}”?",
    ask_back="for {which} is “{label}” {value}?",
    ask_each="“{label}”: which belongs to which {topic}?",
)
"""For labels that need be no noun: 'Migrates' of a yes-no, 'Described' of a date."""


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
    if value is None:
        value = _stated(member, asked)
    template = asked.field.says or _plain(asked.field).says
    return _filled(template, member, asked, member.plural, value)


class Sentences:
    """What members say, each put into words once."""

    def __init__(self) -> None:
        self._said: dict[int, tuple[Member, str]] = {}

    def says(self, member: Member, asked: Asked) -> str:
        """As the function of that name: the sentence of a member and of none that is like it."""
        of, said = self._said.get(member.number, (None, ""))
        if of is not member:  # in a hand its values may stand in another order
            said = says(member, asked)
            self._said[member.number] = member, said
        return said


def ask(member: Member, asked: Asked) -> str:
    """The question for the value: 'Who made BART?'"""
    template = asked.field.ask or _plain(asked.field).ask
    filled = _filled(template, member, asked, member.plural, value_within(member, asked))
    return with_condition(filled, member)


def ask_each(asked: Asked) -> str:
    """The question for the values of several topics at once: 'Who made each of these models?'"""
    wording = asked.field.ask
    if "{topic}" not in wording or "these" in wording:
        label = within_sentence(asked.field.label, False)
        return fill(_plain(asked.field).ask_each, topic=asked.noun[0], label=label)
    return fill(wording, topic=f"each of these {asked.noun[1]}")


def ask_back(member: Member, asked: Asked, which: str = "", plural: bool = False) -> str:
    """The question for the topic: 'Which of these models was made by Meta?'

    `which` stands for other words than "which of these …"; verbs are plural where asked.
    """
    template = asked.field.ask_back or _plain(asked.field).ask_back
    filled = _filled(template, member, asked, plural, value_within(member, asked), which)
    return with_condition(filled, member)


def with_condition(sentence: str, member: Member) -> str:
    """The sentence, with what its value holds under ahead of its stop: '… (at sea level)?'"""
    if not member.value.when:
        return sentence
    end = sentence[-1] if sentence[-1] in ".?!" else ""
    return f"{sentence.removesuffix(end)} ({member.value.when}){end}"


def more_and_less(field: Field) -> tuple[str, str]:
    """What is said of whichever has more, and of whichever has less: 'is taller', 'is smaller'."""
    if len(field.compare) == 2:
        return field.compare[0], field.compare[1]
    label = field.label[:1].lower() + field.label[1:]
    if field.type == "date":
        return f"is later by “{label}”", f"is earlier by “{label}”"
    return f"is larger by “{label}”", f"is smaller by “{label}”"


def value_within(member: Member, asked: Asked) -> str:
    """The value that is asked about as it stands inside a sentence."""
    return _within(member.value, asked)


def _plain(field: Field) -> _Templates:
    return _QUOTED if field.type in ("yes-no", "number", "date") else _NOUN


def _stated(member: Member, asked: Asked) -> str:
    if asked.field.id == SUMMARY and member.value.note:
        return member.value.note  # without the gaps
    return value_within(member, asked) if member.is_single else _all_within(member, asked)


def _all_within(member: Member, asked: Asked) -> str:
    *others, last = dict.fromkeys(_within(value, asked) for value in member.fact.values)
    return f"{', '.join(others)} and {last}" if others else last


def _within(value: Value, asked: Asked) -> str:
    if value.topic is not None:
        return within_sentence(value.text, asked.linked_proper)
    return value.text


def _filled(
    template: str, member: Member, asked: Asked, plural: bool, value: str, which: str = ""
) -> str:
    sentence = _sentence(template, asked.noun[1], asked.field.label, which, plural)
    return capitalised(sentence.format(within_sentence(member.title, asked.proper), value))


@lru_cache(maxsize=1024)
def _sentence(template: str, nouns: str, label: str, which: str, plural: bool) -> str:
    """A template with all in place that is the same for the topics of a field."""
    which = which or f"which of these {nouns}"
    return prepared(template, which, within_sentence(label, False), plural)
