"""What may be typed for a fact: what is right, and what is true of others near it."""

from functools import cache, partial

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
        self._windows = windows
        self._aliases = cache(partial(_aliases, library, windows))
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
        names: dict[int, tuple[str, ...]] = {}
        options: dict[int, list[Option]] = {}
        right = {member.number: {member.number} for member in window.members}
        for member in window.members:
            said, number = self._sentences.says(member, asked), member.number
            names[number] = self._names(member, asked, near)
            options[number] = [Option(name, False, said, member.id) for name in names[number]]
        for one, other in window.doubts:
            right[other.number].add(one.number)
        every = list(options.items())
        return {
            number: (
                own,
                tuple([option for of, told in every if of not in also for option in told]),
            )
            for (number, own), also in zip(names.items(), right.values(), strict=True)
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
        aliases = self._aliases(f"{asked.course}/{value.topic}")
        return (value.text, *aliases, *asked.field.values.get(value.topic, ()))


def _aliases(library: Library, windows: Windows, path: str) -> tuple[str, ...]:
    """The other names of a topic, if there is one of this path."""
    number = library.number_of_path(path)
    return windows.topic(number).aliases if number else ()
