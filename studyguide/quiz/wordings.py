"""Every wording template of a course filled in, for its author to read once."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from studyguide.course.model import Value
from studyguide.quiz.asking import Asking
from studyguide.quiz.member import Member
from studyguide.quiz.windows import Windows
from studyguide.quiz.wording import Asked, ask, ask_back, says, value_within


class Wording(NamedTuple):
    """What one template makes of one fact; `key` is its name in course.yaml."""

    kind: str
    field: str
    key: str
    text: str


Worded = Callable[[Member], str]


def wordings(asking: Asking) -> Iterator[Wording]:
    """Each template on its longest value and its shortest, of one topic and of several.

    A template without {value} is filled with the longest title and the shortest.
    """
    windows = Windows(asking.library, "")
    for declared in asking.fields():
        kind, field = declared.kind, declared.field
        asked = windows.asked(asking.course, kind)[field.id]
        members = list(asking.members(kind, field.id))
        for key, template, worded in _templates(asked):
            for text in _filled(members, template, worded) if template else ():
                yield Wording(kind, field.id, key, text)
        for text in field.compare:
            yield Wording(kind, field.id, "compare", f"Which of the two {text}?")


def unworded(asking: Asking) -> Iterator[str]:
    """The fields, as `kind.field`, of which something is asked in the program's words alone."""
    for kind, _, field, _ in asking.fields():
        is_worded = field.says or field.ask or field.ask_back
        if not is_worded and next(asking.members(kind, field.id), None):
            yield f"{kind}.{field.id}"


def _templates(asked: Asked) -> Iterator[tuple[str, str, Worded]]:
    field = asked.field
    yield "says", field.says, lambda member: says(member, asked, value_within(member, asked))
    yield "ask", field.ask, lambda member: ask(member, asked)
    which = f"which {asked.noun[0]}"
    yield "ask-back", field.ask_back, lambda member: ask_back(member, asked, which)
    yield "ask-back", field.ask_back, lambda member: ask_back(member, asked, plural=True)


def _filled(members: list[Member], template: str, worded: Worded) -> Iterator[str]:
    """The texts of a template, the longest first; each once."""
    has_value = "{value}" in template
    told: dict[str, None] = {}
    for plural in (False, True):
        of_number = [member for member in members if member.plural is plural]
        held = [(member, value) for member in of_number for value in member.fact.values]
        if held:
            size = _value_size if has_value else _title_size
            for member, value in (max(held, key=size), min(held, key=size)):
                values = (value, *member.fact.values)
                told[worded(member.saying(member.fact._replace(values=values)))] = None
    yield from told


def _value_size(held: tuple[Member, Value]) -> int:
    return len(held[1].text)


def _title_size(held: tuple[Member, Value]) -> int:
    return len(held[0].title)
