"""Date: as a year, month or day, where it lies in or around the one that is stated."""

import pytest

from studyguide.course.model import DAYS
from studyguide.course.numbers import read_date
from studyguide.quiz.judgement import NotAnAnswer
from studyguide.quiz.question import Quantity, Question
from studyguide.quiz.typed.line import NOTHING, TOO_LONG
from studyguide.quiz.ways.date import DATE
from tests.quiz.asked import asked, parts, wrong


def dated(iso: str) -> Question:
    read = read_date(iso)
    siblings = (wrong("May 2020", "gpt-3"), wrong("2019", "t5"), wrong("never", "bart"))
    quantity = Quantity(read.low, read.high, DAYS, 0)
    return asked(answers=(read.text,), quantity=quantity, siblings=siblings, because="it is")


YEAR, MONTH, DAY = dated("2018"), dated("2018-10"), dated("2018-10-11")


def test_the_invitation_shows_dates_of_another_time() -> None:
    assert DATE.invite(MONTH) == "a date, such as 1969 or July 1969"
    assert DATE.is_words


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        *((YEAR, typed) for typed in ("2018", "２０１８", "in 2018", "c. 2018", "~2018")),
        *((MONTH, typed) for typed in ("October 2018", "Oct 2018", "2018-10", "10/2018")),
        *((MONTH, typed) for typed in ("OCT. 2018", "2018 oct", "October, 2018", "Oct-2018")),
        *((MONTH, typed) for typed in ("2018/10", "2018–10", "October of 2018", "10.2018")),
        *((DAY, typed) for typed in ("11 October 2018", "2018-10-11", "October 11, 2018")),
        *((DAY, typed) for typed in ("11th of October 2018", "the 11th October 2018")),
        *((DAY, typed) for typed in ("11-Oct-2018", "2018 Oct 11", "on 11 Oct 2018")),
        (dated("2018-09"), "Sept 2018"),
        (dated("0476"), "476"),
    ],
)
def test_one_date_may_be_written_in_many_ways(question: Question, typed: str) -> None:
    judgement = DATE.judge(question, typed)
    assert judgement.is_right
    assert parts(judgement) == [(question.answers[0], "right", "it is")]
    assert judgement.remark == ""


@pytest.mark.parametrize(
    ("question", "typed", "remark"),
    [
        (MONTH, "2018", "It is October 2018."),
        (DAY, "2018", "It is 11 October 2018."),
        (DAY, "October 2018", "It is 11 October 2018."),
        (MONTH, "11 October 2018", "It is October 2018."),
        (MONTH, "1 October 2018", "It is October 2018."),
        (YEAR, "31 December 2018", "It is 2018."),
    ],
)
def test_a_date_within_or_around_is_right_and_the_one_that_is_stated_is_told(
    question: Question, typed: str, remark: str
) -> None:
    judgement = DATE.judge(question, typed)
    assert judgement.is_right
    assert judgement.remark == remark


@pytest.mark.parametrize(
    ("question", "typed", "remark"),
    [
        (MONTH, "November 2018", "Close: October 2018."),
        (DAY, "12 October 2018", "Close: 11 October 2018."),
        (DAY, "September 2018", "Close: 11 October 2018."),
        (MONTH, "October 2017", ""),
        (YEAR, "1 January 2019", ""),
        (YEAR, "2017", ""),
    ],
)
def test_another_date_is_wrong_and_in_the_right_year_close(
    question: Question, typed: str, remark: str
) -> None:
    judgement = DATE.judge(question, typed)
    assert judgement.score == 0
    assert parts(judgement) == [(typed, "wrong", ""), (question.answers[0], "missed", "it is")]
    assert (judgement.taken_for, judgement.remark) == ((), remark)


def test_the_date_of_a_sibling_is_told_by_whose_it_is() -> None:
    judgement = DATE.judge(MONTH, "5/2020")
    assert judgement.taken_for == ("gpt-3",)
    assert parts(judgement)[0] == ("5/2020", "wrong", "why May 2020")
    assert DATE.judge(MONTH, "2020").taken_for == ()


HOW = "1969, July 1969 or 20 July 1969, say."


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", NOTHING),
        ("2018 " * 10**5, TOO_LONG),
        *(
            (typed, f"That is not a date; type {HOW}")
            for typed in (
                "long ago",
                "October",
                "20188",
                "2018..2019",
                "2018-2019",
                "Q4 2018",
                "'18",
            )
        ),
        *(
            (typed, f"That is not in the calendar; type {HOW}")
            for typed in ("2018-13", "31 June 2018", "29 Feb 2018", "0", "2018-19", "00/2018")
        ),
        ("10/11/2018", f"Type the month as a word: {HOW}"),
        ("11.10.2018", f"Type the month as a word: {HOW}"),
        ("Okt 2018", f"Okt is no month; type {HOW}"),
    ],
)
def test_what_is_no_date_is_told_how_to_write_one(typed: str, reason: str) -> None:
    with pytest.raises(NotAnAnswer) as refused:
        DATE.judge(MONTH, typed)
    assert str(refused.value) == reason
