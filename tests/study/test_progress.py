"""How far a learner is, part by part, and what is best done next."""

import pytest

from studyguide.memory.confusions import Confusion
from studyguide.memory.rows import Row
from studyguide.memory.standing import Tally
from studyguide.memory.state import State
from studyguide.study.facts import TopicFacts, facts_of
from studyguide.study.progress import Leech, Next, Part, progress_of
from tests.conftest import WriteCourse, shelf_of
from tests.memory.answers import TODAY, answer, state_after

COURSE = """\
id: c
title: Colours
units:
  - {id: light, title: Light, sections: [{id: warm, title: Warm}, {id: cold, title: Cold}]}
kinds: {colour: {fields: {hue: {type: number, measure: degrees}}}}
"""
TOPICS = """\
- {id: red, kind: colour, section: warm, title: Red, facts: {hue: 0}}
- {id: amber, kind: colour, section: warm, title: Amber, facts: {hue: 45}}
- {id: blue, kind: colour, section: cold, title: Blue, facts: {hue: 240}}
"""
NEW = 10
ONCE = answer("c/red.hue", right=False, chosen="amber")
MIXED_UP = [ONCE, ONCE._replace(at=ONCE.at + 60)]


@pytest.fixture
def topics(write_course: WriteCourse) -> list[TopicFacts]:
    root = write_course({"course.yaml": COURSE, "light/a.yaml": TOPICS})
    return list(facts_of(shelf_of(root).whole()))


def learnt(topics: list[TopicFacts], due_in: int, **lapses: int) -> dict[str, State]:
    """A memory of every fact, all due in so many days."""
    state = state_after(answer())._replace(due_day=TODAY + due_in)
    return {
        fact.key: state._replace(value=fact.value, lapses=lapses.get(each.line.id, 0))
        for each in topics
        for fact in each.facts
    }


def test_units_and_their_sections_are_counted_in_the_order_of_the_course(
    topics: list[TopicFacts],
) -> None:
    memory = learnt(topics, due_in=3)
    del memory["c/blue.hue"]
    progress = progress_of(topics, memory, [answer()] * 4, TODAY, NEW)
    whole, warm, cold = (
        Tally(3, 2, 2, 0, 0, 2),
        Tally(2, 2, 2, 0, 0, 2),
        Tally(1, 0, 0, 0, 0, 0),
    )
    assert progress.parts == (
        Part("light", "Light", False, whole),
        Part("light.warm", "Warm", True, warm),
        Part("light.cold", "Cold", True, cold),
    )
    assert progress.total == whole
    assert progress.topics["c/red"] == Tally(1, 1, 1, 0, 0, 1)
    assert progress.answers == 4


def test_of_a_section_alone_no_unit_is_told(topics: list[TopicFacts]) -> None:
    cold = Part("light.cold", "Cold", False, Tally(facts=1))
    assert progress_of(topics[2:], {}, [], TODAY, NEW).parts == (cold,)


def test_courses_of_two_folders_stand_one_after_the_other(write_course: WriteCourse) -> None:
    files = {"light/a.yaml": TOPICS}
    one = write_course({**files, "course.yaml": COURSE})
    other = write_course({**files, "course.yaml": COURSE.replace("id: c", "id: d", 1)}, "other")
    found = list(facts_of(shelf_of(one, other).whole()))
    names = [part.name for part in progress_of(found, {}, [], TODAY, NEW).parts]
    assert names == ["light", "light.warm", "light.cold"] * 2


def test_pairs_are_named_when_both_are_among_the_topics(topics: list[TopicFacts]) -> None:
    elsewhere = [row._replace(chosen="gone") for row in MIXED_UP]
    once = [answer("c/red.hue", right=False, chosen="blue")]
    progress = progress_of(topics, {}, [*MIXED_UP, *elsewhere, *once], TODAY, NEW)
    assert progress.confusions == (Confusion(("c/amber", "c/red"), 2, ("hue",)),)


def test_what_is_forgotten_most_comes_first_with_what_it_is_taken_for(
    topics: list[TopicFacts],
) -> None:
    memory = learnt(topics, due_in=3, red=6, blue=8, amber=5)
    memory["gone/x.y"] = memory["c/blue.hue"]
    assert progress_of(topics, memory, MIXED_UP, TODAY, NEW).leeches == (
        Leech("c/blue.hue", 8, ()),
        Leech("c/red.hue", 6, ("c/amber",)),
    )


FIRM = [*MIXED_UP, answer("c/red.hue"), answer("c/amber.hue")]


@pytest.mark.parametrize(
    ("due_in", "known", "answers", "expected"),
    [
        (0, 3, FIRM, Next.REVIEW),
        (3, 2, FIRM, Next.CONTRAST),
        (3, 2, MIXED_UP, Next.MEET),
        (3, 3, MIXED_UP, Next.REST),
    ],
)
def test_one_thing_is_to_be_done_next(
    topics: list[TopicFacts], due_in: int, known: int, answers: list[Row], expected: Next
) -> None:
    memory = dict(list(learnt(topics, due_in).items())[:known])
    assert progress_of(topics, memory, answers, TODAY, NEW).next is expected


def test_what_is_new_waits_where_enough_was_met_today(topics: list[TopicFacts]) -> None:
    memory = learnt(topics, due_in=3)
    del memory["c/red.hue"]
    for daily_new, expected in ((3, Next.MEET), (2, Next.MORE)):
        assert progress_of(topics, memory, [], TODAY, daily_new).next is expected


def test_when_more_is_due_is_told_of_these_topics_only(topics: list[TopicFacts]) -> None:
    memory = learnt(topics, due_in=3)
    memory["gone/x.y"] = memory["c/red.hue"]._replace(due_day=TODAY + 1)
    assert progress_of(topics, memory, [], TODAY, NEW).next_day == TODAY + 3
    assert progress_of(topics, {}, [], TODAY, NEW).next_day is None
