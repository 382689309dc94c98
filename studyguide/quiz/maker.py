"""Makes the questions of each form, with what its facts have around them in the library."""

from collections.abc import Callable, Iterable
from functools import cache, partial

from studyguide.course.library import Library
from studyguide.course.model import Topic
from studyguide.quiz.accepted import Accepted
from studyguide.quiz.forms.given import Alone, Dealt
from studyguide.quiz.forms.interface import Form
from studyguide.quiz.hands import Hand
from studyguide.quiz.member import Member
from studyguide.quiz.question import Question
from studyguide.quiz.windows import Placed, Windows
from studyguide.quiz.wording import Asked, Sentences

_Stated = tuple[Member, Asked] | None


class Maker:
    """Makes questions of the facts of one library, and keeps what others will ask for again.

    Nothing that it keeps leads back to it: when it goes, all of that goes at once.
    """

    def __init__(self, library: Library, windows: Windows) -> None:
        self._topic_of = partial(_topic_of, windows)
        self._of_field = partial(_of_field, cache(partial(_stated, windows)))
        self._sentences = Sentences()
        self._accepted = Accepted(library, windows, self._sentences)
        self._hands: dict[str, Dealt] = {}
        self._of_hand: dict[str, dict[str, dict[str, list[Question]]]] = {}
        self._single: dict[int, Alone] = {}

    def of_fact(self, forms: Iterable[Form], placed: Placed) -> list[Question]:
        """The questions about a fact in some forms.

        None are typed where the field is open: what is typed may be right though it is not
        stated.
        """
        member, asked, _, hand = placed
        made: list[Question] = []
        of_hand = self._of_hand.setdefault(hand.name, {}) if hand else {}
        alone = self._alone(placed) if asked.field.closed else None
        for form in forms:
            if hand and (ask := form.of_hand):
                if (by_topic := of_hand.get(form.name)) is None:
                    by_topic = of_hand[form.name] = _by_topic(ask(self._dealt(placed, hand)))
                if own := by_topic.get(member.id):
                    made += own
            if form.of_fact and alone and (typed := form.of_fact(alone)):
                made.append(typed)
        return made

    def _dealt(self, placed: Placed, hand: Hand) -> Dealt:
        if hand.name not in self._hands:
            members = placed.window.members
            self._hands[hand.name] = Dealt(
                *(hand, placed.asked, members, self._topic_of, self._of_field, self._sentences)
            )
        return self._hands[hand.name]

    def _alone(self, placed: Placed) -> Alone:
        """A fact that needs no options."""
        member, asked, window, _ = placed
        if member.number not in self._single:
            told = partial(self._accepted.told, member, asked, window)
            self._single[member.number] = Alone(member, asked, told)
        return self._single[member.number]


def _by_topic(questions: Iterable[Question]) -> dict[str, list[Question]]:
    """Questions by the topic that they are about."""
    found: dict[str, list[Question]] = {}
    for question in questions:
        found.setdefault(question.topic, []).append(question)
    return found


def _topic_of(windows: Windows, member: Member) -> Topic:
    return windows.topic(member.topic)


def _of_field(stated: Callable[[int, str], _Stated], member: Member, field: str) -> _Stated:
    return stated(member.topic, field)


def _stated(windows: Windows, number: int, field: str) -> _Stated:
    """What a topic says in a field, if that can be asked and is single."""
    topic = windows.topic(number)
    asked = windows.asked(topic.course, topic.kind).get(field)
    if asked is None or not asked.field.asked:
        return None
    for fact in topic.facts:
        if fact.field == field and not (fact.inverse or fact.inherited or fact.disputed):
            denied = frozenset(topic.denied.get(field, ()))
            of = Member(0, 0, topic.id, topic.title, topic.plural, fact, denied, number)
            is_known = all(value.known and value.asked for value in fact.values)
            return (of, asked) if of.is_single and is_known else None
    return None
