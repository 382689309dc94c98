"""How a quiz went: the score, what was missed, what was mixed up and what to do next."""

import pytest

from studyguide.quiz.question import Question
from studyguide.study.sitting import Sitting
from studyguide.view.summary import Following, summary
from tests.quiz.questions import ARRANGE, CHOOSE, TICK, question
from tests.study.sittings import numbered, sitting
from tests.view.screens import on, piped, terminal

YEW = CHOOSE._replace(
    fact="c/yew.f", topic="yew", title="Yew", prompt="Which leaf has yew?", section="Conifers"
)


def held(*answers: tuple[Question, int | None], most: int | None = None) -> Sitting:
    """A sitting in which each question was answered by an option's number, or not known."""
    run, _ = sitting(*(asked for asked, _ in answers), most=most)
    for _, choice in answers:
        run.give_up() if choice is None else run.answer(str(choice))
    return run


def told(run: Sitting, ending: str = "", again: str = "studyguide quiz", *parts: str) -> str:
    def title(course: str, topic: str) -> str:
        return f"{topic.title()} of {course}"

    following = Following(again, *parts)
    shown = on(piped(), lambda screen: summary(run, ending, following, title, screen))
    in_terminal = on(terminal(80), lambda screen: summary(run, ending, following, title, screen))
    assert in_terminal.replace("•", "-") == shown
    return shown


WHOLE = """\

You stopped.
1 of 5 right, 1 in part: 1.5 points of 5.

By section:
  Broadleaves: 1.5 of 4
  Conifers: 0 of 1

By form:
  choose-one: 1 of 4
  choose-all: 0.5 of 1

Missed:
- Which leaf has oak?
  lobed
  studyguide show oak  (trees.yaml:12)
- Which leaf has oak?
  lobed
  studyguide show oak  (trees.yaml:12)
- Which of these trees have needles?
  Yew
  Fir
  studyguide show oak  (trees.yaml:12)
- Which leaf has yew?
  lobed
  studyguide show yew  (trees.yaml:12)

Mixed up:
- Oak of c and Beech of c, 2 times
  studyguide compare oak beech
- Yew of c and Beech of c
  studyguide compare yew beech

Next:
  studyguide quiz trees
"""


def test_the_whole_of_a_summary() -> None:
    run = held((CHOOSE, 2), (CHOOSE, 1), (CHOOSE, 1), (TICK, 12), (YEW, 1))
    assert told(run, "You stopped.", "studyguide quiz trees") == WHOLE


@pytest.mark.parametrize(
    ("run", "ending", "whole"),
    [
        (sitting(CHOOSE)[0], "You stopped.", "\nYou stopped.\nNo question was answered.\n"),
        (
            held((CHOOSE, 2), (CHOOSE, 2), most=2),
            "",
            "2 of 2 right.\n\nNext:\n  studyguide quiz\n",
        ),
    ],
)
def test_a_summary_says_no_more_than_there_is(run: Sitting, ending: str, whole: str) -> None:
    assert told(run, ending) == whole


def test_what_leaves_no_trace_as_knowledge_is_said_where_it_was_right() -> None:
    right, wrong = (held((question("a", "x", form="true-false"), number)) for number in (1, 2))
    line = "\nA right true-false may be luck: it does not count as known.\n"
    assert line in told(right)
    assert line not in told(wrong)


def test_an_order_that_was_missed_is_numbered() -> None:
    assert "\n  1. Yew\n  2. Oak\n  3. Fir\n" in told(held((ARRANGE, None)))


def test_what_came_back_neither_counts_nor_is_missed_twice() -> None:
    run, _ = sitting(question("a", "x"), question("b", "x"), most=2)
    for typed in "212":
        run.answer(typed)
    shown = told(run)
    assert "1 of 2 right." in shown
    assert shown.count("a?") == 1
    assert "A of c and X of c, 2 times" in shown


def test_where_nothing_was_mixed_up_the_first_topic_that_was_missed_is_next() -> None:
    run = held((CHOOSE, 2), (YEW, None), (CHOOSE, None))
    assert told(run).endswith("\nNext:\n  studyguide show yew\n")


def test_no_more_than_three_pairs_are_named_and_those_mixed_up_most_often() -> None:
    run, _ = sitting(*numbered(4))
    for typed in "222212":
        run.answer(typed)
    lines = told(run).splitlines()
    commands = [line.split()[-2] for line in lines if "studyguide compare" in line]
    assert commands == ["t2", "t1", "t3"]


@pytest.mark.parametrize("most", [2, 3, None])
def test_a_summary_tells_why_fewer_were_asked_than_wanted(most: int | None) -> None:
    run = held((CHOOSE, 2), (YEW, 2), most=most)
    assert ("That is all that can be asked here at once" in told(run)) is (most == 3)


def test_a_question_outside_of_sections_is_counted_elsewhere() -> None:
    run = held((CHOOSE, 2), (CHOOSE._replace(section=""), 2))
    assert "  Broadleaves: 1 of 1\n  Elsewhere: 1 of 1\n" in told(run)


def test_what_is_left_and_what_was_missed_can_be_asked_by_a_command() -> None:
    parts = ("studyguide quiz --resume", "studyguide quiz --missed")
    run, _ = sitting(CHOOSE, YEW)
    run.answer("1")
    assert told(run, "", "studyguide quiz", *parts).endswith(
        "\nNext:\n"
        "  studyguide quiz --resume\n    the 2 questions left\n"
        "  studyguide quiz --missed\n    the question missed\n"
        "  studyguide quiz\n"
    )
    assert "--resume" not in told(held((CHOOSE, 2)), "", "studyguide quiz", *parts)
