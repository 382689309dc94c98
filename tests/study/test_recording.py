"""Answers of a sitting are in the log before anything is said of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studyguide.course.model import Place
from studyguide.memory.log import Log
from studyguide.memory.rows import Act, Rating, Row
from studyguide.quiz.question import Question
from studyguide.study.answered import Answered
from studyguide.study.recording import Recorder
from studyguide.study.sitting import Limit, Sitting
from studyguide.study.wording import Said
from tests.memory.logs import NOON, open_in
from tests.quiz.questions import PAIR, question
from tests.study.sittings import RIGHT, WRONG, Clock

DAY = 739_000


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with open_in(tmp_path) as opened:
        yield opened


def said(question: str) -> Said:
    return Said(Place("a.yaml", 1, 1), f"wording of {question}")


def held(log: Log, *questions: Question, clock: Clock | None = None) -> Sitting:
    recorder = Recorder(log, lambda: (NOON, DAY), lambda fact: f"hash of {fact}", said, "9.9")
    return Sitting(iter(questions), Limit(), clock or Clock(), recorder)


def rows(log: Log) -> list[Row]:
    return list(log.rows())


def test_an_answer_is_a_row_with_all_that_there_is_to_say(log: Log) -> None:
    clock = Clock()
    sitting = held(log, question("oak", "yew"), clock=clock)
    clock.now += 7.5
    sitting.answer(WRONG)
    (row,) = rows(log)
    assert (row.at, row.day, row.act, row.fact) == (NOON, DAY, Act.ANSWER, "c/oak.f")
    assert (row.value, row.form, row.question) == (
        "hash of c/oak.f",
        "choose-one",
        "c/oak.f/choose-one/ask",
    )
    assert (row.given, row.score, row.chosen) == (WRONG, 0.0, "c/yew")
    assert (row.rating, row.seconds, row.version) == (Rating.AGAIN, 7.5, "9.9")


def test_who_goes_away_takes_five_minutes(log: Log) -> None:
    clock = Clock()
    sitting = held(log, question("oak"), clock=clock)
    clock.now += 9 * 3600
    sitting.answer(RIGHT)
    assert rows(log)[0].seconds == 300.0


@pytest.mark.parametrize(
    ("form", "hinted", "rating"),
    [
        ("choose-one", False, Rating.GOOD),
        ("choose-one", True, Rating.HARD),
        ("true-false", False, None),
    ],
)
def test_a_right_answer_is_rated(log: Log, form: str, hinted: bool, rating: Rating | None) -> None:
    sitting = held(log, question("oak", "yew", form=form, hint="It has lobes."))
    if hinted:
        sitting.take_hint()
    sitting.answer(RIGHT)
    assert rows(log)[0].rating is rating


def test_not_knowing_is_an_answer(log: Log) -> None:
    held(log, question("oak", "yew")).give_up()
    (row,) = rows(log)
    assert (row.given, row.rating, row.chosen) == ("", Rating.AGAIN, "")


def test_a_skip_writes_nothing(log: Log) -> None:
    held(log, question("oak", "yew")).skip()
    assert rows(log) == []


def test_each_pair_of_a_match_is_a_row(log: Log) -> None:
    match = PAIR._replace(hand="h", among=("oak", "yew", "beech"), fact="c/oak.leaf")
    held(log, match).answer("213")
    found = [(row.fact, row.rating) for row in rows(log)]
    assert found == [
        ("c/oak.leaf", Rating.GOOD),
        ("c/yew.leaf", Rating.GOOD),
        ("c/beech.leaf", Rating.GOOD),
    ]
    held(log, match).answer("231")
    assert [row.rating for row in rows(log)[3:]] == [Rating.GOOD, Rating.AGAIN, Rating.AGAIN]
    assert [row.chosen for row in rows(log)[3:]] == ["", "c/beech", "c/yew"]
    held(log, match).give_up()
    assert [row.rating for row in rows(log)[6:]] == [Rating.AGAIN] * 3


def test_what_is_taken_back_counts_no_more(log: Log) -> None:
    sitting = held(log, question("oak", "yew"))
    sitting.answer(WRONG)
    sitting.take_back()
    assert [row.act for row in rows(log)] == [Act.ANSWER, Act.UNDO]
    assert list(log.effective()) == []
    sitting.answer(RIGHT)
    assert [row.rating for row in log.effective()] == [Rating.GOOD]


def test_i_was_right_overrules_in_the_log_too(log: Log) -> None:
    sitting = held(log, question("oak", "yew"))
    sitting.answer(WRONG)
    sitting.overrule()
    (row,) = log.effective()
    assert (row.score, row.rating) == (1.0, Rating.GOOD)


def test_an_answer_that_cannot_be_kept_is_not_taken(log: Log) -> None:
    class Broken:
        def keep(self, answered: Answered) -> None:
            raise OSError

        def take_back(self) -> None:
            raise AssertionError

        def overrule(self, answered: Answered) -> None:
            raise AssertionError

        def suspend(self, question: Question) -> None:
            raise AssertionError

        def flag(self, question: Question, remark: str) -> None:
            raise AssertionError

    sitting = Sitting(iter([question("oak", "yew")]), Limit(), Clock(), Broken())
    with pytest.raises(OSError):
        sitting.answer(RIGHT)
    assert sitting.answered == []
    assert sitting.turn is not None


def test_what_is_set_aside_is_a_row_with_what_was_shown_and_said(log: Log) -> None:
    sitting = held(log, question("oak"), question("yew"))
    sitting.suspend()
    sitting.flag("r" * 2000)
    one, two = rows(log)
    assert (one.act, one.fact, one.value, one.given) == (Act.SUSPEND, "c/oak.f", "", "")
    assert (two.act, two.fact, two.form) == (Act.FLAG, "c/yew.f", "choose-one")
    assert (two.question, two.chosen) == ("c/yew.f/choose-one/ask", "yew?")
    assert (two.value, two.given) == ("wording of c/yew.f/choose-one/ask", "r" * 1000)


def test_with_something_set_aside_since_the_last_answer_is_overruled_still(log: Log) -> None:
    sitting = held(log, question("oak", "yew"), question("elm"), question("ash"))
    sitting.answer(WRONG)
    sitting.suspend()
    sitting.overrule()
    sitting.take_back()
    (only,) = log.effective()
    assert (only.fact, only.rating) == ("c/oak.f", Rating.GOOD)
