"""Term from definition: each term of a hand by its summary."""

from studyguide.course.schema import SUMMARY
from studyguide.quiz.forms.term_from_definition import of_hand
from tests.quiz.forms.hands import THREE, dealt
from tests.quiz.members import member

TERMS = (
    member("Saloon", "A car with a boot of its own."),
    member("Estate", "A car whose roof goes on to the back."),
    member("Coupé", "A car for two."),
)


def test_every_term_is_asked_for_by_its_definition() -> None:
    questions = list(of_hand(dealt(TERMS, SUMMARY)))
    assert [question.answers for question in questions] == [("Saloon",), ("Estate",), ("Coupé",)]
    assert questions[2].prompt == "Which of these cars is meant? A car for two."
    assert {option.text for option in questions[2].options} == {"Saloon", "Estate", "Coupé"}
    assert questions[2].fact == "cars/coupé.summary"


def test_another_field_is_no_definition_and_two_are_too_few() -> None:
    assert list(of_hand(dealt(THREE))) == []
    assert list(of_hand(dealt(TERMS[:2], SUMMARY))) == []
