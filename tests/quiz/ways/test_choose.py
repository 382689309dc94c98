"""Choose: one number chooses one option."""

import pytest

from studyguide.quiz.judgement import NotAnAnswer
from studyguide.quiz.ways.choose import CHOOSE
from tests.quiz.asked import asked, parts, right, wrong

QUESTION = asked(options=(wrong("Fiat"), right("Volkswagen"), wrong("Morris", of=None)))


def test_the_invitation_counts_the_options() -> None:
    assert CHOOSE.invite(QUESTION) == "1-3 answer"
    assert CHOOSE.by_key
    assert not CHOOSE.is_words


def test_the_right_option_is_all_there_is_to_tell() -> None:
    judgement = CHOOSE.judge(QUESTION, "2")
    assert judgement.is_right
    assert parts(judgement) == [("Volkswagen", "right", "why Volkswagen")]
    assert judgement.taken_for == ()


def test_a_wrong_option_is_told_with_the_right_one_and_whose_it_is() -> None:
    judgement = CHOOSE.judge(QUESTION, "1")
    assert judgement.score == 0
    assert parts(judgement) == [
        ("Fiat", "wrong", "why Fiat"),
        ("Volkswagen", "missed", "why Volkswagen"),
    ]
    assert judgement.taken_for == ("fiat",)


def test_an_option_that_is_true_of_no_topic_takes_it_for_none() -> None:
    assert CHOOSE.judge(QUESTION, "3").taken_for == ()


@pytest.mark.parametrize(
    "given", ["", "0", "4", "-1", "1 2", "12", "two", "２", "²", "1.0", " ", "1" * 10**6]
)
def test_anything_but_a_number_of_an_option_answers_nothing(given: str) -> None:
    with pytest.raises(NotAnAnswer, match=r"^Type a number from 1 to 3\.$"):
        CHOOSE.judge(QUESTION, given)
