"""Arrange: all the options in the right order."""

import pytest

from studyguide.quiz.judgement import NotAnAnswer
from studyguide.quiz.ways.arrange import ARRANGE
from tests.quiz.asked import asked, parts, right

QUESTION = asked(
    options=(right("Polo"), right("Beetle"), right("Golf"), right("Up")),
    answers=("Beetle", "Golf", "Polo", "Up"),
)


def test_the_invitation_shows_an_order_of_all() -> None:
    assert ARRANGE.invite(QUESTION) == "the numbers in order, such as 2134"
    assert ARRANGE.invite(asked(options=QUESTION.options[:3])).endswith("213")


@pytest.mark.parametrize("given", ["2314", "2 3 1 4", "2,3,1,4"])
def test_the_right_order_is_told_with_what_each_has(given: str) -> None:
    judgement = ARRANGE.judge(QUESTION, given)
    assert judgement.is_right
    assert parts(judgement) == [
        ("Beetle", "right", "why Beetle"),
        ("Golf", "right", "why Golf"),
        ("Polo", "right", "why Polo"),
        ("Up", "right", "why Up"),
    ]


def test_another_order_is_told_before_the_right_one() -> None:
    judgement = ARRANGE.judge(QUESTION, "3214")
    assert parts(judgement) == [
        ("Golf", "wrong", ""),
        ("Beetle", "wrong", ""),
        ("Polo", "wrong", ""),
        ("Up", "wrong", ""),
        ("Beetle", "missed", "why Beetle"),
        ("Golf", "missed", "why Golf"),
        ("Polo", "missed", "why Polo"),
        ("Up", "missed", "why Up"),
    ]
    assert judgement.taken_for == ()


@pytest.mark.parametrize(
    ("given", "pairs"),
    # how many of the six pairs stand the right way round
    [("3214", 5), ("3241", 4), ("4231", 3), ("4132", 0), ("1432", 1)],
)
def test_the_score_is_the_share_of_pairs_beyond_chance(given: str, pairs: int) -> None:
    assert ARRANGE.judge(QUESTION, given).score == pytest.approx(max(0, 2 * pairs / 6 - 1))


@pytest.mark.parametrize("given", ["", "231", "23145", "2311", "0231", "Beetle", "2<3<1<4"])
def test_anything_but_an_order_of_all_answers_nothing(given: str) -> None:
    with pytest.raises(NotAnAnswer) as refused:
        ARRANGE.judge(QUESTION, given)
    hint = "Type all the numbers from 1 to 4 in the right order: 2134, say."
    assert str(refused.value) == hint
