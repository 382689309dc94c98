"""Which facts memory can be kept of, and what makes one another fact than was learnt."""

from pathlib import Path

import pytest

from studyguide.study.facts import TopicFacts, facts_in, facts_of, facts_of_topic, value_in
from tests.conftest import SHIPPED, WriteCourse, shelf_of

COURSE = """\
id: c
title: Colours
kinds:
  colour:
    fields:
      hue: {type: number, measure: degrees}
      mood: {type: list}
      beside: {type: links, to: colour, inverse: {name: neighbours, label: Neighbours}}
"""
TOPICS = """\
- id: blue
  kind: colour
  title: Blue
  after: [red]
  facts: {hue: 240, mood: [calm, cool], beside: [red]}
  questions:
    - {id: sky, form: type-in, prompt: What is blue above?, answer: the sky}
    - {id: why, prompt: Why?, answer: Scattering., distractors: [Mirrors., Paint.]}
    - {id: turn, form: number, fact: hue, prompt: How far round?, answer: 240}
- {id: red, kind: colour, title: Red, summary: The colour of blood., facts: {hue: 0, mood: [warm]}}
"""


def found(root: Path) -> list[TopicFacts]:
    return list(facts_of(shelf_of(root).whole()))


def values(write_course: WriteCourse, topics: str, folder: str) -> dict[str, str]:
    root = write_course({"course.yaml": COURSE, "a.yaml": topics}, folder)
    return {fact.key: fact.value for each in found(root) for fact in each.facts}


def test_topics_come_in_the_order_of_reading_each_with_its_facts(
    write_course: WriteCourse,
) -> None:
    root = write_course({"course.yaml": COURSE, "a.yaml": TOPICS})
    keys = {each.line.id: [fact.key for fact in each.facts] for each in found(root)}
    assert list(keys) == ["red", "blue"]
    assert sorted(keys["red"]) == ["c/red.hue", "c/red.mood", "c/red.summary"]
    names = ("hue", "mood", "beside", "sky", "why")
    assert keys["blue"] == [f"c/blue.{name}" for name in names]


def test_a_fact_that_was_learnt_with_an_earlier_version_has_not_changed(
    write_course: WriteCourse,
) -> None:
    assert values(write_course, TOPICS, "c") == {
        "c/red.hue": "76ca2112f7128662",
        "c/red.mood": "89229f50b862a5f8",
        "c/red.summary": "e4a6a0577479b2b4",
        "c/blue.hue": "178a3dcd13a4dd4d",
        "c/blue.mood": "a0942b2649cafa38",
        "c/blue.beside": "e0b03cc4d021b26c",
        "c/blue.sky": "16b27378b48f25e7",
        "c/blue.why": "",
    }


def test_a_fact_by_its_key_and_a_topic_by_itself_have_the_same_values() -> None:
    shelf = shelf_of(SHIPPED)
    value = value_in(shelf)
    for topic in facts_of([shelf.find_scope("week1.models")]):
        assert facts_of_topic(topic.library, topic.line.number) == topic.facts
        assert all(value(fact.key) == fact.value for fact in topic.facts)
    assert value("generative-ai-with-llms/nobody.size") == ""
    assert value("generative-ai-with-llms/bert.nothing") == ""


def test_a_kind_has_the_facts_of_its_topics_alone() -> None:
    shelf = shelf_of(SHIPPED)
    every = {each.line.id: each for each in facts_of(shelf.whole())}
    models = list(facts_of([shelf.find_scope("models")]))
    assert {each.line.kind for each in models} == {"model"}
    assert models == [each for each in every.values() if each.line.kind == "model"]


def test_scopes_that_overlap_give_no_topic_twice() -> None:
    shelf = shelf_of(SHIPPED)
    scopes = [shelf.find_scope(name) for name in ("week1.models", "week1", "models")]
    ids = [each.line.id for each in facts_of(scopes)]
    assert len(ids) == len(set(ids)) > 26


@pytest.mark.parametrize("names", [["week1.models", "week1"], ["models", "week1.models"]])
def test_facts_without_their_topics_are_the_same_in_the_same_order(names: list[str]) -> None:
    shelf = shelf_of(SHIPPED)
    scopes = [shelf.find_scope(name) for name in names]
    every = [fact for each in facts_of(scopes) for fact in each.facts]
    assert facts_in(scopes) == every
    without = {fact.key for fact in every[::3]}
    left = [fact for each in facts_of(scopes, without) for fact in each.facts]
    assert facts_in(scopes, without) == left != every


@pytest.mark.parametrize(
    ("was", "now", "changed"),
    [
        ("hue: 240", "hue: 241", {"c/blue.hue"}),
        ("hue: 240", "hue: 240.0", set()),
        ("hue: 240", "hue: {value: 240, note: about}", set()),
        ("[calm, cool]", "[cool, calm]", set()),
        ("[calm, cool]", "[calm]", {"c/blue.mood"}),
        ("beside: [red]", "beside: [{value: red, note: both}]", set()),
        ("title: Blue", "title: The blue", set()),
        ("The colour of blood.", "The colour of a ripe tomato.", set()),
        ("answer: the sky", "answer: The  Sky", set()),
        ("answer: the sky", "answer: the clouds", {"c/blue.sky"}),
        ("Scattering.", "Light scatters.", set()),
        ("prompt: Why?", "prompt: And why?", set()),
    ],
)
def test_only_another_value_is_another_fact(
    write_course: WriteCourse, was: str, now: str, changed: set[str]
) -> None:
    assert TOPICS.count(was) == 1
    before = values(write_course, TOPICS, "before")
    after = values(write_course, TOPICS.replace(was, now), "after")
    assert before.keys() == after.keys()
    assert {key for key in before if before[key] != after[key]} == changed
