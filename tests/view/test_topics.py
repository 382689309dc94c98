"""Topics as a list by section, or with their summaries."""

import pytest

from studyguide.course.shelf import Shelf
from studyguide.view.screen import Screen
from studyguide.view.topics import as_json, page
from tests.conftest import COURSES, shelf_of
from tests.view.screens import GARDEN, on, piped, terminal


@pytest.fixture(scope="module")
def garden() -> Shelf:
    return shelf_of(GARDEN)


def listed(shelf: Shelf, name: str, screen: Screen, glossary: bool = False) -> str:
    scopes = [shelf.find_scope(name)] if name else shelf.whole()
    return on(screen, lambda screen: page(scopes, glossary, screen))


def test_a_terminal_lists_ids_beside_titles(garden: Shelf) -> None:
    assert listed(garden, "trees", terminal(80)) == (
        "Broadleaves\n"
        "  beeches  Beech family\n"
        "  oak      Oak  (English oak, pedunculate oak)\n"
        "  red-oak  Red oak\n"
        "  beech    Beech\n"
        "\n"
        "Conifers\n"
        "  pines       Pine family\n"
        "  yew-family  Yew family\n"
        "  larch       Larch\n"
        "  yew         Yew\n"
    )


def test_a_pipe_lists_one_topic_a_line(garden: Shelf) -> None:
    lines = listed(garden, "", piped()).splitlines()
    assert lines[:3] == ["Broadleaves", "  Beech family  beeches", "  Oak  oak"]
    assert lines[-2:] == ["Craft", "  鋸 (のこぎり)  saw"]


def test_a_glossary_has_every_summary_or_says_that_there_is_none(garden: Shelf) -> None:
    shown = listed(garden, "trees.broadleaves", piped(), glossary=True)
    assert "  Oak  oak\n    A tree of old woods and parks.\n" in shown
    assert "  Beech  beech\n    No summary.\n" in shown


def test_an_empty_scope_says_so() -> None:
    assert on(piped(), lambda screen: page([], False, screen)) == "There are no topics here yet.\n"


def test_several_courses_are_listed_one_after_the_other() -> None:
    shown = listed(shelf_of(COURSES), "", piped())
    assert shown.index("Red  red") < shown.index("the coup of Brumaire")


def test_json_has_a_row_for_every_topic(garden: Shelf) -> None:
    rows = as_json(garden.whole())
    assert [row["id"] for row in rows][:3] == ["beeches", "oak", "red-oak"]
    assert rows[1] == {
        "course": "garden",
        "unit": "trees",
        "section": "broadleaves",
        "id": "oak",
        "kind": "tree",
        "title": "Oak",
        "aliases": ["English oak", "pedunculate oak"],
        "summary": "A tree of old woods and parks.",
    }
    assert rows[-1]["section"] == ""
