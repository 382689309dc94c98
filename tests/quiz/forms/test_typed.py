"""Forms without options: type in, cloze and number."""

import pytest

from studyguide.course.model import DAYS, Value
from studyguide.course.schema import SUMMARY, Field
from studyguide.quiz.forms import cloze, date, number, type_in
from studyguide.quiz.member import Member
from studyguide.quiz.question import Quantity
from tests.quiz.forms.hands import BEETLE, WORDED, alone
from tests.quiz.members import member, value
from tests.quiz.members import number as bounded

POWER = Field("power", "Power", "number", measure="kW", ask="How strong is {topic}?")


def test_a_value_is_asked_for_with_all_its_names() -> None:
    question = type_in.of_fact(alone(BEETLE, WORDED, ("Fiat",), "Volkswagen", "VW"))
    assert question is not None
    assert (question.prompt, question.answers) == ("Who has made Beetle?", ("Volkswagen", "VW"))
    assert [sibling.text for sibling in question.siblings] == ["Fiat"]
    assert (question.options, question.hand) == ((), "")


def test_a_term_is_asked_for_by_its_definition() -> None:
    of = member("Saloon", "A car with a boot of its own.")
    question = type_in.of_fact(alone(of, SUMMARY, (), "Saloon", "sedan"))
    assert question is not None
    assert question.prompt == "Which car is meant? A car with a boot of its own."
    assert question.answers == ("Saloon", "sedan")


def test_what_a_common_thing_is_called_is_not_typed() -> None:
    given = alone(member("Saloon", "A car with a boot of its own."), SUMMARY, (), "Saloon")
    given.asked = given.asked._replace(proper=False)
    assert type_in.of_fact(given) is None


def test_a_sentence_that_begins_with_its_gap_is_not_asked() -> None:
    field = WORDED._replace(says="{value} {v:have} made {topic}")
    assert cloze.of_fact(alone(BEETLE, field)) is None


def test_a_sentence_is_left_open_where_the_value_stands() -> None:
    question = cloze.of_fact(alone())
    assert question is not None
    assert (question.prompt, question.answers) == ("Beetle is made by ____.", ("Volkswagen",))


@pytest.mark.parametrize("form", [type_in, cloze])
@pytest.mark.parametrize(
    ("of", "field"),
    [
        (member("Polo", "Seat", "Ford"), WORDED),
        (member("Polo", "a firm of four"), WORDED),
        (member("Polo", "Polo"), WORDED),
        (BEETLE, WORDED._replace(type="choice")),
        (BEETLE, WORDED._replace(closed=False)),
    ],
)
def test_what_nobody_could_type_is_not_asked(form: object, of: Member, field: Field) -> None:
    assert form.of_fact(alone(of, field)) is None  # type: ignore[attr-defined]


def test_words_that_speak_of_options_are_not_used() -> None:
    assert (
        type_in.of_fact(alone(BEETLE, WORDED._replace(ask="Which of these made {topic}?"))) is None
    )
    assert cloze.of_fact(alone(BEETLE, WORDED._replace(says=""))) is None


def test_a_number_is_asked_for_with_a_tolerance() -> None:
    of = member("Clio", Value("50 kW", "50", low=50.0, high=50.0, measure="kW"))
    question = number.of_fact(alone(of, POWER))
    assert question is not None
    assert question.prompt == "How strong is Clio?"
    assert question.quantity == Quantity(50.0, 50.0, "kW", 0.05)


@pytest.mark.parametrize(
    ("low", "high", "is_told"), [(99, 99, False), (100, 100, True), (7.5, 7.5, True), (7, 9, True)]
)
def test_a_tolerance_is_told_unless_the_number_can_be_counted(
    low: float, high: float, is_told: bool
) -> None:
    question = number.of_fact(alone(member("Clio", bounded(float(low), float(high))), POWER))
    assert question is not None
    assert question.prompt.endswith(" (within 5 %)") is is_told


def test_a_date_is_asked_for_exactly() -> None:
    of = member("Clio", Value("1990", "1990", low=726468.0, high=726832.0, measure=DAYS))
    field = POWER._replace(type="date", measure=None)
    question = date.of_fact(alone(of, field))
    assert question is not None
    assert number.of_fact(alone(of, field)) is None
    assert question.quantity == Quantity(726468.0, 726832.0, DAYS, 0.0)
    assert question.prompt == "How strong is Clio?"


def test_of_a_month_the_year_is_enough() -> None:
    of = member("Clio", Value("May 1990", "1990-05", low=726588.0, high=726618.0, measure=DAYS))
    question = date.of_fact(alone(of, POWER._replace(type="date", measure=None)))
    assert question is not None
    assert question.prompt == "How strong is Clio? (The year is enough.)"


@pytest.mark.parametrize(
    "of",
    [
        member("Golf 90", Value("90 kW", "90", low=90.0, high=90.0, measure="kW")),
        member("Golf", bounded(90, 90), bounded(75, 75)),
        member("Golf", value("unknown")),
    ],
)
def test_a_number_that_is_told_or_not_one_is_not_asked(of: Member) -> None:
    assert number.of_fact(alone(of, POWER)) is None
