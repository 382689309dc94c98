"""Questions come one by one, and some are counted before it is their turn."""

from collections.abc import Iterator

import pytest

from studyguide.quiz.drawn import Ahead, Drawn
from studyguide.quiz.question import Question
from tests.quiz.questions import question


class Source(Iterator[Question]):
    """Some questions, and how many of them were made."""

    def __init__(self, count: int) -> None:
        self.made = 0
        self._count = count

    def __next__(self) -> Question:
        if self.made == self._count:
            raise StopIteration
        self.made += 1
        return question(f"t{self.made}")


@pytest.mark.parametrize(("count", "has"), [(0, True), (3, True), (4, False)])
def test_questions_that_were_looked_for_still_come_in_their_turn(count: int, has: bool) -> None:
    ahead = Ahead(Source(3))
    assert ahead.has(count) is has
    assert [each.topic for each in ahead] == ["t1", "t2", "t3"]


def test_no_more_is_made_than_is_looked_for_or_asked() -> None:
    source = Source(9)
    ahead = Ahead(source)
    assert ahead.has(2)
    assert ahead.has(3)
    assert source.made == 3
    next(ahead)
    assert source.made == 3
    assert ahead.has(3)
    assert source.made == 4


def test_only_quick_ones_are_made_to_tell_that_there_are_enough() -> None:
    quick, slow = Ahead(Source(3)), Source(9)
    drawn = Drawn(slow, quick)
    assert drawn.has(3)
    assert not drawn.has(4)
    assert not Drawn(slow).has(1)
    assert slow.made == 0
    assert next(drawn).topic == "t1"
