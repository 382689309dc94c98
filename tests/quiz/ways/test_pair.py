"""Pair: for each partner the option that belongs to it."""

import pytest

from studyguide.quiz.judgement import NotAnAnswer
from studyguide.quiz.ways.pair import PAIR
from tests.quiz.asked import asked, parts, right

QUESTION = asked(
    options=(right("Fiat"), right("Morris"), right("Volkswagen")),
    partners=("Beetle", "Mini", "Panda"),
    answers=("Volkswagen", "Morris", "Fiat"),
)


def test_the_invitation_names_each_partner_by_its_letter() -> None:
    assert PAIR.invite(QUESTION) == "the numbers for abc in turn, such as 213"


@pytest.mark.parametrize("given", ["321", "3 2 1", "3,2,1"])
def test_all_in_their_places_is_right(given: str) -> None:
    judgement = PAIR.judge(QUESTION, given)
    assert judgement.is_right
    assert parts(judgement) == [
        ("Beetle: Volkswagen", "right", ""),
        ("Mini: Morris", "right", ""),
        ("Panda: Fiat", "right", ""),
    ]
    assert judgement.taken_for == ()


def test_each_pair_counts_and_a_wrong_one_is_told_with_the_right_one() -> None:
    judgement = PAIR.judge(QUESTION, "231")
    assert judgement.score == pytest.approx(1 / 3)
    assert parts(judgement) == [
        ("Beetle: Morris", "wrong", "why Morris"),
        ("Beetle: Volkswagen", "missed", ""),
        ("Mini: Volkswagen", "wrong", "why Volkswagen"),
        ("Mini: Morris", "missed", ""),
        ("Panda: Fiat", "right", ""),
    ]
    assert judgement.taken_for == ("morris", "volkswagen")


def test_there_may_be_more_options_than_partners() -> None:
    question = asked(
        options=QUESTION.options, partners=QUESTION.partners[:2], answers=QUESTION.answers[:2]
    )
    assert PAIR.invite(question) == "the numbers for ab in turn, such as 21"
    assert PAIR.judge(question, "32").is_right
    assert PAIR.judge(question, "12").score == 0.5


@pytest.mark.parametrize("given", ["", "32", "3214", "331", "021", "Fiat", "a3 b2 c1"])
def test_anything_but_one_number_for_each_answers_nothing(given: str) -> None:
    with pytest.raises(NotAnAnswer) as refused:
        PAIR.judge(QUESTION, given)
    assert str(refused.value) == "Type the number for a b c in turn: 213, say."
