"""The screen of how far a learner is, after three months of study."""

import pytest

from studyguide.course.shelf import Shelf
from studyguide.memory.confusions import Confusion
from studyguide.memory.standing import Tally
from studyguide.study.facts import facts_of
from studyguide.study.progress import Leech, Next, Part, Progress, progress_of
from studyguide.view.progress import as_json, page
from tests.conftest import SHIPPED, shelf_of
from tests.memory.answers import TODAY
from tests.memory.three_months import three_months
from tests.view.screens import GARDEN, WIDTHS, on, piped, terminal, widest

REVIEW = "studyguide review trees"
TREES = Tally(facts=10, seen=8, known=5, weak=1, due=2, due_this_week=4)
PROGRESS = Progress(
    answers=120,
    total=TREES,
    parts=(
        Part("trees", "Trees", False, TREES),
        Part("trees.broad", "Broadleaves", True, Tally(10, 10, 10, 0, 0, 0)),
    ),
    topics={"garden/oak": TREES},
    confusions=(Confusion(("garden/beech", "garden/oak"), 3, ("bark", "leaf")),),
    leeches=(Leech("garden/oak.leaf", 7, ("garden/beech",)), Leech("garden/oak.bark", 6, ())),
    next=Next.REVIEW,
    next_day=TODAY + 1,
)


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return shelf_of(GARDEN)


def shown(progress: Progress, shelf: Shelf, width: int = 80) -> str:
    return on(terminal(width), lambda screen: page(progress, shelf, TODAY, REVIEW, screen))


WIDE = """\
                              known  weak  new  today  week
Trees          ██████▓▓▓▒░░░   5/10     1    2      2     4
  Broadleaves  █████████████  10/10     -    -      -     -

█ known  ▓ fading  ▒ weak  ░ new

You mix up
  Beech and Oak  3 times: bark, Leaf
  studyguide compare beech oak

You forget again and again
  Oak: Leaf  7 times, taken for Beech
  Oak: bark  6 times

2 facts are due.
  studyguide review trees
"""

PLAIN = """\
Trees
  5 of 10 known, 1 weak, 2 new, 2 due today and 4 this week
  Broadleaves
    10 of 10 known

You mix up
"""


def test_where_there_is_room_parts_are_a_table_with_bars(shelf: Shelf) -> None:
    assert shown(PROGRESS, shelf) == WIDE


def test_where_there_is_none_they_are_lines(shelf: Shelf) -> None:
    assert on(piped(), lambda screen: page(PROGRESS, shelf, TODAY, REVIEW, screen)).startswith(
        PLAIN
    )


@pytest.mark.parametrize(
    ("next_", "next_day", "words"),
    [
        (Next.CONTRAST, None, "a good time to tell Beech from Oak.\n  studyguide quiz --contrast"),
        (Next.MEET, None, "a good time to meet something new.\n  studyguide review"),
        (Next.MORE, None, "new facts are met; 2 more wait.\n  studyguide review trees --new 5\n"),
        (Next.REST, TODAY + 1, "All is done; more is due tomorrow.\n"),
        (Next.REST, TODAY + 5, "All is done; more is due in 5 days.\n"),
        (Next.REST, None, "All is done.\n"),
    ],
)
def test_the_one_thing_to_do_next_comes_last(
    shelf: Shelf, next_: Next, next_day: int | None, words: str
) -> None:
    firm = PROGRESS.confusions[0]._replace(firm=frozenset(PROGRESS.confusions[0].topics))
    progress = PROGRESS._replace(next=next_, next_day=next_day, confusions=(firm,))
    assert words in shown(progress, shelf)


def test_a_course_without_questions_says_so(shelf: Shelf) -> None:
    progress = PROGRESS._replace(total=Tally())
    assert shown(progress, shelf) == "There is nothing here yet that can be asked.\n"


def test_json_has_what_other_programs_count() -> None:
    found = as_json(PROGRESS)
    assert (found["answers"], found["due"], found["due_this_week"]) == (120, 2, 4)
    assert found["topics"] == [
        {
            "id": "oak",
            "course": "garden",
            "facts": 10,
            "seen": 8,
            "known": 5,
            "weak": 1,
            "new": 2,
            "due": 2,
            "due_this_week": 4,
        }
    ]
    assert found["confusions"] == [
        {"topics": ["beech", "oak"], "count": 3, "fields": ["bark", "leaf"]}
    ]
    assert found["leeches"][0] == {
        "fact": "garden/oak.leaf",
        "lapses": 7,
        "mixed_up_with": ["beech"],
    }
    assert [part["id"] for part in found["parts"]] == ["trees", "trees.broad"]


def test_three_months_of_study_fit_every_screen() -> None:
    shelf = shelf_of(SHIPPED)
    topics = list(facts_of(shelf.whole()))
    studied = three_months([fact for each in topics for fact in each.facts])
    progress = progress_of(topics, studied.memory, studied.rows, TODAY + 1, 10)
    assert progress.total.known > 0 < progress.total.due
    for width in WIDTHS:
        for encoding in ("utf-8", "ascii"):
            screen = terminal(width, encoding)
            assert (
                widest(on(screen, lambda s: page(progress, shelf, TODAY + 1, REVIEW, s))) <= width
            )
