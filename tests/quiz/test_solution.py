"""What would have been right, for each way to answer."""

import pytest

from studyguide.quiz.judgement import Judgement, Mark, Part
from studyguide.quiz.question import Question
from studyguide.quiz.solution import not_known, solution
from tests.quiz.questions import ARRANGE, CHOOSE, PAIR, TICK, TYPE_IN

MISSED = Mark.MISSED


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (CHOOSE, [("lobed", "Oak has a lobed leaf")]),
        (TICK, [("Yew", "Yew has needles"), ("Fir", "Fir has needles")]),
        (
            ARRANGE,
            [
                ("Yew", "Yew is 20 m high"),
                ("Oak", "Oak is 35 m high"),
                ("Fir", "Fir is 50 m high"),
            ],
        ),
        (PAIR, [("Oak: lobed", ""), ("Yew: needle", ""), ("Beech: serrated", "")]),
        (TYPE_IN, [("lobed", "")]),
    ],
)
def test_all_that_is_right_in_its_order_and_why(
    question: Question, parts: list[tuple[str, str]]
) -> None:
    told = tuple(Part(text, MISSED, because) for text, because in parts)
    assert solution(question) == told
    assert not_known(question) == Judgement(0, told)
