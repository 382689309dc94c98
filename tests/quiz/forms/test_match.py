"""Match: the topics of a hand with their values."""

from collections import Counter

from studyguide.course.schema import SUMMARY
from studyguide.quiz.forms.match import of_hand
from tests.quiz.forms.hands import FOUR, THREE, TWO, dealt
from tests.quiz.members import member


def test_every_topic_has_its_value_among_the_options() -> None:
    for question in of_hand(dealt(FOUR)):
        assert question.prompt == "Who has made each of these cars?"
        assert question.partners == ("Beetle", "Minis", "Panda", "Clio")
        assert question.answers == ("Volkswagen", "Morris", "Fiat", "Renault")
        assert {option.text for option in question.options} == set(question.answers)
        assert all(option.right for option in question.options)


def test_each_value_stands_in_each_place_once() -> None:
    places = Counter(
        (at, option.text)
        for question in of_hand(dealt(FOUR))
        for at, option in enumerate(question.options)
    )
    assert set(places.values()) == {1}
    assert len(places) == 16


def test_four_values_are_never_shown_in_the_order_of_their_topics() -> None:
    for place in range(20):
        for question in of_hand(dealt(FOUR, name=f"hand {place}")):
            assert tuple(option.text for option in question.options) != question.answers


def test_an_option_says_whose_it_is() -> None:
    option = next(o for o in next(of_hand(dealt())).options if o.text == "Fiat")
    assert (option.of, option.because) == ("panda", "Panda is made by Fiat")


def test_two_several_values_and_definitions_are_no_match() -> None:
    assert list(of_hand(dealt(TWO))) == []
    assert list(of_hand(dealt((*THREE, member("Polo", "Seat", "Ford"))))) == []
    assert list(of_hand(dealt(THREE, SUMMARY))) == []
