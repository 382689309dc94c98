"""Numbers of options are read however they are set apart."""

import pytest

from studyguide.quiz.judgement import NotAnAnswer
from studyguide.quiz.ways.numbers import numbers_in


@pytest.mark.parametrize(
    ("given", "numbers"),
    [("1", [1]), ("31", [3, 1]), ("3 1", [3, 1]), ("3,1", [3, 1]), ("3; 1,2", [3, 1, 2])],
)
def test_numbers_are_read_in_the_order_they_were_typed(given: str, numbers: list[int]) -> None:
    assert numbers_in(given, 3, "hint") == numbers


@pytest.mark.parametrize(
    "given",
    ["", " ", ",", "0", "4", "11", "1 a", "1.2", "-1", "１", "²", "1\n2", "\0", "1" * 10**6],
)
def test_what_is_no_number_of_an_option_or_one_twice_gets_the_hint(given: str) -> None:
    with pytest.raises(NotAnAnswer, match=r"^hint$"):
        numbers_in(given, 3, "hint")
