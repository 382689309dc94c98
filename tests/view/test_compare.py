"""Topics side by side: same and different can be seen without colour."""

import pytest

from studyguide.course.compare import Comparison, compare, limited
from studyguide.course.shelf import Shelf
from studyguide.view.compare import as_json, page, parted
from tests.conftest import shelf_of
from tests.view.screens import GARDEN, on, piped, terminal, value


@pytest.fixture(scope="module")
def garden() -> Shelf:
    return shelf_of(GARDEN)


def compared(garden: Shelf, *names: str, fields: str = "", differing: bool = False) -> Comparison:
    comparison = compare([garden.find_topic(name) for name in names])
    return limited(comparison, differing, fields.split())


TABLE = """\
                       Oak                     Beech

=  Family              Beech family            Beech family

≠  Leaf                lobed                   serrated

≠  Uses                = ships                 = ships
                       + barrels,              + toys
                         quarter-sawn

?  Rohholztransportge  unknown                 not stated
   wichtsangabe

= same   ≠ different   ? not stated by all   in a set: = shared, + its
own

What tells them apart: Leaf, Uses.

  studyguide quiz oak beech
"""
LISTS = """\
Oak · Beech

Family  = same
  Beech family

Leaf  ≠ different
  Oak:
    lobed
  Beech:
    serrated

Uses  ≠ different
  Oak:
    = ships
    + barrels, quarter-sawn
  Beech:
    = ships
    + toys

Rohholztransportgewichtsangabe  ? not stated by all
  Oak:
    unknown
  Beech:
    not stated

= same   ≠ different   ? not stated by all   in a set: = shared, + its own

What tells them apart: Leaf, Uses.

  studyguide quiz oak beech
"""


def test_the_whole_table(garden: Shelf) -> None:
    comparison = compared(garden, "oak", "beech", fields="family leaf uses weight")
    assert on(terminal(70), lambda screen: page(comparison, screen)) == TABLE


def test_the_whole_of_the_lists(garden: Shelf) -> None:
    comparison = compared(garden, "oak", "beech", fields="family leaf uses weight")
    assert on(piped(80), lambda screen: page(comparison, screen)) == LISTS


@pytest.mark.parametrize(
    ("names", "widest_list"), [(["oak", "beech"], 57), (["oak", "beech", "yew"], 75)]
)
def test_lists_stand_in_for_a_table_that_has_no_room(
    garden: Shelf, names: list[str], widest_list: int
) -> None:
    comparison = compared(garden, *names)
    for width, is_list in ((widest_list, True), (widest_list + 1, False)):
        shown = on(terminal(width), lambda screen: page(comparison, screen))
        assert ("Leaf  ≠ different" in shown) is is_list


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("Sequence-to-sequence models", 17, "Sequence-to-\nsequence models"),
        ("Sequence-to-sequence models", 20, "Sequence-to-sequence models"),
        ("one-two-three", 5, "one-\ntwo-\nthree"),
        ("-Rohholztransport -", 5, "-Rohholztransport -"),
    ],
)
def test_words_too_long_for_a_column_are_broken_at_hyphens(
    text: str, room: int, shown: str
) -> None:
    assert parted(text, room) == shown


@pytest.mark.parametrize("width", [40, 100])
def test_same_and_different_can_be_told_without_colour_and_without_unicode(
    garden: Shelf, width: int
) -> None:
    comparison = compared(garden, "oak", "beech", fields="family leaf")
    lines = on(terminal(width, "ascii"), lambda screen: page(comparison, screen)).splitlines()
    (family,) = [line for line in lines if "Family" in line]
    (leaf,) = [line for line in lines if "Leaf" in line and "apart" not in line]
    assert "=" in family
    assert "!=" not in family
    assert "!=" in leaf
    assert "= same   != different" in lines


def test_what_two_of_three_share_is_not_said_to_be_the_own_of_one(garden: Shelf) -> None:
    three = compared(garden, "oak", "beech", "yew", fields="uses")
    shown = on(piped(), lambda screen: page(three, screen))
    assert shown.count("+ ships") == 2
    assert "in a set: = shared, + not shared by all" in shown


def test_claims_say_whose_they_are(garden: Shelf) -> None:
    shown = on(piped(), lambda screen: page(compared(garden, "oak", "red-oak"), screen))
    assert "900 says more-2003 ch. 3" in shown


@pytest.mark.parametrize(
    ("names", "fields", "differing", "ending"),
    [
        ("oak red-oak", "family", False, "Nothing stated here tells them apart."),
        ("oak red-oak", "family", True, "They differ in nothing that is stated here."),
        ("oak red-oak", "", False, "What tells them apart: Height."),
    ],
)
def test_the_ending_says_what_tells_them_apart(
    garden: Shelf, names: str, fields: str, differing: bool, ending: str
) -> None:
    comparison = compared(garden, *names.split(), fields=fields, differing=differing)
    for screen in (piped(), terminal(80)):
        assert ending in on(screen, lambda screen: page(comparison, screen)).splitlines()


def test_json_has_a_row_for_every_field(garden: Shelf) -> None:
    assert as_json(compared(garden, "oak", "beech", fields="leaf uses")) == {
        "topics": [
            {"id": "oak", "title": "Oak", "kind": "tree"},
            {"id": "beech", "title": "Beech", "kind": "tree"},
        ],
        "rows": [
            {
                "field": "leaf",
                "label": "Leaf",
                "same": False,
                "cells": {"oak": [value("lobed")], "beech": [value("serrated")]},
            },
            {
                "field": "uses",
                "label": "Uses",
                "same": False,
                "cells": {
                    "oak": [value("ships"), value("barrels", note="for wine", when="quarter-sawn")],
                    "beech": [value("ships"), value("toys")],
                },
            },
        ],
    }


def test_json_has_an_empty_cell_for_what_is_not_stated(garden: Shelf) -> None:
    (row,) = as_json(compared(garden, "oak", "beech", fields="age"))["rows"]
    assert (row["same"], len(row["cells"]["oak"]), row["cells"]["beech"]) == (None, 2, [])
