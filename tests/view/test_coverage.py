"""What is left unused, with places to jump to, and the counts of every section and in total."""

from pathlib import Path

import pytest

from studyguide.course.model import Place
from studyguide.quiz.coverage import Coverage, Crowd, Section
from studyguide.quiz.gaps import Gap, Lack
from studyguide.view.coverage import as_json, page
from studyguide.view.screen import Screen
from tests.view.screens import on, piped, terminal

TOPIC = Gap(
    *(1, Lack.question, "tree", ("oak",), "", "Oak has no question."),
    Place("/c/a.yaml", 3, 7),
)
PAIR = Gap(
    *(1, Lack.difference, "tree", ("oak", "elm"), "", "Nothing tells Oak and Elm apart."),
    Place("/c/a.yaml", 3, 7),
)
FACT = Gap(
    *(2, Lack.sibling, "tree", ("elm",), "leaf", "Elm, Leaf: no other topic states it."),
    Place("/c/b.yaml", 1, 2),
)
LINK = Gap(
    *(2, Lack.link, "tree", (), "mate", "No tree in this section states 'Mate'."),
    Place("/c/b.yaml", 1, 1),
)
WOOD = Section("c", "u.wood", "The wood", 12, 1300, (TOPIC, PAIR, PAIR))
PARK = Section("c", "u.park", "A park of rare old trees", 1, 0, (FACT, LINK))
HEATH = Section("c", "v", "Heath", 3, 1, ())
FOUND = Coverage((WOOD, PARK, HEATH), ())

LISTED = """\
The wood  u.wood
/c/a.yaml:3:7  no-question  Oak has no question.
/c/a.yaml:3:7  no-difference  Nothing tells Oak and Elm apart.
/c/a.yaml:3:7  no-difference  Nothing tells Oak and Elm apart.

A park of rare old trees  u.park
/c/b.yaml:1:2  no-sibling  Elm, Leaf: no other topic states it.
/c/b.yaml:1:1  no-link  No tree in this section states 'Mate'.

"""
TABLE = """\
                      topics  facts  no question  no sibling  no difference  no link
The wood                  12  1,300            1           0              2        0
A park of rare old
trees                      1      0            0           1              0        1
Heath                      3      1            0           0              0        0
Total                     16  1,301            1           1              2        1
"""
LISTS = """\
The wood
  12 topics, 1,300 facts, definitions included
  1 topic without questions, 2 comparisons with nothing different
A park of rare old trees
  1 topic, 0 facts, definitions included
  1 fact without siblings, 1 link never used
Heath
  3 topics, 1 fact, definitions included
  nothing unused
Total
  16 topics, 1,301 facts, definitions included
  1 topic without questions, 1 fact without siblings, 2 comparisons with nothing different, 1 link
  never used
"""


def shown(coverage: Coverage, screen: Screen) -> str:
    return on(screen, lambda screen: page(coverage, screen))


def test_a_wide_terminal_lists_gaps_and_draws_a_table() -> None:
    assert shown(FOUND, terminal(84)) == LISTED + TABLE


def test_in_plain_lines_counts_stand_below_titles() -> None:
    assert shown(FOUND, piped(100)) == LISTED + LISTS


def test_a_table_is_drawn_where_there_is_room_for_it() -> None:
    assert "topics  facts  no question  no sibling" in shown(FOUND, terminal(80))
    assert "  16 topics, 1,301 facts, definitions included" in shown(FOUND, terminal(79))


@pytest.mark.parametrize("screen", [piped(80), terminal(80)])
def test_where_nothing_is_left_over_one_line_says_so(screen: Screen) -> None:
    assert shown(Coverage((HEATH,), ()), screen) == (
        "All of it is used: no topic, fact, comparison or link is left over.\n"
    )


def test_without_topics_nothing_is_called_used() -> None:
    empty = Section("c", "u", "U", 0, 0, ())
    for coverage in (Coverage((), ()), Coverage((empty,), ())):
        assert shown(coverage, piped()) == "There are no topics here yet.\n"


def test_a_crowd_of_which_only_near_ones_were_compared_is_told() -> None:
    told = "The kind tree has 1,200 topics: only near ones were compared.\n"
    crowds = (Crowd("c", "tree", 1200),)
    assert shown(Coverage((HEATH,), crowds), piped()).endswith(f"left over.\n{told}")
    assert shown(Coverage((WOOD,), crowds), piped()).endswith(told)


def test_of_several_courses_each_section_names_its_own() -> None:
    lines = shown(Coverage((WOOD, PARK._replace(course="d")), ()), piped()).splitlines()
    assert lines[0] == "The wood  c/u.wood"
    assert "A park of rare old trees  d/u.park" in lines


def test_json_has_every_gap_by_section_and_their_numbers_in_total(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    here = LINK._replace(place=Place(str(tmp_path / "b.yaml"), 1, 1))
    coverage = Coverage((WOOD, PARK._replace(gaps=(FACT, here))), (Crowd("c", "tree", 1200),))
    assert as_json(coverage) == {
        "sections": [
            {
                "course": "c",
                "id": "u.wood",
                "title": "The wood",
                "topics": 12,
                "facts": 1300,
                "topics_without_questions": [
                    gap("/c/a.yaml", 3, 7, ["oak"], None, "Oak has no question.")
                ],
                "facts_without_siblings": [],
                "comparisons_with_nothing_different": [
                    gap("/c/a.yaml", 3, 7, ["oak", "elm"], None, PAIR.message)
                ]
                * 2,
                "links_never_used": [],
            },
            {
                "course": "c",
                "id": "u.park",
                "title": "A park of rare old trees",
                "topics": 1,
                "facts": 0,
                "topics_without_questions": [],
                "facts_without_siblings": [gap("/c/b.yaml", 1, 2, ["elm"], "leaf", FACT.message)],
                "comparisons_with_nothing_different": [],
                "links_never_used": [gap("b.yaml", 1, 1, [], "mate", LINK.message)],
            },
        ],
        "total": {
            "topics": 13,
            "facts": 1300,
            "topics_without_questions": 1,
            "facts_without_siblings": 1,
            "comparisons_with_nothing_different": 2,
            "links_never_used": 1,
        },
        "only_near_compared": [{"course": "c", "kind": "tree", "topics": 1200}],
    }


def gap(
    file: str, line: int, column: int, topics: list[str], field: str | None, message: str
) -> dict[str, object]:
    return {
        "file": file,
        "line": line,
        "column": column,
        "kind": "tree",
        "topics": topics,
        "field": field,
        "message": message,
    }
