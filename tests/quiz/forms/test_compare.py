"""Compare: which of two has more, and which has less."""

import pytest

from studyguide.course.schema import Field
from studyguide.quiz.forms.compare import of_hand
from tests.quiz.forms.hands import dealt
from tests.quiz.members import member, number

FIELD = Field("power", "Power", "number", says="{topic} has {value}")
WORDED = FIELD._replace(compare=("is stronger", "is weaker"))
CLIO, GOLF, POLO = (
    member("Clio", number(50, 50)),
    member("Golf", number(90, 90)),
    member("Polo 6", number(60, 60)),
)


def test_a_pair_is_asked_both_ways() -> None:
    more, less = list(of_hand(dealt((CLIO, GOLF), WORDED)))
    assert (more.prompt, more.right.text) == ("Which of the two is stronger?", "Golf")
    assert (less.prompt, less.right.text) == ("Which of the two is weaker?", "Clio")
    assert [option.text for option in more.options] == [option.text for option in less.options]
    assert more.template == less.template
    assert (more.topic, less.topic) == ("golf", "clio")


def test_what_the_other_of_the_two_has_is_told_whatever_is_answered() -> None:
    more, less = list(of_hand(dealt((CLIO, GOLF), WORDED)))
    assert (more.right.because, more.because) == ("Golf has 90..90", "Clio has 50..50")
    assert (less.right.because, less.because) == ("Clio has 50..50", "Golf has 90..90")


@pytest.mark.parametrize(
    ("type_", "more", "less"), [("number", "larger", "smaller"), ("date", "later", "earlier")]
)
def test_a_field_without_words_of_its_own_is_named(type_: str, more: str, less: str) -> None:
    questions = of_hand(dealt((CLIO, GOLF), FIELD._replace(type=type_)))
    assert [question.prompt for question in questions] == [
        f"Which of the two is {more} by “power”?",
        f"Which of the two is {less} by “power”?",
    ]


def test_two_names_with_numbers_are_not_compared() -> None:
    numbered = member("Golf 7", number(90, 90))
    assert len(list(of_hand(dealt((CLIO, POLO), WORDED)))) == 2
    assert list(of_hand(dealt((POLO, numbered), WORDED))) == []


def test_two_names_with_different_words_of_size_are_not_compared() -> None:
    small, large = member("Clio-Small", number(50, 50)), member("Golf-Large", number(90, 90))
    middling = member("Small Fry", number(70, 70))
    assert list(of_hand(dealt((small, large), WORDED))) == []
    assert len(list(of_hand(dealt((small, middling), WORDED)))) == 2
    assert len(list(of_hand(dealt((CLIO, large), WORDED)))) == 2


def test_what_has_no_bounds_or_several_values_is_not_compared() -> None:
    for other in (
        member("Golf", number(90, None)),
        member("Golf", number(90, 90), number(75, 75)),
        member("Golf", "strong"),
    ):
        assert list(of_hand(dealt((CLIO, other), WORDED))) == []
