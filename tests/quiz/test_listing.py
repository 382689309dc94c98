"""The bank of a scope comes whole and once, in an order in which little is kept at a time."""

from pathlib import Path

import pytest

from studyguide.course.shelf import Shelf
from studyguide.quiz.bank import Bank
from studyguide.quiz.forms import FORMS
from studyguide.quiz.listing import Listing, listed
from tests.conftest import WriteCourse, shelf_of
from tests.quiz import generated
from tests.quiz.test_bank import PARTS


@pytest.fixture
def house(write_course: WriteCourse) -> Shelf:
    return shelf_of(write_course(PARTS))


@pytest.fixture
def metro(tmp_path: Path) -> Shelf:
    return shelf_of(generated.course_in(tmp_path / "metro"))


def ids(shelf: Shelf, *scopes: str, seed: str = "1", forms: tuple[str, ...] = ()) -> list[str]:
    chosen = [shelf.find_scope(name) for name in scopes] or shelf.whole()
    everything = listed(chosen, seed, forms or FORMS)
    return [named.id for each in everything for named in each.questions]


def test_what_authors_wrote_comes_first_under_its_own_name(house: Shelf) -> None:
    names = ids(house)
    assert names[:2] == [
        "house/tom.why/choose-one/authored/1",
        "house/ada.how/choose-one/authored/1",
    ]
    assert "house/tom.food/choose-one/ask/1" in names
    assert not any("authored" in name for name in names[2:])


def test_every_question_of_every_fact_comes_once_with_a_name_of_its_own(metro: Shelf) -> None:
    (library,) = metro.libraries
    bank = Bank(library, "1")
    facts = bank.numbers(metro.find_scope("barbury"), "facts")
    names = ids(metro, "barbury")
    assert len(names) == sum(len(bank.of_fact(number)) for number in facts)
    assert len(set(names)) == len(names) > 20


def test_a_name_stays_while_the_seed_does(house: Shelf) -> None:
    own = [name for name in ids(house) if name.startswith("house/rex.")]
    assert own == ids(house, "rex") == ids(house, "rex")
    assert not set(own) & set(ids(house, "rex", seed="2"))


def test_of_scopes_that_overlap_nothing_comes_twice(house: Shelf) -> None:
    assert ids(house, "home", "tom") == ids(house, "home")


def test_only_the_forms_that_are_wanted_come(metro: Shelf) -> None:
    names = ids(metro, "barbury", forms=("match", "order"))
    assert {name.split("/")[2] for name in names} == {"match", "order"}


def test_what_authors_wrote_in_another_form_does_not_come(house: Shelf) -> None:
    assert ids(house, "tom", forms=("true-false",)) == ["house/tom.food/true-false/says/1"]


def test_a_fact_that_nothing_asks_comes_without_questions(house: Shelf) -> None:
    everything = listed(house.whole(), "1", ("order",))
    asked = [(each.fact.field, each.questions) for each in everything if each.fact]
    assert asked == [("food", ())] * 4 + [("colour", ())]


def test_near_facts_of_a_field_stand_together(metro: Shelf) -> None:
    shares = Listing("1").shares(metro.whole())
    facts = [fact for share in shares for fact in share.facts]
    assert facts == sorted(facts, key=lambda fact: (fact.course, fact.kind, fact.field, fact.rank))
    assert len({fact.field for fact in facts}) > 5
