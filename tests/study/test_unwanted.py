"""What was suspended or flagged is not wanted, until it is worded otherwise."""

from collections.abc import Callable

import pytest

from studyguide.course.shelf import Shelf
from studyguide.memory.rows import Act, Row
from studyguide.memory.set_aside import NOTHING, SetAside
from studyguide.quiz.listing import listed
from studyguide.quiz.question import Question
from studyguide.study.unwanted import wanted_by
from studyguide.study.wording import Said, said_in
from tests.conftest import WriteCourse, shelf_of
from tests.memory.logs import NOON

COURSE = """\
id: c
title: Trees
kinds:
  tree:
    noun: [tree, trees]
    fields: {leaf: {label: Leaf, type: text}, age: {label: Age, type: number, measure: years}}
"""
TREES = """\
- id: oak
  kind: tree
  title: Oak
  summary: A tree of old woods.
  facts: {leaf: lobed}
  questions: [{id: why, prompt: Why?, answer: So., distractors: [Not so., Nor so.], fact: leaf}]
- {id: yew, kind: tree, title: Yew, facts: {leaf: needle}}
- {id: ash, kind: tree, title: Ash, facts: {leaf: feathered}}
- {id: elm, kind: tree, title: Elm, facts: {leaf: toothed}}
"""
Write = Callable[[str, str], Shelf]


@pytest.fixture
def write(write_course: WriteCourse) -> Write:
    return lambda old, new: shelf_of(
        write_course({"course.yaml": COURSE.replace(old, new), "a.yaml": TREES.replace(old, new)})
    )


def questions(shelf: Shelf) -> list[Question]:
    everything = listed(shelf.whole(), "1")
    return [named.question for each in everything for named in each.questions]


def aside(act: Act, fact: str, question: str = "", wording: str = "") -> SetAside:
    row = Row("s", 1, NOON, 1, act, fact, wording, question=question)
    return SetAside({fact: row}, {}) if act is Act.SUSPEND else SetAside({}, {question: row})


def test_who_has_set_nothing_aside_wants_everything(write: Write) -> None:
    shelf = write("", "")
    assert all(map(wanted_by(NOTHING, said_in(shelf)), questions(shelf)))


def test_nothing_that_tells_of_a_suspended_fact_is_wanted(write: Write) -> None:
    shelf = write("", "")
    is_wanted = wanted_by(aside(Act.SUSPEND, "c/oak.leaf"), said_in(shelf))
    unwanted = [each for each in questions(shelf) if not is_wanted(each)]
    assert all("c/oak.leaf" in each.facts for each in unwanted)
    assert {each.source for each in unwanted} == {"authored", "generated"}
    assert any(each.fact == "c/yew.leaf" for each in unwanted if each.form == "match")
    assert not any("c/oak.leaf" in each.facts for each in questions(shelf) if is_wanted(each))


ASKED = "c/oak.leaf/choose-one/ask"
WRITTEN = "c/oak.why/choose-one/authored"


def said(shelf: Shelf, question: str) -> Said:
    found = said_in(shelf)(question)
    assert found
    return found


@pytest.mark.parametrize("question", [ASKED, WRITTEN])
def test_a_flagged_question_rests_and_no_other(write: Write, question: str) -> None:
    shelf = write("", "")
    flagged = aside(Act.FLAG, "c/oak.leaf", question, said(shelf, question).wording)
    is_wanted = wanted_by(flagged, said_in(shelf))
    assert {each.id for each in questions(shelf) if not is_wanted(each)} == {question}
    reworded = wanted_by(aside(Act.FLAG, "c/oak.leaf", question, "as it was"), said_in(shelf))
    assert all(map(reworded, questions(shelf)))


@pytest.mark.parametrize(
    ("question", "old", "new"),
    [
        (ASKED, "lobed", "with lobes"),
        (ASKED, "label: Leaf,", "label: Foliage,"),
        (ASKED, "label: Leaf,", "label: Leaf, ask: 'What leaf has {topic}?',"),
        (ASKED, "label: Leaf,", "label: Leaf, never-together: [[lobed, toothed]],"),
        (ASKED, "title: Oak", "title: Oaks"),
        (WRITTEN, "Why?", "Why so?"),
        (WRITTEN, "Nor so.", "Nor that."),
        ("c/oak.summary/true-false/says", "old woods", "woods"),
    ],
)
def test_whoever_rewords_what_was_flagged_has_it_asked_again(
    write: Write, question: str, old: str, new: str
) -> None:
    before = said(write("", ""), question).wording
    assert said(write(old, new), question).wording != before


@pytest.mark.parametrize("question", [ASKED, WRITTEN, "c/oak.summary/true-false/says"])
@pytest.mark.parametrize(
    ("old", "new"), [("needle", "short"), ("- id: oak", "# moved\n- id: oak"), ("Yew", "Yews")]
)
def test_what_is_written_elsewhere_leaves_a_flag_as_it_is(
    write: Write, question: str, old: str, new: str
) -> None:
    before = said(write("", ""), question)
    after = said(write(old, new), question)
    assert after.wording == before.wording
    assert (after.place.line > before.place.line) is ("moved" in new)


def test_the_place_is_that_of_the_question_the_fact_or_the_topic(write: Write) -> None:
    shelf = write("", "")
    lines = [said(shelf, f"c/oak.{name}/f/t").place.line for name in ("summary", "leaf", "why")]
    assert lines == [1, 5, 6]


@pytest.mark.parametrize("gone", ["d/oak.leaf", "c/fir.leaf", "c/oak.age", "c/oak", "oak"])
def test_of_what_is_gone_nothing_is_said(write: Write, gone: str) -> None:
    assert said_in(write("", ""))(f"{gone}/choose-one/ask") is None
