"""The facts of one field around one of them: what a question is made of, read by the window.

Only the window of facts around the one that is asked is read, so the cost of a question
does not grow with the course.
"""

from collections.abc import Container, Iterator
from functools import cached_property
from typing import NamedTuple

from studyguide.course.library import Library
from studyguide.course.model import Topic
from studyguide.course.schema import SUMMARY, Field
from studyguide.quiz.dice import dice
from studyguide.quiz.hands import WINDOW, Hand, deal
from studyguide.quiz.member import Member, maybe_true, member_of
from studyguide.quiz.wording import Asked

Row = tuple[int, int, int]
"""Of a fact: its number, rank and its topic's number."""


class Window(NamedTuple):
    """Near facts of one field, the hands they were dealt into, and what is `maybe_true`."""

    members: tuple[Member, ...]
    hands: tuple[Hand, ...]
    doubts: tuple[tuple[Member, Member], ...]

    def hand_of(self, number: int) -> Hand | None:
        """The hand that a fact lies in; None where it rests."""
        for hand in self.hands:
            if any(member.number == number for member in hand.members):
                return hand
        return None


class Placed(NamedTuple):
    """A fact among those near it; `hand` is None where it rests."""

    member: Member
    asked: Asked
    window: Window
    hand: Hand | None


class Windows:
    """The windows of one library for one seed.

    `confusions` are pairs of topics' ids that a learner takes for one another: each pair
    is dealt into one hand where the two can be told apart.
    """

    def __init__(
        self, library: Library, seed: str, confusions: tuple[tuple[str, str], ...] = ()
    ) -> None:
        self.seed = seed
        self._library = library
        self._confusions = confusions
        self._windows: dict[tuple[str, str, str, int], Window] = {}
        self._places: dict[int, Placed] = {}
        self._asked: dict[tuple[str, str], dict[str, Asked]] = {}
        self._offsets: dict[tuple[str, str, str], int] = {}

    def around(self, course: str, kind: str, field: str, rank: int) -> Window:
        """The window in which the fact of this rank lies."""
        window = self._cut(course, kind, field, rank)
        if rank not in [member.rank for member in window.members]:
            for first, second in self._confused(course, kind, field):
                if second[1] == rank:
                    return self._cut(course, kind, field, first[1])
        return window

    def placed(self, number: int) -> Placed:
        """The fact of this number in its window."""
        if number not in self._places:
            query = "select course, kind, field, rank from facts where number = ?"
            ((course, kind, field, rank),) = self._library.rows(query, number)
            window = self.around(course, kind, field, rank)
            if number not in self._places:  # it has moved
                self._place(window, self.asked(course, kind)[field], [number])
        return self._places[number]

    def _place(self, window: Window, asked: Asked, numbers: Container[int]) -> None:
        hands = {member.number: hand for hand in window.hands for member in hand.members}
        for member in window.members:
            if member.number in numbers:
                hand = hands.get(member.number)
                self._places[member.number] = Placed(member, asked, window, hand)

    def forget(self) -> None:
        """Let go of all that was dealt."""
        self._windows.clear()
        self._places.clear()

    def _cut(self, course: str, kind: str, field: str, rank: int) -> Window:
        """The window that this rank falls into, whether or not its fact has moved."""
        offset = self._offset(course, kind, field)
        at = self.at(course, kind, field, rank)
        key = (course, kind, field, at)
        if key not in self._windows:
            first = at * WINDOW - offset
            members = self._members(course, kind, field, first, first + WINDOW - 1)
            asked, name = self.asked(course, kind)[field], f"{course}/{kind}.{field}/{at}"
            doubts = tuple(maybe_true(members, asked.field))
            hands = deal(members, asked.field, name, self.seed, self._confusions, doubts)
            window = self._windows[key] = Window(tuple(members), tuple(hands), doubts)
            own = range(first, first + WINDOW)
            self._place(window, asked, [each.number for each in members if each.rank in own])
        return self._windows[key]

    def at(self, course: str, kind: str, field: str, rank: int) -> int:
        """Which of a field's windows this rank falls into, whether or not its fact has moved."""
        return (rank + self._offset(course, kind, field)) // WINDOW

    def asked(self, course: str, kind: str) -> dict[str, Asked]:
        """What the questions about each field of a kind have in common, by field."""
        if (course, kind) not in self._asked:
            kinds = {row[0]: row for row in self._library.kinds(course)}
            _, _, singular, plural, proper = kinds[kind]
            fields = {**self._library.fields(course, kind), SUMMARY.id: SUMMARY}

            def asked(field: Field) -> Asked:
                is_proper = bool(field.to and kinds[field.to][4])
                return Asked(course, (singular, plural), bool(proper), field, is_proper)

            self._asked[course, kind] = {id_: asked(field) for id_, field in fields.items()}
        return self._asked[course, kind]

    def topic(self, number: int) -> Topic:
        """A topic without its notes."""
        return self._library.bare(number)

    def section(self, topic: Topic) -> str:
        """The title of the section that a topic stands in; empty for none."""
        return self._sections.get((topic.course, topic.unit, topic.section), "")

    @cached_property
    def _sections(self) -> dict[tuple[str, str, str], str]:
        rows = self._library.rows("select course, unit, id, title from sections")
        return {(course, unit, id_): title for course, unit, id_, title in rows}

    def _offset(self, course: str, kind: str, field: str) -> int:
        """Where a field is cut: elsewhere for each seed, but never where it fills one window."""
        key = (course, kind, field)
        if key not in self._offsets:
            query = (
                "select rank from facts where course = ? and kind = ? and field = ?"
                " order by rank desc limit 1"
            )
            ((last,),) = self._library.rows(query, *key)
            random = dice(f"{course}/{kind}.{field}/{self.seed}")
            self._offsets[key] = random.randrange(WINDOW) if last >= WINDOW else 0
        return self._offsets[key]

    def _members(self, course: str, kind: str, field: str, first: int, last: int) -> list[Member]:
        rows = self._library.rows(
            "select number, rank, topic from facts where course = ? and kind = ? and field = ?"
            " and rank between ? and ? order by rank",
            *(course, kind, field, first, last),
        )
        rows = self._together(rows, course, kind, field)
        return [self._member(field, *row) for row in rows]

    def _member(self, field: str, number: int, rank: int, of: int) -> Member:
        topic = self.topic(of)
        return member_of(topic, field, number, rank, of, self.section(topic))

    def _together(self, rows: list[Row], course: str, kind: str, field: str) -> list[Row]:
        """The rows of a window, with topics that are confused moved to the window of the other.

        Of each pair the one that stands later in the order of nearness moves.
        """
        ranks = {rank for _, rank, _ in rows}
        for first, second in self._confused(course, kind, field):
            if first[1] in ranks and second[1] not in ranks:
                rows = [*rows, second]
            elif second[1] in ranks and first[1] not in ranks:
                rows = [row for row in rows if row != second]
        return rows

    def _confused(self, course: str, kind: str, field: str) -> Iterator[tuple[Row, Row]]:
        """Of each pair that is confused the two facts, where both state the field."""
        query = (
            "select facts.number, rank, topic from facts join topics on topics.number = topic"
            " where facts.course = ? and facts.kind = ? and field = ? and topics.id in (?, ?)"
            " order by rank"
        )
        for pair in self._confusions:
            both = self._library.rows(query, course, kind, field, *pair)
            if len(both) == 2:
                yield both[0], both[1]
