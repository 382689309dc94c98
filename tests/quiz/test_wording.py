"""A fact put into words: stated, asked about, asked for."""

import pytest

from studyguide.course.model import Value
from studyguide.course.schema import SUMMARY, Field
from studyguide.quiz.member import Member
from studyguide.quiz.wording import ask, ask_back, ask_each, says, value_within, with_condition
from tests.quiz.forms.hands import BEETLE, MINIS, PANDA, PLAIN, WORDED, asked
from tests.quiz.members import member, value

LINKED = Value("Fiat works", "fiat-works", topic="fiat-works")


@pytest.mark.parametrize(
    ("of", "field", "forwards", "backwards", "said"),
    [
        (
            *(BEETLE, WORDED, "Who has made Beetle?"),
            *("Which of these cars is made by Volkswagen?", "Beetle is made by Volkswagen"),
        ),
        (
            *(MINIS, WORDED, "Who have made Minis?"),
            *("Which of these cars is made by Morris?", "Minis are made by Morris"),
        ),
        (
            *(BEETLE, PLAIN, "Beetle: maker?"),
            *("Which of these cars has maker Volkswagen?", "Beetle: maker Volkswagen"),
        ),
    ],
)
def test_words_agree_with_what_they_are_about(
    of: Member, field: Field, forwards: str, backwards: str, said: str
) -> None:
    words = asked(field)
    assert (ask(of, words), ask_back(of, words), says(of, words)) == (forwards, backwards, said)


def test_braces_in_words_are_shown_as_they_are() -> None:
    field = PLAIN._replace(label="{topic}", says="{{label}} {label}", ask_back="{{}}, {which}?")
    words = asked(field)._replace(noun=("{car}", "{cars}"))
    assert says(member("{value}", "{0}"), words) == "{label} {topic}"
    assert ask_back(BEETLE, words) == "{}, which of these {cars}?"
    assert ask(member("{value}", "{0}"), words) == "{value}: {topic}?"


@pytest.mark.parametrize("type_", ["yes-no", "number", "date"])
def test_a_label_that_need_be_no_noun_is_quoted(type_: str) -> None:
    words = asked(PLAIN._replace(type=type_, label="Seats six"))
    beetle = member("Beetle", "yes")
    assert says(beetle, words) == "Beetle: “seats six” is yes"
    assert ask(beetle, words) == "Beetle: what is “seats six”?"
    assert ask_back(beetle, words) == "For which of these cars is “seats six” yes?"


def test_the_question_for_a_topic_may_be_put_otherwise() -> None:
    back = ask_back(BEETLE, asked(), "which of the two", plural=True)
    assert back == "Which of the two are made by Volkswagen?"


def test_the_values_of_several_topics_are_asked_for_at_once() -> None:
    assert ask_each(asked()) == "Who has made each of these cars?"
    assert ask_each(asked(PLAIN)) == "Which maker belongs to which car?"
    options = WORDED._replace(ask="Which of these made {topic}?")
    assert ask_each(asked(options)) == "Which maker belongs to which car?"
    dated = PLAIN._replace(type="date", label="Described")
    assert ask_each(asked(dated)) == "“described”: which belongs to which car?"


def test_all_values_are_said_of_a_topic_that_has_several() -> None:
    polo = member("Polo", "Seat", "Volkswagen", "Ford")
    assert says(polo, asked()) == "Polo is made by Seat, Volkswagen and Ford"
    assert says(polo, asked(), "Seat") == "Polo is made by Seat"


def test_another_value_can_be_said_of_a_topic() -> None:
    assert says(MINIS, asked(), "Fiat") == "Minis are made by Fiat"


def test_the_condition_of_a_value_is_part_of_the_question() -> None:
    each = member("Polo", value("3 litres", when="at 80 km/h"))
    for words in (ask(each, asked(PLAIN)), ask_back(each, asked(PLAIN))):
        assert words.endswith(" (at 80 km/h)?")
    assert with_condition("It drinks", each) == "It drinks (at 80 km/h)"


@pytest.mark.parametrize(
    ("proper", "linked_proper", "prompt"),
    [
        (True, True, "Which of these cars has maker Fiat works?"),
        (True, False, "Which of these cars has maker fiat works?"),
        (False, True, "Which of these cars has maker Fiat works?"),
    ],
)
def test_a_linked_name_keeps_its_capital_where_its_own_kind_has_names(
    proper: bool, linked_proper: bool, prompt: str
) -> None:
    words = asked(PLAIN._replace(type="link", to="works"), proper, linked_proper)
    assert ask_back(member("Panda", LINKED), words) == prompt


def test_a_linked_name_within_a_sentence_is_written_as_its_kind_is() -> None:
    linked = member("Panda", LINKED)
    assert value_within(linked, asked(linked_proper=False)) == "fiat works"
    assert value_within(linked, asked(linked_proper=True)) == "Fiat works"


def test_a_common_name_loses_its_capital_inside_a_sentence() -> None:
    assert ask(PANDA, asked(proper=False)) == "Who has made panda?"


def test_a_definition_is_told_without_its_gaps() -> None:
    of = member("Panda", value("A car whose ____ is small.", note="A car whose Panda is small."))
    assert says(of, asked(SUMMARY)) == "Panda: A car whose Panda is small."
    assert says(member("Panda", "A small car."), asked(SUMMARY)) == "Panda: A small car."
