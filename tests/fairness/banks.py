"""Banks: the questions of a course, of half of it, and of a course made for trouble."""

from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from studyguide.course.library import Library
from studyguide.course.schema import Field
from studyguide.quiz.bank import Bank
from studyguide.quiz.hands import Hand
from studyguide.quiz.member import Member
from studyguide.quiz.question import Question
from studyguide.quiz.windows import Windows
from tests.conftest import SHIPPED, library_of
from tests.quiz import generated


@cache
def shipped() -> Library:
    """The course that comes with the program."""
    return library_of(SHIPPED)


@cache
def metro() -> Library:
    """A course of some sixty topics that has every sort of trouble."""
    return library_of(generated.course_in(Path(_folder().name)))


@cache
def _folder() -> TemporaryDirectory[str]:
    """Kept until the tests end: a library can be opened anew from its folder."""
    return TemporaryDirectory()


LIBRARIES = {"shipped": shipped, "metro": metro}


def numbers(library: Library) -> list[int]:
    """The numbers of all facts that could be asked."""
    return [number for (number,) in library.rows("select number from facts order by number")]


class Questions(NamedTuple):
    """The questions of a library for one seed: all of them, and those that a quiz asks."""

    whole: list[Question]
    drawn: list[Question]


@lru_cache(maxsize=8)
def questions(library: Library, seed: str) -> Questions:
    """All questions about all facts, and of each fact the one that is drawn."""
    bank, facts = Bank(library, seed), numbers(library)
    drawn = [bank.generated(number) for number in facts]
    whole = [question for number in facts for question in bank.of_fact(number)]
    return Questions(whole, [question for question in drawn if question])


def hands(library: Library, seed: str) -> list[tuple[Field, Hand]]:
    """Every hand of a library once, with the field that it asks about."""
    windows = Windows(library, seed)
    dealt = {}
    for course, kind, field, rank in library.rows("select course, kind, field, rank from facts"):
        for hand in windows.around(course, kind, field, rank).hands:
            dealt[hand.name] = windows.asked(course, kind)[field].field, hand
    return list(dealt.values())


class _HalfWindows(Windows):
    """Windows in which only some topics stand."""

    def __init__(self, library: Library, seed: str, topics: frozenset[int]) -> None:
        super().__init__(library, seed)
        self._among = topics

    def _members(self, course: str, kind: str, field: str, first: int, last: int) -> list[Member]:
        members = super()._members(course, kind, field, first, last)
        return [member for member in members if member.topic in self._among]


def half(library: Library, seed: str, topics: frozenset[int]) -> list[Question]:
    """All questions of a course in which no other topics than these are asked about or shown."""
    bank = Bank(library, seed)
    bank._windows = _HalfWindows(library, seed, topics)
    facts = library.rows("select number, topic from facts order by number")
    return [each for number, topic in facts if topic in topics for each in bank.of_fact(number)]
