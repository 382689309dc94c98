"""A quiz on the screen: the question, what an answer was worth, and how it went."""

import pytest

from studyguide.course.model import Place
from studyguide.quiz.question import Option, Question
from studyguide.study.sitting import Sitting
from studyguide.view.quiz import asked, summary, verdict
from studyguide.view.screen import Screen
from tests.view.screens import on, piped, terminal

QUESTION = Question(
    fact="garden/oak.leaf",
    topic="oak",
    title="Oak",
    section="Broadleaves",
    form="choose-one",
    template="ask",
    source="generated",
    prompt="Which leaf has oak?",
    options=(
        Option("serrated", False, "Beech has a serrated leaf", "beech"),
        Option("lobed", True, "Oak has a lobed leaf", "oak"),
        Option("needle", False, "", None),
    ),
    explain="It looks like a spoon!",
    place=Place("trees.yaml", 12, 5),
)
YEW = QUESTION._replace(topic="yew", title="Yew", prompt="Which leaf has yew?", explain="")


def sitting(answers: list[int], *questions: Question) -> Sitting:
    run = Sitting(iter(questions or [QUESTION] * len(answers)), len(answers))
    for answer in answers:
        run.answer(answer)
    return run


ASKED = """\
Question 3 of 10  Broadleaves

Which leaf has oak?

  1 serrated
  2 lobed
  3 needle

1-3 answer · 0 I don't know · q stop
"""


@pytest.mark.parametrize("screen", [piped(), terminal(80)])
def test_the_whole_of_a_question(screen: Screen) -> None:
    assert on(screen, lambda screen: asked(QUESTION, 3, 10, screen)) == ASKED


def test_a_question_without_a_section_does_not_name_one() -> None:
    shown = on(piped(), lambda screen: asked(QUESTION._replace(section=""), 1, 1, screen))
    assert shown.startswith("Question 1 of 1\n\n")


VERDICT = """\

✗ Yours: serrated
  Beech has a serrated leaf.
  Right: lobed
  Oak has a lobed leaf.
  It looks like a spoon!
  studyguide show oak  (trees.yaml:12)

"""


@pytest.mark.parametrize("screen", [piped(), terminal(80)])
def test_the_whole_of_a_verdict(screen: Screen) -> None:
    (answered,) = sitting([1]).answered
    assert on(screen, lambda screen: verdict(answered, screen)) == VERDICT


@pytest.mark.parametrize(
    ("choice", "first"),
    [
        (2, ["✓ Right: lobed", "  Oak has a lobed leaf."]),
        (3, ["✗ Yours: needle", "  Right: lobed"]),
        (0, ["  Right: lobed", "  Oak has a lobed leaf."]),
    ],
)
def test_a_verdict_tells_right_from_wrong_from_unknown(choice: int, first: list[str]) -> None:
    (answered,) = sitting([choice]).answered
    assert on(piped(), lambda screen: verdict(answered, screen)).splitlines()[1:3] == first


def test_right_and_wrong_can_be_told_in_ascii() -> None:
    run = sitting([2, 1])
    right, wrong = (
        on(terminal(80, "ascii"), lambda screen, each=each: verdict(each, screen))  # type: ignore[misc]
        for each in run.answered
    )
    assert "+ Right: lobed" in right
    assert "x Yours: serrated" in wrong


SUMMARY = """\

You stopped.
1 of 3 right.

Missed:
- Which leaf has oak?
  lobed
  trees.yaml:12
- Which leaf has yew?
  lobed
  trees.yaml:12

Next:
  studyguide compare oak beech
  studyguide show yew
  studyguide quiz trees
"""


def test_the_whole_of_a_summary() -> None:
    run = sitting([2, 1, 0], QUESTION, QUESTION, YEW)
    assert on(piped(), lambda screen: summary(run, "You stopped.", "trees", screen)) == SUMMARY


@pytest.mark.parametrize(
    ("answers", "ending", "lines"),
    [
        ([], "You stopped.", ["", "You stopped.", "No question was answered."]),
        ([2, 2], "", ["2 of 2 right.", "", "Next:", "  studyguide quiz"]),
    ],
)
def test_a_summary_says_no_more_than_there_is(
    answers: list[int], ending: str, lines: list[str]
) -> None:
    run = sitting(answers, *[QUESTION] * 10)
    assert on(piped(), lambda screen: summary(run, ending, "", screen)).splitlines() == lines


@pytest.mark.parametrize(
    ("wanted", "answered", "is_told"), [(2, 2, False), (3, 2, True), (3, 1, False)]
)
def test_a_summary_tells_why_fewer_were_asked_than_wanted(
    wanted: int, answered: int, is_told: bool
) -> None:
    run = Sitting(iter([QUESTION, YEW]), wanted)
    for _ in range(answered):
        run.answer(2)
    shown = on(piped(), lambda screen: summary(run, "", "", screen))
    assert ("That is all that can be asked here at once" in shown) is is_told


def test_no_more_than_three_of_each_are_named_to_go_on_with() -> None:
    questions = [YEW._replace(topic=f"t{number}") for number in range(8)]
    run = sitting([1, 1, 1, 1, 0, 0, 0, 0], *questions)
    lines = on(piped(), lambda screen: summary(run, "", "", screen)).splitlines()
    assert lines[lines.index("Next:") :] == [
        "Next:",
        "  studyguide compare t0 beech",
        "  studyguide compare t1 beech",
        "  studyguide compare t2 beech",
        "  studyguide show t3",
        "  studyguide show t4",
        "  studyguide show t5",
        "  studyguide quiz",
    ]
