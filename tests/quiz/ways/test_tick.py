"""Tick: every option that is right, and no other."""

import pytest

from studyguide.quiz.judgement import NotAnAnswer
from studyguide.quiz.ways.tick import TICK
from tests.quiz.asked import asked, parts, right, wrong

QUESTION = asked(options=(right("Golf"), wrong("Panda"), right("Polo"), wrong("Mini", of=None)))


def test_the_invitation_asks_for_numbers_and_shows_none() -> None:
    assert TICK.invite(QUESTION) == "the numbers of all that are right"


@pytest.mark.parametrize("given", ["13", "31", "1 3", "1,3", "3; 1"])
def test_all_that_are_right_are_right_in_any_order(given: str) -> None:
    judgement = TICK.judge(QUESTION, given)
    assert judgement.is_right
    assert parts(judgement) == [("Golf", "right", "why Golf"), ("Polo", "right", "why Polo")]


@pytest.mark.parametrize(
    ("given", "score", "told", "taken_for"),
    [
        ("1", 0.75, ["Golf right", "Polo missed"], ()),
        ("123", 0.75, ["Golf right", "Polo right", "Panda wrong"], ("panda",)),
        ("12", 0.5, ["Golf right", "Panda wrong", "Polo missed"], ("panda",)),
        ("24", 0, ["Panda wrong", "Mini wrong", "Golf missed", "Polo missed"], ("panda",)),
        ("1234", 0.5, ["Golf right", "Polo right", "Panda wrong", "Mini wrong"], ("panda",)),
    ],
)
def test_each_option_counts_alike_and_is_told_by_what_it_was(
    given: str, score: float, told: list[str], taken_for: tuple[str, ...]
) -> None:
    judgement = TICK.judge(QUESTION, given)
    assert judgement.score == score
    assert not judgement.is_right
    assert [f"{text} {mark}" for text, mark, _ in parts(judgement)] == told
    assert judgement.taken_for == taken_for


def test_every_part_says_why() -> None:
    judgement = TICK.judge(QUESTION, "12")
    assert [why for _, _, why in parts(judgement)] == ["why Golf", "why Panda", "why Polo"]


def test_a_topic_is_taken_for_another_once() -> None:
    options = (right("Golf"), wrong("Panda", of="fiat"), wrong("Punto", of="fiat"))
    assert TICK.judge(asked(options=options), "23").taken_for == ("fiat",)


@pytest.mark.parametrize("given", ["", "0", "5", "1 1", "Golf", "1-3"])
def test_anything_but_numbers_of_options_answers_nothing(given: str) -> None:
    with pytest.raises(NotAnAnswer) as refused:
        TICK.judge(QUESTION, given)
    assert str(refused.value) == "Type the number of each right one, from 1 to 4."
