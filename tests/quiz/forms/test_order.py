"""Order: a hand put in order by its numbers."""

from collections import Counter

import pytest

from studyguide.course.schema import Field
from studyguide.quiz.forms.order import of_hand
from tests.quiz.forms.hands import dealt
from tests.quiz.members import member, number

FIELD = Field("power", "Power", "number", says="{topic} has {value}")
CARS = (
    member("Clio", number(50, 50)),
    member("Golf", number(90, 95)),
    member("Panda", number(30, 30)),
)


def test_the_right_order_is_by_number_whatever_is_shown_first() -> None:
    questions = list(of_hand(dealt(CARS, FIELD)))
    assert questions[0].prompt == (
        "Put these cars in order, so that each is smaller by “power” than the next."
    )
    for question in questions:
        assert question.answers == ("Panda", "Clio", "Golf")
        first = question.options[0]
        powers = {"Clio": "50..50", "Golf": "90..95", "Panda": "30..30"}
        assert first.because == f"{first.text} has {powers[first.text]}"


def test_each_stands_in_each_place_once() -> None:
    places = Counter(
        (at, option.text)
        for question in of_hand(dealt(CARS, FIELD))
        for at, option in enumerate(question.options)
    )
    assert set(places.values()) == {1}
    assert len(places) == 9


def test_four_are_never_shown_in_order() -> None:
    cars = (*CARS, member("Polo", number(70, 75)))
    for place in range(20):
        for question in of_hand(dealt(cars, FIELD, name=f"hand {place}")):
            assert tuple(option.text for option in question.options) != question.answers


@pytest.mark.parametrize(
    ("field", "each"),
    [
        (FIELD._replace(type="date"), "is earlier by “power”"),
        (FIELD._replace(compare=("is stronger", "is weaker")), "is weaker"),
    ],
)
def test_the_order_is_told_in_the_words_of_the_field(field: Field, each: str) -> None:
    question = next(of_hand(dealt(CARS, field)))
    assert question.prompt == f"Put these cars in order, so that each {each} than the next."


def test_a_series_of_names_is_in_order_by_itself() -> None:
    series = (*CARS[:2], member("Golf GTI", number(200, 200)))
    assert list(of_hand(dealt(series, FIELD))) == []


def test_texts_have_no_order_and_two_are_a_comparison() -> None:
    assert list(of_hand(dealt((*CARS[:2], member("Panda", "weak")), FIELD))) == []
    assert list(of_hand(dealt(CARS[:2], FIELD))) == []
