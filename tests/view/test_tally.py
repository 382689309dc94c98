"""Counts as a table where there is room, as a list where there is none, and what is lacking."""

from collections import Counter
from dataclasses import replace

from studyguide.course.model import Place
from studyguide.quiz.tally import Few, Section
from studyguide.view.screen import Screen
from studyguide.view.tally import page
from tests.view.screens import on, piped, terminal

NEVER = Few("Oak", "Uses", "", "it has several values", Place("/c/a.yaml", 3, 7))
ONCE = Few("Elm", "Leaf", "type-in", "no other topic states it", Place("/c/b.yaml", 1, 2))
WOOD = Section(
    "c", "u.wood", "The deep, dark wood", 3, 1, Counter({"order": 1200, "match": 2}), [NEVER]
)
PARK = Section("c", "u.park", "Tree-lined park", 1, 0, Counter({"type-in": 1}), [ONCE])
PATHS = {("c", "u.wood"): "u.wood", ("c", "u.park"): "u.park"}

TABLE = """\
                    The
                  deep,  Tree-
                   dark  lined
                   wood   park  Total
facts                 3      1      4
  in two or more      2      -      2
  in one form         -      1      1
  in none             1      -      1
questions         1,202      1  1,203
  by authors          1      -      1
order             1,200      -  1,200
match                 2      -      2
type-in               -      1      1
"""
LIST = """\
The deep, dark wood  u.wood
  3 facts: 2 in two forms or more, 1 in none
  1,202 questions, 1 by authors: order 1,200, match 2
Tree-lined park  u.park
  1 fact: 1 in one
  1 question: type-in 1
Total
  4 facts: 2 in two forms or more, 1 in one, 1 in none
  1,203 questions, 1 by authors: order 1,200, match 2, type-in 1
"""
LACKING = """\

Asked in fewer than two forms
/c/a.yaml:3:7  no-form  Oak, Uses: it has several values.
/c/b.yaml:1:2  one-form  Elm, Leaf: only type-in: no other topic states it.

2 of 4 facts asked in two forms or more: 50%.
Read them with, say:
  studyguide questions u.wood --form order
"""


def shown(sections: list[Section], screen: Screen) -> str:
    return on(screen, lambda screen: page(sections, PATHS, screen))


def test_where_there_is_room_sections_stand_beside_one_another() -> None:
    assert shown([WOOD, PARK], terminal(90)) == TABLE + LACKING


def test_plain_lines_have_one_section_after_the_other() -> None:
    assert shown([WOOD, PARK], piped(90)) == LIST + LACKING


def test_what_only_rests_is_told_apart() -> None:
    resting = Few("Ash", "Leaf", "", "it rests", Place("/c/b.yaml", 5, 2), rests=True)
    found = shown([replace(PARK, facts=4, few=[ONCE, resting])], piped(100))
    assert "/c/b.yaml:5:2  resting  Ash, Leaf: it rests.\n" in found
    assert "2 of 4 facts asked in two forms or more: 50%; with other seeds 3: 75%.\n" in found


def test_a_table_is_drawn_as_soon_as_it_fits() -> None:
    width = max(map(len, TABLE.splitlines()))
    assert shown([WOOD, PARK], terminal(width)).startswith(TABLE)
    assert shown([WOOD, PARK], terminal(width - 1)).startswith("The deep, dark wood  u.wood\n")


def test_of_one_section_there_is_no_total() -> None:
    assert "Total" not in shown([PARK], terminal(90)) + shown([PARK], piped(90))


def test_where_nothing_lacks_nothing_is_listed() -> None:
    found = shown([Section("c", "u.wood", "Wood", 1, 0, Counter({"match": 2}))], piped(80))
    assert "fewer" not in found
    assert "1 of 1 fact asked in two forms or more: 100%." in found


def test_where_only_authors_ask_no_share_of_facts_is_told() -> None:
    section = Section("c", "u.wood", "Wood", 0, 2, Counter({"choose-one": 2}))
    assert shown([section], piped(80)) == (
        "Wood  u.wood\n"
        "  0 facts\n"
        "  2 questions, 2 by authors: choose-one 2\n"
        "\n"
        "Read them with, say:\n"
        "  studyguide questions u.wood --form choose-one\n"
    )


def test_where_nothing_can_be_asked_one_line_says_so() -> None:
    assert shown([], piped(80)) == "There is nothing here yet that can be asked.\n"
