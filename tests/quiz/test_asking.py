"""What the rules of item writing look at: a course with its questions, fields and facts."""

from pathlib import Path

import pytest

from studyguide.quiz.asking import Asking
from tests.conftest import WriteCourse
from tests.quiz.rules.weak import asking_of

COURSE = """\
    id: c
    kinds:
      tree:
        noun: [tree, trees]
        fields:
          leaf:
            ask: 'What leaf has {topic}?'
            says: '{topic} has {value} leaves'
          age: {asked: false}
    """
TREES = """\
    - id: oak
      kind: tree
      aliases: [the king]
      summary: It is strong.
      facts: {leaf: lobed, age: old}
      questions:
        - {id: how, fact: leaf, form: type-in, prompt: How?, answer: lobed}
        - {id: why, prompt: Why?, answer: A, distractors: [B, C]}
        - {id: flawed, prompt: Why?, answer: A, distractors: [A, C]}
    - {id: elm, kind: tree, facts: {leaf: serrated}}
    - {id: red-oak, kind: tree, variant-of: oak, summary: It is red.}
    """


@pytest.fixture
def asking(write_course: WriteCourse) -> Asking:
    return asking_of(write_course({"course.yaml": COURSE, "trees.yaml": TREES}))


def test_questions_come_with_what_is_true_unless_they_are_none(asking: Asking) -> None:
    how, why = asking.questions
    assert (how.topic, how.question.id, how.right) == ("oak", "how", ("lobed",))
    assert [value.text for value in how.values] == ["lobed"]
    assert (why.wrong, why.values) == (("B", "C"), ())


def test_only_what_is_shown_is_a_wrong_option(asking: Asking) -> None:
    typed = asking.questions[0]
    distracted = typed.question._replace(distractors=asking.questions[1].question.distractors)
    assert typed._replace(question=distracted).wrong == ()


def test_a_summary_is_a_definition_unless_it_is_that_of_a_variant(asking: Asking) -> None:
    assert [line.id for line in asking.definitions()] == ["oak"]
    assert asking.nouns() == {"tree": ("tree", "trees")}


def test_a_field_that_is_asked_comes_with_the_places_of_its_keys(asking: Asking) -> None:
    (leaf,) = asking.fields()
    assert (leaf.kind, leaf.field.id) == ("tree", "leaf")
    places = {key: (Path(place.file).name, place.line) for key, place in leaf.places.items()}
    assert places == {"ask": ("course.yaml", 7), "says": ("course.yaml", 8)}


def test_members_are_the_facts_that_can_be_asked(asking: Asking) -> None:
    assert {member.id for member in asking.members("tree", "leaf")} == {"oak", "elm"}
    assert [member.id for member in asking.members("tree", "summary")] == ["oak"]


@pytest.mark.parametrize(
    ("text", "named"),
    [("Oaks", "oak"), ("the king", "oak"), ("RED OAK", "red-oak"), ("king", None), ("yew", None)],
)
def test_a_text_names_the_topic_that_it_is_the_whole_name_of(
    asking: Asking, text: str, named: str | None
) -> None:
    assert asking.named(text) == named
