"""All the questions of a course, made when they are asked for and in any order."""

from collections.abc import Collection, Iterator
from functools import cached_property
from random import Random

from studyguide.course.library import Library
from studyguide.course.model import Topic
from studyguide.course.schema import SUMMARY
from studyguide.course.shelf import Scope
from studyguide.quiz.authoring import question_of
from studyguide.quiz.forms import FORMS
from studyguide.quiz.forms.interface import Alone, Dealt, Written
from studyguide.quiz.hands import Hand
from studyguide.quiz.member import Member, known_false, member_of
from studyguide.quiz.question import Option, Question
from studyguide.quiz.windows import Window, Windows
from studyguide.quiz.wording import Asked, says


class Bank:
    """The questions of one library for one seed.

    `confusions` are pairs of topics' ids that are dealt into one hand.
    """

    def __init__(
        self, library: Library, seed: str, confusions: tuple[tuple[str, str], ...] = ()
    ) -> None:
        self._library = library
        self._seed = seed
        self._windows = Windows(library, seed, confusions)
        self._of_hand: dict[str, dict[str, list[Question]]] = {}
        self._typed: dict[tuple[str, str, int], list[tuple[Member, list[Option]]]] = {}
        self._about: dict[int, list[Question]] = {}

    def authored(self, number: int) -> Question | None:
        """The authored question with a number of `numbers`, or None for one with a flaw."""
        ((topic, place),) = self._library.rows(
            "select topic, place from questions where number = ?", number
        )
        whole = self._library.topic(topic)
        question = question_of(Written(whole, whole.questions[place]), self._seed)
        section = self._section(whole.course, whole.unit, whole.section)
        return question and question._replace(section=section)

    def of_fact(self, number: int) -> list[Question]:
        """All the questions about a fact, of each form that can ask it for this seed."""
        if number not in self._about:
            self._about[number] = list(self._made(number))
        return self._about[number]

    def _made(self, number: int) -> Iterator[Question]:
        topic, course, kind, field, rank = self._fact(number)
        window = self._windows.around(course, kind, field, rank)
        asked = self._windows.asked(course, kind)[field]
        member = next(each for each in window.members if each.number == number)
        found = list(self._alone(member, asked, window))
        if hand := window.hand_of(number):
            found = [*self._dealt(hand, asked, window).get(member.id, ()), *found]
        whole = self._windows.topic(topic)
        section = self._section(course, whole.unit, whole.section)
        for question in found:
            yield question._replace(section=section)

    def generated(
        self, number: int, forms: Collection[str] = FORMS, among: Collection[str] = ()
    ) -> Question | None:
        """A question about a fact in one of the forms that can ask it, or None.

        All members of a hand are asked alike: were only those asked otherwise that cannot
        be asked so, an option would be right more often than another. Where the forms leave
        no choice, each is asked as it can be. It weighs all the topics `among` against one
        another.
        """
        found = [
            question
            for question in self.of_fact(number)
            if question.form in forms and set(among) <= set(question.among)
        ]
        if not found:
            return None
        random = Random(f"{self.hand_name(number)}/form")
        names = random.sample(list(FORMS), len(FORMS))
        alike = [question for question in found if self._asks_all(question, number)] or found
        form = min((question.form for question in alike), key=names.index)
        asked = [question for question in alike if question.form == form]
        template = random.choice(sorted({question.template for question in asked}))
        return random.choice([question for question in asked if question.template == template])

    def _asks_all(self, question: Question, number: int) -> bool:
        """Whether each member of a fact's hand is asked as often in this form and wording."""
        _, course, kind, field, rank = self._fact(number)
        hand = self._windows.around(course, kind, field, rank).hand_of(number)
        asked = (question.form, question.template)
        counts = {
            sum((each.form, each.template) == asked for each in self.of_fact(member.number))
            for member in (hand.members if hand else ())
        }
        return len(counts) <= 1

    def hand_name(self, number: int) -> str:
        """The name of the hand that a fact lies in, or one of its own."""
        topic, course, kind, field, rank = self._fact(number)
        hand = self._windows.around(course, kind, field, rank).hand_of(number)
        alone = f"{course}/{self._windows.topic(topic).id}.{field}/{self._seed}"
        return hand.name if hand else alone

    def numbers(self, scope: Scope, table: str) -> range | list[int]:
        """The numbers of a scope's rows in `questions` or `facts`."""
        span = scope.span
        if scope.kind:
            query = (
                f"select {table}.number from {table} join topics on topic = topics.number"
                f" where topics.course = ? and topics.kind = ? order by {table}.number"
            )
            return [row[0] for row in self._library.rows(query, span.course, scope.kind)]
        # rows stand in the order of topics, so a span's are consecutive; asking for both
        # ends at once would read all that lies between them
        ends = []
        for order in ("asc", "desc"):
            query = (
                f"select number from {table} where topic between ? and ?"
                f" order by topic {order}, number {order} limit 1"
            )
            ends += self._library.rows(query, span.first, span.last)
        return range(ends[0][0], ends[1][0] + 1) if ends else range(0)

    def _fact(self, number: int) -> tuple[int, str, str, str, int]:
        query = "select topic, course, kind, field, rank from facts where number = ?"
        ((topic, course, kind, field, rank),) = self._library.rows(query, number)
        return topic, course, kind, field, rank

    def _dealt(self, hand: Hand, asked: Asked, window: Window) -> dict[str, list[Question]]:
        """The questions of a hand by the topic that they are about."""
        if hand.name not in self._of_hand:
            by_topic: dict[str, list[Question]] = {}
            dealt = Dealt(hand, asked, self._seed, window.members, self._topic_of, self._of_field)
            for form in FORMS.values():
                for question in form.of_hand(dealt) if form.of_hand else ():
                    by_topic.setdefault(question.topic, []).append(question)
            self._of_hand[hand.name] = by_topic
        return self._of_hand[hand.name]

    def _alone(self, member: Member, asked: Asked, window: Window) -> Iterator[Question]:
        """The questions about a fact that need no hand.

        None where the field is open: what is typed may be right though it is not stated.
        """
        if not asked.field.closed:
            return
        others = tuple(
            option
            for other, options in self._siblings(asked, window)
            if other.id != member.id and known_false(other.value, member, asked.field)
            for option in options
        )
        alone = Alone(member, asked, self._names(member, asked), others)
        for form in FORMS.values():
            if form.of_fact and (question := form.of_fact(alone)):
                yield question

    def _siblings(self, asked: Asked, window: Window) -> list[tuple[Member, list[Option]]]:
        """All that may be typed of the members of a window, with whose truth it is."""
        key = (asked.course, asked.field.id, window.members[0].number)
        if key not in self._typed:
            self._typed[key] = [
                (other, [Option(name, False, said, other.id) for name in self._names(other, asked)])
                for other in window.members
                for said in [says(other, asked)]
            ]
        return self._typed[key]

    def _names(self, member: Member, asked: Asked) -> tuple[str, ...]:
        """All that may be typed for the value of a member, and first how it is written."""
        if asked.field.id == SUMMARY.id:
            return (member.title, *self._topic_of(member).aliases)
        value = member.value
        if value.topic is None:
            same = [(name, *others) for name, others in asked.field.values.items()]
            found = next((names for names in same if value.text in names), ())
            return tuple(dict.fromkeys((value.text, *found)))
        number = self._library.number_of_path(f"{asked.course}/{value.topic}")
        aliases = self._windows.topic(number).aliases if number else ()
        return (value.text, *aliases)

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

    def _section(self, course: str, unit: str, section: str) -> str:
        return self._titles.get((course, unit, section), "")

    @cached_property
    def _titles(self) -> dict[tuple[str, str, str], str]:
        rows = self._library.rows("select course, unit, id, title from sections")
        return {(course, unit, id_): title for course, unit, id_, title in rows}
