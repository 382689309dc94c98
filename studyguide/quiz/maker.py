"""Makes the questions of each form, with what its facts have around them in the library."""

from functools import partial

from studyguide.course.library import Library
from studyguide.course.model import Topic
from studyguide.course.schema import SUMMARY
from studyguide.quiz.forms.interface import Alone, Dealt, Form, Told
from studyguide.quiz.likeness import without_head
from studyguide.quiz.member import Member, known_false, member_of
from studyguide.quiz.question import Option, Question
from studyguide.quiz.windows import Placed, Window, Windows
from studyguide.quiz.wording import Asked, says

_Typed = tuple[Member, tuple[str, ...], list[Option]]
"""A member, all that may be typed for its value, and the same with whose truth it is."""


class Maker:
    """Makes questions of the facts of one library, and keeps what others will ask for again."""

    def __init__(self, library: Library, windows: Windows) -> None:
        self._library = library
        self._windows = windows
        self._hands: dict[str, Dealt] = {}
        self._of_hand: dict[tuple[str, str], dict[str, list[Question]]] = {}
        self._single: dict[int, Alone] = {}
        self._typed: dict[tuple[str, str, int], dict[int, _Typed]] = {}

    def of_fact(self, form: Form, placed: Placed) -> list[Question]:
        """The questions about a fact in one form.

        None are typed where the field is open: what is typed may be right though it is not
        stated.
        """
        of_hand = form.of_hand and placed.hand
        made = self._of_hand_in(form, placed).get(placed.member.id, []) if of_hand else []
        if form.of_fact and placed.asked.field.closed:
            typed = form.of_fact(self._alone(placed))
            return [*made, typed] if typed else made
        return made

    def _of_hand_in(self, form: Form, placed: Placed) -> dict[str, list[Question]]:
        """The questions that a form makes of a fact's hand, by the topic that they are about."""
        assert placed.hand is not None
        key = (placed.hand.name, form.name)
        if key not in self._of_hand:
            dealt = self._dealt(placed)
            by_topic: dict[str, list[Question]] = {}
            for question in form.of_hand(dealt) if form.of_hand else ():
                by_topic.setdefault(question.topic, []).append(question)
            self._of_hand[key] = by_topic
        return self._of_hand[key]

    def _dealt(self, placed: Placed) -> Dealt:
        _, asked, window, hand = placed
        assert hand is not None
        if hand.name not in self._hands:
            dealt = Dealt(hand, asked, window.members, self._topic_of, self._of_field)
            self._hands[hand.name] = dealt
        return self._hands[hand.name]

    def _alone(self, placed: Placed) -> Alone:
        """A fact that needs no options."""
        member, asked, window, _ = placed
        if member.number not in self._single:
            told = partial(self._told, member, asked, window)
            self._single[member.number] = Alone(member, asked, told)
        return self._single[member.number]

    def _told(self, member: Member, asked: Asked, window: Window) -> Told:
        """What is right and what is wrong to type for a member."""
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
            return (member.title, *self._topic_of(member).aliases)
        value = member.value
        if value.topic is None:
            same = [(name, *others) for name, others in asked.field.values.items()]
            found = next((names for names in same if value.text in names), ())
            return tuple(dict.fromkeys((value.text, *found)))
        number = self._library.number_of_path(f"{asked.course}/{value.topic}")
        aliases = self._windows.topic(number).aliases if number else ()
        return (value.text, *aliases, *asked.field.values.get(value.topic, ()))

    def _topic_of(self, member: Member) -> Topic:
        return self._windows.topic(member.topic)

    def _of_field(self, member: Member, field: str) -> tuple[Member, Asked] | None:
        """What the topic of a member says in another field, if that can be asked and is single."""
        topic = self._topic_of(member)
        asked = self._windows.asked(topic.course, topic.kind).get(field)
        if asked is None or not asked.field.asked:
            return None
        for fact in topic.facts:
            is_sound = not (fact.inverse or fact.inherited or fact.disputed)
            if fact.field == field and is_sound:
                of = member_of(topic, field, 0, 0, member.topic)
                is_known = all(value.known and value.asked for value in fact.values)
                return (of, asked) if of.is_single and is_known else None
        return None
