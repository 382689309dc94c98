"""What may be typed for a fact: what is right, and what is true of others near it."""

from itertools import chain

from studyguide.course.library import Library
from studyguide.course.schema import SUMMARY
from studyguide.quiz.forms.given import Told
from studyguide.quiz.likeness import without_head
from studyguide.quiz.member import Member
from studyguide.quiz.question import Option
from studyguide.quiz.windows import Window, Windows
from studyguide.quiz.wording import Asked, Sentences


class Accepted:
    """Tells what may be typed for the facts of one library; a window is looked at once."""

    def __init__(self, library: Library, windows: Windows, sentences: Sentences) -> None:
        self._library = library
        self._windows = windows
        self._sentences = sentences
        self._told: dict[tuple[str, str, int], dict[int, Told]] = {}

    def told(self, member: Member, asked: Asked, window: Window) -> Told:
        """What is right and what is wrong to type for a member of a window."""
        key = (asked.course, asked.field.id, window.members[0].number)
        if key not in self._told:
            self._told[key] = self._told_in(window, asked)
        return self._told[key][member.number]

    def _told_in(self, window: Window, asked: Asked) -> dict[int, Told]:
        """The same of each member of a window, by the numbers of their facts."""
        near = {member.value.text for member in window.members}
        options: dict[int, list[Option]] = {}
        right = {member.number: {member.number} for member in window.members}
        for member in window.members:
            said = self._sentences.says(member, asked)
            names = self._names(member, asked, near)
            options[member.number] = [Option(name, False, said, member.id) for name in names]
        for one, other in window.doubts:
            right[other.number].add(one.number)
        return {
            number: (
                tuple([option.text for option in own]),
                tuple(chain(*[told for of, told in options.items() if of not in right[number]])),
            )
            for number, own in options.items()
        }

    def _names(self, member: Member, asked: Asked, near: set[str]) -> tuple[str, ...]:
        """What may be typed for the value of a member.

        A last word that all values `near` it have ("… models") may be left out, but not the
        unit of a number.
        """
        names = self._written(member, asked)
        if asked.field.type != "number" and (shorter := without_head(names[0], near)):
            return tuple(dict.fromkeys((*names, shorter)))
        return names

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
