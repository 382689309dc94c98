"""Who is who: two topics, two fields, and four assignments made of the same words."""

from collections import Counter

import pytest

from studyguide.course.model import Fact, Place
from studyguide.quiz.forms.given import Dealt
from studyguide.quiz.forms.who_is_who import of_hand
from studyguide.quiz.member import Member
from tests.quiz.forms.hands import BEETLE, PANDA, WORDED, asked, dealt
from tests.quiz.members import value

BORN = WORDED._replace(id="born", label="Born in", says="{topic} was born in {value}")


def born(of: Member, *texts: str) -> Member:
    values = tuple(value(text) for text in texts)
    fact = Fact("born", "Born in", "text", values, Place("cars.yaml", 8, 3))
    return of.saying(fact)


def pair(one: tuple[str, ...] = ("Hanover",), other: tuple[str, ...] = ("Turin",)) -> Dealt:
    more = {
        "beetle": (born(BEETLE, *one), asked(BORN)),
        "panda": (born(PANDA, *other), asked(BORN)),
    }
    return dealt((BEETLE, PANDA), more=more)


def test_each_of_the_four_assignments_is_right_once() -> None:
    questions = list(of_hand(pair()))
    options = [tuple(option.text for option in question.options) for question in questions]
    assert len(set(options)) == 1
    assert Counter(question.right.text for question in questions) == Counter(options[0])
    assert Counter(question.topic for question in questions) == {"beetle": 2, "panda": 2}
    words = {tuple(sorted(text.replace(";", "").split())) for text in options[0]}
    assert len(words) == 1


def test_who_answers_wrong_takes_the_one_for_the_other() -> None:
    for question in of_hand(pair()):
        other = {"beetle": "panda", "panda": "beetle"}[question.topic]
        assert {option.of for option in question.options if not option.right} == {other}
        assert question.right.of is None


def test_the_letters_of_the_right_one_stand_beside_its_values() -> None:
    for question in of_hand(pair()):
        legend = dict(cell.split("  ") for row in question.table[1:] for cell in row[1:])
        told = dict(text.split(": ") for text in question.right.text.split("; "))
        values = {
            title: {legend[letter] for letter in letters.split(" and ")}
            for title, letters in told.items()
        }
        assert values == {"Beetle": {"Volkswagen", "Hanover"}, "Panda": {"Fiat", "Turin"}}


def test_what_is_right_is_told_in_words() -> None:
    question = next(of_hand(pair()))
    assert question.because == (
        "Beetle is made by Volkswagen; Beetle was born in Hanover. "
        "Panda is made by Fiat; Panda was born in Turin"
    )
    assert question.prompt == "Which is which? Match the letters to Beetle and Panda."


def test_what_is_said_second_goes_on_in_small_letters() -> None:
    home = WORDED._replace(id="born", label="Born in", says="the home of {topic} is {value}")
    more = {
        "beetle": (born(BEETLE, "Hanover"), asked(home)),
        "panda": (born(PANDA, "Turin"), asked(home)),
    }
    question = next(of_hand(dealt((BEETLE, PANDA), more=more)))
    assert "Volkswagen; the home of Beetle is Hanover" in question.because


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Hanover",), ("Hanover",)),
        (("Hanover", "Kiel"), ("Turin",)),
        (("Beetle town",), ("Turin",)),
        (("Fiat works",), ("Turin",)),
        (("Hanover",), ("x" * 49,)),
        (("Rome",), ("a very long name of a town",)),
    ],
    ids=str,
)
def test_a_second_field_that_tells_nothing_or_too_much_is_not_used(
    one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    assert list(of_hand(pair(one, other))) == []


def test_without_a_second_field_nothing_is_asked() -> None:
    assert list(of_hand(dealt((BEETLE, PANDA)))) == []


@pytest.mark.parametrize(
    ("makers", "towns", "asked_of"),
    [
        (("Volkswagen", "Fiat"), ("at a river", "on a lake"), 4),
        (("Volkswagen", "Fiat of a sort"), ("the river", "on a lake"), 0),
        (("the people", "Fiat of a sort"), ("the river", "on a lake"), 0),
        (("in the street", "Fiat by the sea"), ("at the river", "on the lake"), 4),
        (("Volkswagen", "Fiat"), ("Venice", "Rome"), 0),
        (("Volkswagen", "Fiat"), ("Venice", "Florence"), 0),
        (("Volkswagen", "Vauxhall"), ("Venice", "Rome"), 4),
        (("Volkswagen", "Fiat"), ("Bonn", "Rome"), 0),
    ],
)
def test_neither_small_words_nor_initials_tell_which_values_belong_together(
    makers: tuple[str, str], towns: tuple[str, str], asked_of: int
) -> None:
    beetle, panda = (
        of.saying(of.fact._replace(values=(value(maker),)))
        for of, maker in zip((BEETLE, PANDA), makers, strict=True)
    )
    more = {
        "beetle": (born(beetle, towns[0]), asked(BORN)),
        "panda": (born(panda, towns[1]), asked(BORN)),
    }
    assert len(list(of_hand(dealt((beetle, panda), more=more)))) == asked_of
