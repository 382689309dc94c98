"""What may be typed for a fact: what is right, and what is true of others near it."""

from studyguide.course.library import Library
from studyguide.course.schema import SUMMARY
from studyguide.quiz.forms.interface import Told
from studyguide.quiz.likeness import without_head
from studyguide.quiz.member import Member, known_false
from studyguide.quiz.question import Option
from studyguide.quiz.windows import Window, Windows
from studyguide.quiz.wording import Asked, says

_Typed = tuple[Member, tuple[str, ...], list[Option]]
"""A member, all that may be typed for its value, and the same with whose truth it is."""


class Accepted:
    """Tells what may be typed for the facts of one library; a window is worded once."""

    def __init__(self, library: Library, windows: Windows) -> None:
        self._library = library
        self._windows = windows
        self._typed: dict[tuple[str, str, int], dict[int, _Typed]] = {}

    def told(self, member: Member, asked: Asked, window: Window) -> Told:
        """What is right and what is wrong to type for a member of a window."""
        typed = self._typed_in(window, asked)
        others: list[Option] = []
        for other, _, options in typed.values():
            if other.id != member.id and known_false(other.value, member, asked.field):
                others += options
        _, names, _ = typed[member.number]
        return names, tuple(others)

    def _typed_in(self, window: Window, asked: Asked) -> dict[int, _Typed]:
        """What may be typed of each member of a window, by the numbers of their facts."""
        key = (asked.course, asked.field.id, window.members[0].number)
        if key not in self._typed:
            near = {member.value.text for member in window.members}
            self._typed[key] = {
                member.number: self._typed_of(member, asked, near) for member in window.members
            }
        return self._typed[key]

    def _typed_of(self, member: Member, asked: Asked, near: set[str]) -> _Typed:
        """What may be typed for the value of a member.

        A last word that all values `near` it have ("… models") may be left out, but not the
        unit of a number.
        """
        names = self._written(member, asked)
        if asked.field.type != "number" and (shorter := without_head(names[0], near)):
            names = tuple(dict.fromkeys((*names, shorter)))
        said = says(member, asked)
        options = [Option(name, False, said, member.id) for name in names]
        return member, names, options

    def _written(self, member: Member, asked: Asked) -> tuple[str, ...]:
        if asked.field.id == SUMMARY.id:
            return (member.title, *self._windows.topic(member.topic).aliases)
        value = member.value
        if value.topic is None:
            same = [(name, *others) for name, others in asked.field.values.items()]
            found = next((names for names in same if value.text in names), ())
            return tuple(dict.fromkeys((value.text, *found)))
        number = self._library.number_of_path(f"{asked.course}/{value.topic}")
        aliases = self._windows.topic(number).aliases if number else ()
        return (value.text, *aliases, *asked.field.values.get(value.topic, ()))
