"""Which question is next: new ones, between them those missed, at the end those skipped."""

from collections.abc import Iterator
from itertools import count

import pytest

from studyguide.quiz.question import Question
from studyguide.study.queue import Line, Queue
from tests.quiz.questions import question
from tests.study.sittings import asked_when, numbered, sitting


@pytest.mark.parametrize(("most", "total"), [(1, 1), (2, 2), (10, 2), (None, 2)])
def test_no_more_is_asked_than_wanted_and_no_more_than_there_is(
    most: int | None, total: int
) -> None:
    assert Queue(numbered(2), most).total == total


@pytest.mark.parametrize(
    ("most", "is_exhausted"), [(1, False), (2, False), (3, True), (None, True)]
)
def test_there_was_less_to_ask_than_wanted(most: int | None, is_exhausted: bool) -> None:
    assert Queue(numbered(2), most).is_exhausted is is_exhausted


def endless() -> Iterator[Question]:
    return (question(f"t{number}") for number in count(1))


def test_an_endless_source_is_not_drained() -> None:
    assert Queue(endless(), 3).total == 3


def test_where_it_is_foreseen_how_many_there_are_each_is_drawn_when_it_is_next() -> None:
    drawn: list[str] = []

    def noted() -> Iterator[Question]:
        for each in endless():
            drawn.append(each.topic)
            yield each

    queue, line = Queue(noted(), 3, foreseen=lambda: 3), Line()
    assert (queue.total, drawn) == (3, [])
    turn, line = queue.next(line, None)
    assert (turn and turn.number, drawn) == (1, ["t1"])
    assert [each.topic for each in queue.left(line)] == ["t2", "t3"]
    assert drawn == ["t1", "t2", "t3"]
    for _ in range(2):
        turn, line = queue.next(line, turn)
    assert (queue.next(line, turn)[0], queue.is_exhausted, queue.left(line)) == (None, False, [])


def test_on_time_questions_are_drawn_one_by_one_as_long_as_may_be() -> None:
    allowed = [True, True, False, False]
    queue, line = Queue(endless(), None, lambda: allowed.pop(0)), Line()
    topics = []
    for _ in range(3):
        turn, line = queue.next(line, None)
        topics.append(turn and turn.question.topic)
    assert (topics, queue.total, queue.is_exhausted) == (["t1", "t2", None], None, False)


def test_on_time_too_no_more_is_asked_than_wanted_or_than_there_is() -> None:
    for most, source in [(1, endless()), (None, numbered(1))]:
        queue = Queue(source, most, lambda: True)
        _, line = queue.next(Line(), None)
        assert queue.next(line, None)[0] is None
        assert queue.is_exhausted is (most is None)


@pytest.mark.parametrize(
    ("answers", "topics"),
    [
        ("1111111", "t1 t2 t3 t4 t5 t6 t7"),
        ("21111111", "t1 t2 t3 t4 t1+ t5 t6 t7"),
        ("221111111", "t1 t2 t3 t4 t1+ t2+ t5 t6 t7"),
        # when no new one is left, at once after any other
        ("111121111", "t1 t2 t3 t4 t5 t6 t7 t5+"),
        ("111112211", "t1 t2 t3 t4 t5 t6 t7 t6+ t7+"),
        # with its own feedback in sight it would be no question
        ("111111211", "t1 t2 t3 t4 t5 t6 t7"),
        # once for each question
        ("2111211111", "t1 t2 t3 t4 t1+ t5 t6 t7"),
    ],
)
def test_what_was_missed_comes_back_once_and_not_at_once(answers: str, topics: str) -> None:
    run, _ = sitting(*numbered(7))
    assert asked_when(run, answers) == topics.split()
    assert run.turn is None


@pytest.mark.parametrize(
    ("answers", "topics"),
    [
        ("s1111", "t1 t2 t3 t1"),
        ("ss1111", "t1 t2 t3 t1 t2"),
        ("11s1", "t1 t2 t3 t3"),
        ("s11s1", "t1 t2 t3 t1"),
        # what was missed comes before, unless its feedback is in sight
        ("s21111", "t1 t2 t3 t2+ t1"),
        ("s12111", "t1 t2 t3 t1 t3+"),
        # what was skipped may be missed, too
        ("ss1211", "t1 t2 t3 t1 t2 t1+"),
        # and what comes back may be skipped
        ("21s11", "t1 t2 t3 t1+ t3"),
        ("211s1", "t1 t2 t3 t1+ t1+"),
    ],
)
def test_what_was_skipped_comes_back_once_at_the_end(answers: str, topics: str) -> None:
    run, _ = sitting(*numbered(3))
    assert asked_when(run, answers) == topics.split()
    assert run.turn is None


def test_whatever_comes_back_keeps_its_number() -> None:
    run, _ = sitting(*numbered(3))
    numbers = []
    for typed in "2s111":
        assert run.turn
        numbers.append(run.turn.number)
        asked_when(run, typed)
    assert numbers == [1, 2, 3, 1, 2]
