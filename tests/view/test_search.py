"""Search hits: the words found in their context, and the command that opens each."""

import pytest

from studyguide.course.search import Hit, Spans, search
from studyguide.course.shelf import Shelf
from studyguide.view.search import as_json, page
from tests.conftest import shelf_of
from tests.view.screens import GARDEN, on, piped, terminal


@pytest.fixture(scope="module")
def garden() -> Shelf:
    return shelf_of(GARDEN)


def hit(garden: Shelf, title: Spans, snippet: Spans) -> Hit:
    return Hit(garden.find_topic("oak").line, title, snippet)


def test_words_found_stand_between_stars_where_there_is_no_style(garden: Shelf) -> None:
    hits = search(garden, "oak", 2)
    first, second = (on(piped(), lambda screen: page(hits, screen))).split("\n\n")
    assert first.splitlines()[0] == "*Oak*"
    assert first.splitlines()[-1] == "  studyguide show oak"
    assert second == "Red *oak*\n  studyguide show red-oak\n"


def test_words_found_stand_out_by_style_in_a_terminal(garden: Shelf) -> None:
    screen = terminal(80)
    output = screen.rendered(page(search(garden, "red oak", 1), screen))
    assert "\x1b[1;33mRed\x1b[0m" in output
    assert "*" not in output


@pytest.mark.parametrize(
    ("snippet", "shown"),
    [
        ((("a  b\nc", False),), "a b c"),
        ((("an ", False), ("oak", True), (" is slow", False)), "an *oak* is slow"),
        ((("(", False), ("oak", True), (")", False)), "(*oak*)"),
        ((("oak\n", True), (" ", False), ("tree", True)), "*oak * *tree*"),
        ((("[/bold] ", False), ("*", True)), "[/bold] ***"),
    ],
)
def test_a_snippet_is_one_paragraph(garden: Shelf, snippet: Spans, shown: str) -> None:
    hits = [hit(garden, (("Oak", False),), snippet)]
    lines = on(piped(), lambda screen: page(hits, screen)).splitlines()
    assert lines == ["Oak", f"  {shown}", "  studyguide show oak"]


def test_a_snippet_that_only_repeats_the_title_is_left_out(garden: Shelf) -> None:
    hits = [hit(garden, (("Oak", True),), (("Oak ", True),))]
    assert on(piped(), lambda screen: page(hits, screen)) == "*Oak*\n  studyguide show oak\n"


def test_json_has_plain_words(garden: Shelf) -> None:
    snippet: Spans = (("an\n", False), ("oak", True), ("  tree", False))
    assert as_json([hit(garden, (("Oak", True),), snippet)]) == [
        {"id": "oak", "kind": "tree", "title": "Oak", "snippet": "an oak tree"}
    ]
    assert as_json([]) == []
