"""Choose one: the same hand asked forwards and backwards."""

import pytest

from studyguide.course.model import Place
from studyguide.quiz.forms.choose_one import CHOOSE_ONE, of_hand
from studyguide.quiz.question import Question
from tests.quiz.forms.hands import THREE, TWO, dealt
from tests.quiz.members import member


def asked_as(template: str) -> list[Question]:
    return [question for question in of_hand(dealt()) if question.template == template]


def test_a_hand_with_several_values_is_asked_only_backwards() -> None:
    assert {each.template for each in of_hand(dealt())} == {"ask", "ask-back"}
    several = member("Polo", "Volkswagen", "Seat")
    assert {each.template for each in of_hand(dealt((*THREE, several)))} == {"ask-back"}


def test_two_topics_are_no_choice() -> None:
    assert list(of_hand(dealt(TWO))) == []


@pytest.mark.parametrize(
    ("template", "texts"),
    [("ask", ["Fiat", "Volkswagen", "Morris"]), ("ask-back", ["Panda", "Beetle", "Minis"])],
)
def test_all_members_have_the_same_options_in_the_same_places(
    template: str, texts: list[str]
) -> None:
    questions = asked_as(template)
    assert [question.topic for question in questions] == ["beetle", "minis", "panda"]
    for question in questions:
        assert [option.text for option in question.options] == texts
        assert [option.of for option in question.options if option.right] == [question.topic]
        assert question.answers == (question.right.text,)


def test_every_option_says_whose_truth_it_is() -> None:
    options = asked_as("ask")[0].options
    assert [(option.of, option.because) for option in options] == [
        ("panda", "Panda is made by Fiat"),
        ("beetle", "Beetle is made by Volkswagen"),
        ("minis", "Minis are made by Morris"),
    ]


def test_a_question_names_its_fact_hand_place_and_explanation() -> None:
    made = asked_as("ask")[0]
    assert (made.fact, made.topic, made.title) == ("cars/beetle.maker", "beetle", "Beetle")
    assert (made.hand, made.explain) == ("h", "since 1938")
    assert (made.form, made.template, made.source) == (CHOOSE_ONE.name, "ask", "generated")
    assert made.place == Place("cars.yaml", 7, 3)
