"""A figure is found by its name in any course, and shows facts or what a lab draws."""

import pytest

from studyguide.course.shelf import Shelf
from studyguide.errors import StudyGuideError
from studyguide.figure.pictures import Grid, Overview, Points
from studyguide.study.figures import find, listed, pictures
from tests.conftest import WriteCourse, shelf_of

COURSE = """\
id: {0}
kinds: {{k: {{fields: {{n: {{type: number, apart: 2}}, d: {{type: date}}}}}}}}
figures:
  sizes: {{title: Sizes of things, kind: k, x: d, y: n}}
  {0}-table: {{kind: k, fields: [n]}}
  masks: {{lab: causal-language-modeling}}
  lost: {{lab: causal-language-model}}
"""
TOPIC = "id: a\nkind: k\nfacts: {n: 1, d: 2020}\n"


@pytest.fixture
def one(write_course: WriteCourse) -> Shelf:
    return shelf_of(write_course({"course.yaml": COURSE.format("c"), "a.yaml": TOPIC}))


@pytest.fixture
def two(write_course: WriteCourse) -> Shelf:
    return shelf_of(
        write_course({f"{id_}/course.yaml": COURSE.format(id_) for id_ in ("c", "d")}, "both")
    )


def refused(shelf: Shelf, name: str) -> tuple[str, str]:
    with pytest.raises(StudyGuideError) as error:
        pictures(find(shelf, name))
    return error.value.message, error.value.hint


def test_all_are_listed_as_they_can_be_named(one: Shelf, two: Shelf) -> None:
    assert [each.path for each in listed(one)] == ["sizes", "c-table", "masks", "lost"]
    assert [each.path for each in listed(two)][::4] == ["c/sizes", "d/sizes"]


@pytest.mark.parametrize("name", ["sizes", "Sizes of things", "c/SIZES"])
def test_one_is_found_by_id_or_title_and_with_its_course(one: Shelf, name: str) -> None:
    assert find(one, name).figure.id == "sizes"


def test_what_is_not_found_or_means_two_is_told(one: Shelf, two: Shelf) -> None:
    assert refused(one, "sises") == ("No figure is called 'sises'.", "Did you mean sizes?")
    assert refused(one, "zzzz")[1] == "List them all with: studyguide figure"
    assert refused(two, "sizes") == (
        "'sizes' means 2 figures.",
        "It could be c/sizes or d/sizes.",
    )
    assert find(two, "d/sizes").course == "d"


def test_facts_are_drawn_as_points_or_as_a_table(one: Shelf) -> None:
    (points,), (table,) = (pictures(find(one, name)) for name in ("sizes", "c-table"))
    assert isinstance(points, Points)
    assert [point.label for point in points.points] == ["A"]
    assert isinstance(table, Overview)


def test_a_lab_shows_all_that_it_draws(one: Shelf) -> None:
    masks = pictures(find(one, "masks"))
    assert [mask.title for mask in masks] == ["Causal mask", "Full mask", "Prefix mask"]
    assert all(isinstance(mask, Grid) for mask in masks)


def test_where_nothing_is_to_be_seen_it_is_told(one: Shelf, two: Shelf) -> None:
    assert refused(two, "c/sizes") == (
        "No topic has a place in the figure 'c/sizes' yet.",
        "It takes a topic of the kind k that says both d and n.",
    )
    assert refused(two, "c-table")[1] == "It takes a topic of the kind k."
    assert refused(one, "lost") == (
        "No lab is called 'causal-language-model'.",
        "Did you mean causal-language-modeling or masked-language-modeling?",
    )
