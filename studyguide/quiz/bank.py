"""All the questions of a course, made when they are asked for and in any order.

Only the window of facts around the one that is asked is read, so the cost of a
question does not grow with the course.
"""

from collections.abc import Iterator
from functools import cached_property
from random import Random

from studyguide.course.library import Library, Line
from studyguide.course.shelf import Scope
from studyguide.quiz.forms import choose_one
from studyguide.quiz.hands import WINDOW, Hand, deal
from studyguide.quiz.member import Member, member_of
from studyguide.quiz.question import Question

_MOST_TRIES = 2000
"""Facts looked at before a scope is called exhausted: some rest for any one seed."""


class Bank:
    """The questions of one library for one seed."""

    def __init__(self, library: Library, seed: str) -> None:
        self._library = library
        self._seed = seed
        self._hands: dict[tuple[str, str, str, int], list[Hand]] = {}
        self._asked: dict[tuple[str, str, str], choose_one.Asked] = {}

    def authored(self, number: int) -> Question:
        """The authored question with a number of `numbers`."""
        ((topic, place),) = self._library.rows(
            "select topic, place from questions where number = ?", number
        )
        line, question = self._library.line(topic), self._library.topic(topic).questions[place]
        section = self._section(line)
        return choose_one.authored(question, line.course, line.id, line.title, section, self._seed)

    def generated(self, number: int) -> Question | None:
        """A question about a fact, or None where it rests for this seed."""
        ((topic, course, kind, field, rank),) = self._library.rows(
            "select topic, course, kind, field, rank from facts where number = ?", number
        )
        found = self._hand_of(number, course, kind, field, rank)
        if not found:
            return None
        hand, member = found
        line = self._library.line(topic)
        asked = self._asked_alike(course, kind, field)
        wordings = choose_one.templates(hand)
        template = Random(f"{hand.name}/form").choice(wordings)
        return choose_one.question(hand, member, template, asked, self._section(line))

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

    def hands(self, course: str, kind: str, field: str, rank: int) -> list[Hand]:
        """The hands of the window in which the fact of this rank lies."""
        name = f"{course}/{kind}.{field}"
        ((last,),) = self._library.rows(
            "select rank from facts where course = ? and kind = ? and field = ?"
            " order by rank desc limit 1",
            *(course, kind, field),
        )
        # a field that fills one window is never cut; others are cut elsewhere by each seed
        offset = Random(f"{name}/{self._seed}").randrange(WINDOW) if last >= WINDOW else 0
        window = (rank + offset) // WINDOW
        key = (course, kind, field, window)
        if key not in self._hands:
            first = window * WINDOW - offset
            schema = self._library.fields(course, kind)[field]
            members = self._members(course, kind, field, first, first + WINDOW - 1)
            self._hands[key] = deal(members, schema, f"{name}/{window}", self._seed)
        return self._hands[key]

    def _hand_of(
        self, number: int, course: str, kind: str, field: str, rank: int
    ) -> tuple[Hand, Member] | None:
        for hand in self.hands(course, kind, field, rank):
            for member in hand.members:
                if member.number == number:
                    return hand, member
        return None

    def _members(self, course: str, kind: str, field: str, first: int, last: int) -> list[Member]:
        rows = self._library.rows(
            "select number, rank, topic from facts where course = ? and kind = ? and field = ?"
            " and rank between ? and ? order by rank",
            *(course, kind, field, first, last),
        )
        return [
            member_of(self._library.topic(topic, field), field, number, rank)
            for number, rank, topic in rows
        ]

    def _asked_alike(self, course: str, kind: str, field: str) -> choose_one.Asked:
        key = (course, kind, field)
        if key not in self._asked:
            kinds = {row[0]: row for row in self._library.kinds(course)}
            _, _, singular, plural, proper = kinds[kind]
            noun, schema = (singular, plural), self._library.fields(course, kind)[field]
            linked_proper = bool(schema.to and kinds[schema.to][4])
            self._asked[key] = choose_one.Asked(course, noun, bool(proper), schema, linked_proper)
        return self._asked[key]

    def _section(self, line: Line) -> str:
        return self._titles.get((line.course, line.unit, line.section), "")

    @cached_property
    def _titles(self) -> dict[tuple[str, str, str], str]:
        rows = self._library.rows("select course, unit, id, title from sections")
        return {(course, unit, id_): title for course, unit, id_, title in rows}


def draw(scopes: list[Scope], seed: str) -> Iterator[Question]:
    """Questions of the scopes in an order drawn from the seed, until none is left.

    Authored and generated ones take turns. A topic's fact is asked once, and a hand is
    never asked twice: what was right before would not be right again.
    """
    random = Random(seed)
    banks = {id(scope.library): Bank(scope.library, seed) for scope in scopes}
    authored = _shuffled(scopes, banks, "questions", random)
    generated = _shuffled(scopes, banks, "facts", random)
    dealt: set[str] = set()
    sources = [authored, generated] if random.random() < 0.5 else [generated, authored]
    while sources:
        source = sources.pop(0)
        for bank, number in source:
            is_authored = source is authored
            question = bank.authored(number) if is_authored else bank.generated(number)
            if question and question.hand not in dealt:
                dealt |= {question.hand} if question.hand else set()
                yield question
                sources.append(source)
                break


def _shuffled(
    scopes: list[Scope], banks: dict[int, Bank], table: str, random: Random
) -> Iterator[tuple[Bank, int]]:
    """Each number of a table within the scopes once, in an order drawn by `random`."""
    parts = [(bank := banks[id(scope.library)], bank.numbers(scope, table)) for scope in scopes]
    total = sum(len(numbers) for _, numbers in parts)
    seen: set[tuple[int, int]] = set()
    order = random.sample(range(total), min(total, _MOST_TRIES))

    def each() -> Iterator[tuple[Bank, int]]:
        for at in order:
            for bank, numbers in parts:
                if at < len(numbers):
                    if (id(bank), numbers[at]) not in seen:
                        seen.add((id(bank), numbers[at]))
                        yield bank, numbers[at]
                    break
                at -= len(numbers)

    return each()
