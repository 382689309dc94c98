"""A fact that few forms ask comes with what stands in the way."""

from pathlib import Path

import pytest

from studyguide.course.schema import SUMMARY, Field
from studyguide.quiz import siblings, unasked
from studyguide.quiz.member import Member
from studyguide.quiz.unasked import near, why, why_undealt, why_untyped
from studyguide.quiz.wording import Asked
from tests.conftest import library_of
from tests.quiz import generated
from tests.quiz.members import member, number

MAKER = Field("maker", "Maker", "text")
OPEN = MAKER._replace(type="list", closed=False)


def asked(field: Field) -> Asked:
    return Asked("cars", ("car", "cars"), True, field)


@pytest.mark.parametrize(
    ("reason", "field", "members"),
    [
        (siblings.SILENT, MAKER, [member("Astra", "Opel")]),
        (siblings.SAME, MAKER, [member("Astra", "Opel"), member("Corsa", "Opel")]),
        (unasked.NAMED, MAKER, [member("Opel Astra", "Opel"), member("Golf", "Wolfsburg")]),
        (unasked.SHARED, MAKER, [member("Astra", "Opel"), member("Opel Corsa", "Seat")]),
        (unasked.SHARED, MAKER, [member("Seat Ibiza", "Opel"), member("Corsa", "Seat")]),
        (
            unasked.LENGTH,
            MAKER,
            [member("Astra", "Opel"), member("Golf", "a works in Lower Saxony")],
        ),
        (
            unasked.MUTUAL,
            OPEN,
            [member("Astra", "Opel", denied=["seat"]), member("Ibiza", "Seat")],
        ),
        (unasked.RESTING, MAKER, [member("Astra", "Opel"), member("Ibiza", "Seat")]),
    ],
)
def test_a_fact_in_no_hand_has_a_reason(reason: str, field: Field, members: list[Member]) -> None:
    if reason == unasked.RESTING:
        members = [*members, member("Fabia", "Skoda"), member("Clio", "Renault")]
    assert why_undealt(members[0], members, asked(field)) == reason


def test_a_value_of_many_is_too_common_to_be_asked_of_all() -> None:
    members = [member("Astra", "Opel"), member("Corsa", "Opel"), member("Ibiza", "Seat")]
    told = "2 of 3 near it have its value, too many for all to be asked at once"
    assert why_undealt(members[0], members, asked(MAKER)) == told


def test_one_of_several_values_that_can_be_asked_is_enough() -> None:
    members = [
        member("Opel Astra", "Opel", "Rüsselsheim"),
        *(member(title, town) for title, town in (("Golf", "Wolfsburg"), ("Clio", "Flins"))),
        member("Fabia", "Kvasiny"),
    ]
    assert why_undealt(members[0], members, asked(MAKER)) == unasked.RESTING


@pytest.mark.parametrize(
    ("reason", "field", "of"),
    [
        (unasked.SEVERAL, OPEN, member("Astra", "Opel", "Vauxhall")),
        (unasked.OPEN, OPEN, member("Astra", "Opel")),
        (unasked.LONG, MAKER, member("Astra", "a works in the town of Rüsselsheim")),
        (unasked.OPTIONS, MAKER._replace(ask="Which of these made it?"), member("Astra", "Opel")),
        (unasked.NAMED, MAKER, member("Opel Astra", "Opel")),
        (unasked.NAMED, MAKER._replace(type="number"), member("Astra 16", number(16, 16))),
        (unasked.DEFINED, SUMMARY, member("Astra", "The Astra of Opel.")),
        (
            "a value of the type choice is not typed",
            MAKER._replace(type="choice"),
            member("A", "b"),
        ),
    ],
)
def test_a_value_that_is_not_typed_has_a_reason(reason: str, field: Field, of: Member) -> None:
    assert why_untyped(of, asked(field)) == reason


def test_a_definition_of_what_has_no_proper_name_is_not_typed() -> None:
    common = asked(SUMMARY)._replace(proper=False)
    assert why_untyped(member("Car", "It has wheels."), common) == unasked.COMMON


def test_near_are_the_facts_that_a_window_can_hold_with_it(tmp_path: Path) -> None:
    library = library_of(generated.course_in(tmp_path))
    ranks = [member.rank for member in near(library, "metro", "station", "line", 20)]
    assert ranks == list(range(5, 36))


def test_that_a_field_is_open_is_said_once() -> None:
    members = [member("Astra", "Opel"), member("Ibiza", "Seat")]
    assert why(members[0], members, asked(OPEN)) == siblings.OPEN
