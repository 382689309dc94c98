"""Questions are counted by section and form, and what few forms ask is told with its reason."""

from pathlib import Path

import pytest

from studyguide.course.shelf import Shelf
from studyguide.quiz.listing import Listing, listed
from studyguide.quiz.siblings import SILENT
from studyguide.quiz.tally import Few, Section, added, tally, total_of
from tests.conftest import WriteCourse, shelf_of
from tests.quiz.test_bank import PARTS


@pytest.fixture
def house(write_course: WriteCourse) -> Path:
    return write_course(PARTS)


FOODS = list(enumerate(("milk", "milk", "fish")))


def counted(shelf: Shelf, *scopes: str) -> list[Section]:
    chosen = [shelf.find_scope(name) for name in scopes] or shelf.whole()
    return tally(listed(chosen, "1"), "1")


def test_each_section_has_its_facts_and_questions(house: Path) -> None:
    cats, farm = counted(shelf_of(house))
    assert (cats.course, cats.id, cats.title) == ("house", "home.cats", "Cats at home")
    assert (farm.course, farm.id, farm.title) == ("house", "farm", "Farm")
    assert (cats.facts, cats.by_more, cats.by_one, cats.by_none, cats.authored) == (2, 2, 0, 0, 1)
    assert (farm.facts, farm.by_more, farm.by_one, farm.by_none, farm.authored) == (3, 2, 1, 0, 1)
    assert cats.forms["choose-one"] == 5  # two of each fact, and its author's
    assert cats.questions == sum(cats.forms.values())


def test_what_is_counted_in_parts_is_counted_as_one(house: Path) -> None:
    shelf, listing = shelf_of(house), Listing("1")
    shares = list(listing.shares(shelf.whole()))
    parts = [tally(listing.listed(share), "1") for share in reversed(shares)]
    assert len(parts) > 1
    assert added(parts, shelf.libraries) == counted(shelf)
    assert added(parts[:1], shelf.libraries) == parts[0]


def test_a_fact_that_one_form_asks_is_told_with_its_place(house: Path) -> None:
    (few,) = counted(shelf_of(house))[1].few
    assert few == Few("Ball", "Colour", "type-in", SILENT, few.place, rests=False)
    assert (Path(few.place.file).name, few.place.line) == ("animals.yaml", 3)


def test_a_fact_that_no_form_asks_has_both_reasons(write_course: WriteCourse) -> None:
    folder = write_course(
        {
            "course.yaml": "id: c\nkinds: {pet: {fields: {food: {}}}}\n",
            "a.yaml": "{id: tom, kind: pet, facts: {food: whatever the mice leave over}}",
        }
    )
    ((few,),) = (section.few for section in counted(shelf_of(folder)))
    assert few.form == ""
    assert few.reason == f"{SILENT}; and its value is too long to type"


def test_a_reason_that_stands_in_every_way_is_told_once(write_course: WriteCourse) -> None:
    folder = write_course(
        {
            "course.yaml": "id: c\nkinds: {pet: {fields: {food: {}}}}\n",
            "a.yaml": "- {id: fish-cat, kind: pet, facts: {food: fish}}\n"
            "- {id: tom, kind: pet, facts: {food: milk}}\n",
        }
    )
    (section,) = counted(shelf_of(folder))
    assert [few.reason for few in section.few if not few.form] == ["its name gives it away"]


def test_a_fact_rests_where_another_seed_asks_it_twice(write_course: WriteCourse) -> None:
    pets = (f"- {{id: p{at}, kind: pet, facts: {{food: {food}}}}}\n" for at, food in FOODS)
    course = "id: c\nkinds: {pet: {fields: {food: {type: choice, of: [milk, fish]}}}}\n"
    folder = write_course({"course.yaml": course, "a.yaml": "".join(pets)})
    ((few,),) = (section.few for section in counted(shelf_of(folder)))
    assert (few.form, few.rests) == ("", True)
    assert few.reason.startswith("2 of 3 near it have its value")


def test_the_total_is_the_sum_of_all(house: Path) -> None:
    sections = counted(shelf_of(house))
    total = total_of(sections)
    assert (total.title, total.facts, total.authored) == ("Total", 5, 2)
    assert (total.by_more, total.by_one, total.by_none) == (4, 1, 0)
    assert total.questions == sum(section.questions for section in sections)
    assert len(total.few) == 1


def test_where_nothing_can_be_asked_nothing_is_counted(house: Path) -> None:
    assert counted(shelf_of(house), "zoo") == []


def test_courses_of_several_folders_are_told_apart(house: Path, write_course: WriteCourse) -> None:
    other = {"course.yaml": PARTS["course.yaml"].replace("id: house", "id: barn")}
    sections = counted(shelf_of(house, write_course(PARTS | other, "barn")))
    names = [(section.course, section.id) for section in sections]
    assert names == [(c, s) for c in ("house", "barn") for s in ("home.cats", "farm")]
