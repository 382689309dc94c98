"""Each wording template is filled once with a long value and a short one, of one and of several."""

from pathlib import Path

import pytest

from studyguide.quiz.wordings import Wording, unworded, wordings
from tests.conftest import WriteCourse
from tests.quiz.rules.weak import asking_of

FIELD = """
    id: c
    kinds:
      pet:
        noun: [pet, pets]
        names: proper
        fields:
          food: {%s}
          age: {type: number, asked: false, ask: 'How old {v:be} {topic}?'}
          plain: {}
    """
TOPICS = """
    - {id: tom, kind: pet, title: Tom, facts: {food: fish}}
    - {id: bo, kind: pet, title: Bo, facts: {food: milk of the cow, plain: yes, age: 3}}
    - {id: mice, kind: pet, title: The mice, plural: true, facts: {food: cheese}}
    """


@pytest.mark.parametrize(
    ("template", "texts"),
    [
        (
            "says: '{topic} {v:eat} {value}'",
            ["Bo eats milk of the cow", "Tom eats fish", "The mice eat cheese"],
        ),
        (
            "ask: 'What {v:do} {topic} eat?'",
            ["What does Tom eat?", "What does Bo eat?", "What do The mice eat?"],
        ),
        (
            "ask-back: '{which} {v:eat} {value}?'",
            [
                *("Which pet eats milk of the cow?", "Which pet eats fish?"),
                "Which pet eats cheese?",
                "Which of these pets eat milk of the cow?",
                *("Which of these pets eat fish?", "Which of these pets eat cheese?"),
            ],
        ),
        (
            "compare: [eats more, eats less]",
            ["Which of the two eats more?", "Which of the two eats less?"],
        ),
        ("label: Food", []),
    ],
)
def test_a_template_is_filled(write_course: WriteCourse, template: str, texts: list[str]) -> None:
    folder = write_course({"course.yaml": FIELD % template, "a.yaml": TOPICS})
    key = template.partition(":")[0]
    assert list(wordings(asking_of(folder))) == [Wording("pet", "food", key, t) for t in texts]


def test_every_value_of_a_list_may_be_the_longest(write_course: WriteCourse) -> None:
    field = "type: list, closed: true, says: '{topic} {v:eat} {value}'"
    topics = "- {id: tom, kind: pet, title: Tom, facts: {food: [fish, ham and eggs, ice]}}"
    folder = write_course({"course.yaml": FIELD % field, "a.yaml": topics})
    texts = [wording.text for wording in wordings(asking_of(folder))]
    assert texts == ["Tom eats ham and eggs", "Tom eats ice"]


def test_a_template_that_nothing_fills_is_left_out(write_course: WriteCourse) -> None:
    folder: Path = write_course({"course.yaml": FIELD % "ask: 'What of {topic}?'"})
    assert list(wordings(asking_of(folder))) == []


def test_fields_that_are_asked_without_wording_are_named(write_course: WriteCourse) -> None:
    folder = write_course({"course.yaml": FIELD % "label: Food", "a.yaml": TOPICS})
    assert list(unworded(asking_of(folder))) == ["pet.food", "pet.plain"]
    folder = write_course({"course.yaml": FIELD % "ask: 'What of {topic}?'"})
    assert list(unworded(asking_of(folder))) == ["pet.plain"]
    folder = write_course({"course.yaml": FIELD % "label: Food"}, "without-topics")
    assert list(unworded(asking_of(folder))) == []
