"""The first screen: what there is, and commands that work."""

from pathlib import Path

import pytest

from studyguide.course.shelf import Shelf
from studyguide.memory.standing import Tally
from studyguide.view.home import page
from tests.conftest import COURSES, WriteCourse, shelf_of
from tests.view.screens import GARDEN, on, piped, terminal


@pytest.fixture(scope="module")
def garden() -> Shelf:
    return shelf_of(GARDEN)


HOME = """\
The garden

trees  Trees  8 topics
  trees.broadleaves  Broadleaves  4 topics
  trees.conifers     Conifers     4 topics

craft  Craft  1 topic

New here? Read a little, compare, then let yourself be asked.

  studyguide read trees           learn in order
  studyguide show beeches         one topic, whole
  studyguide compare oak red-oak  side by side
  studyguide quiz trees           test yourself
  studyguide search WORDS         find anything
  studyguide --help               all commands
"""


def test_the_whole_screen_of_a_newcomer(garden: Shelf) -> None:
    assert on(terminal(80), lambda screen: page(garden, None, screen)) == HOME


def test_who_stopped_reading_is_shown_the_way_on(garden: Shelf) -> None:
    shown = on(terminal(80), lambda screen: page(garden, ("garden/craft", "garden/saw"), screen))
    assert "You stopped reading craft at saw." in shown
    assert "  studyguide read craft           go on reading\n" in shown
    assert "New here?" not in shown


def test_who_has_answered_is_told_what_is_known_and_what_to_do(garden: Shelf) -> None:
    tally = Tally(facts=40, seen=7, known=5, due=2)
    shown = on(terminal(80), lambda screen: page(garden, None, screen, tally))
    assert "\n\n5 of 40 facts known, 2 due today.\n" in shown
    assert "  studyguide review               go over what is due\n" in shown
    assert "New here?" not in shown
    unmet = Tally(facts=40)
    assert on(terminal(80), lambda screen: page(garden, None, screen, unmet)) == HOME


def test_where_it_is_narrow_every_command_has_its_own_line(garden: Shelf) -> None:
    for screen in (terminal(40), piped(80)):
        lines = on(screen, lambda screen: page(garden, None, screen)).splitlines()
        assert "  studyguide compare oak red-oak" in lines
        assert lines[lines.index("  studyguide quiz trees") + 1] == "    test yourself"
        assert lines[lines.index("    trees.conifers") - 1] == "  Conifers  4 topics"


def test_every_course_is_named() -> None:
    shown = on(piped(), lambda screen: page(shelf_of(COURSES, GARDEN), None, screen))
    titles = ["Colours", "The French Revolution", "The garden"]
    assert [line for line in shown.splitlines() if line in titles] == titles


@pytest.mark.parametrize("folder", [GARDEN, COURSES])
def test_every_command_names_something_that_is_there(folder: Path) -> None:
    shelf = shelf_of(folder)
    lines = on(piped(), lambda screen: page(shelf, None, screen)).splitlines()
    commands = [line.split()[1:] for line in lines if line.startswith("  studyguide ")]
    assert commands[0][0] == "read"
    for command, *names in commands:
        if command in ("show", "compare"):
            assert all(shelf.find_topic(name) for name in names)
        elif command in ("read", "quiz"):
            assert all(shelf.find_scope(name) for name in names)


@pytest.mark.parametrize(
    ("kinds", "topics", "suggested"),
    [
        ("{a: {}}", "[{id: x, kind: a}, {id: y, kind: a}]", False),
        (
            "{a: {fields: {f: {}}}, b: {fields: {f: {}}}}",
            "[{id: x, kind: a}, {id: y, kind: b}]",
            False,
        ),
        ("{a: {fields: {f: {}}}}", "[{id: x, kind: a, facts: {f: z}}, {id: y, kind: a}]", True),
    ],
)
def test_a_comparison_is_suggested_where_there_is_something_to_compare(
    write_course: WriteCourse, kinds: str, topics: str, suggested: bool
) -> None:
    folder = write_course({"course.yaml": f"{{id: c, kinds: {kinds}}}", "t.yaml": topics})
    shown = on(piped(), lambda screen: page(shelf_of(folder), None, screen))
    assert ("studyguide compare x y" in shown) is suggested


def test_the_topic_that_is_shown_is_the_one_that_reading_begins_with(
    write_course: WriteCourse,
) -> None:
    topics = "[{id: x, kind: a, after: [y]}, {id: y, kind: a}]"
    folder = write_course({"course.yaml": "{id: c, kinds: {a: {}}}", "t.yaml": topics})
    shown = on(piped(), lambda screen: page(shelf_of(folder), None, screen))
    assert "  studyguide show y\n" in shown


def test_an_empty_course_is_no_error(write_course: WriteCourse) -> None:
    folder = write_course({"course.yaml": "{id: c, title: Nothing yet, kinds: {a: {}}}"})
    shown = on(piped(), lambda screen: page(shelf_of(folder), None, screen))
    assert shown.startswith("Nothing yet\n")
    assert "0 topics" in shown


def test_a_course_with_nothing_to_ask_suggests_no_quiz(write_course: WriteCourse) -> None:
    silent = {"course.yaml": "id: c\nkinds: {k: {}}\n", "a.yaml": "{id: t, kind: k}"}
    shown = on(piped(), lambda screen: page(shelf_of(write_course(silent)), None, screen))
    assert "studyguide show t" in shown
    assert "studyguide quiz" not in shown
