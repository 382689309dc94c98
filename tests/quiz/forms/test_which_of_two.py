"""Which of two: each value of a pair is asked, the two standing in the same places."""

from studyguide.course.schema import SUMMARY
from studyguide.quiz.forms.which_of_two import of_hand
from tests.quiz.forms.hands import BEETLE, FOUR, MINIS, PANDA, THREE, dealt
from tests.quiz.members import member


def test_both_values_of_a_pair_are_asked_with_the_same_options() -> None:
    one, other = list(of_hand(dealt((BEETLE, MINIS))))
    assert one.prompt == "Which of the two is made by Volkswagen?"
    assert other.prompt == "Which of the two is made by Morris?"
    assert [option.text for option in one.options] == [option.text for option in other.options]
    assert (one.right.text, other.right.text) == ("Beetle", "Minis")
    assert one.right.because == "Beetle is made by Volkswagen"


def test_of_four_there_are_two_pairs_and_of_three_each_with_each() -> None:
    assert len(list(of_hand(dealt(FOUR)))) == 4
    pairs = {question.among for question in of_hand(dealt(THREE))}
    assert pairs == {("beetle", "minis"), ("beetle", "panda"), ("minis", "panda")}


def test_one_of_the_two_is_asked_for_even_where_both_are_plural() -> None:
    vans = member("Vans", "Ford", plural=True)
    (question, _) = of_hand(dealt((MINIS, vans)))
    assert question.prompt == "Which of the two is made by Morris?"


def test_a_definition_is_asked_of_two_only_where_there_are_no_more() -> None:
    assert list(of_hand(dealt(THREE, SUMMARY))) == []
    one, other = of_hand(dealt((BEETLE, PANDA), SUMMARY))
    assert one.prompt.startswith("Which of the two is meant?")
    assert {one.right.text, other.right.text} == {"Beetle", "Panda"}


def test_a_definition_is_not_asked_of_one_thing_and_several() -> None:
    assert list(of_hand(dealt((BEETLE, MINIS), SUMMARY))) == []
