"""A fact is known when a topic at hand has a field or a question of its name."""

import pytest

from studyguide.study.known import known_in
from tests.conftest import WriteCourse, shelf_of


@pytest.mark.parametrize(
    ("fact", "known"),
    [
        ("c/one.size", True),
        ("c/one.summary", True),
        ("c/one.why", True),
        ("c/one.weight", False),
        ("c/two.size", False),
        ("d/one.size", False),
        ("one", False),
        ("", False),
    ],
)
def test_a_fact_is_looked_for_by_course_topic_and_name(
    write_course: WriteCourse, fact: str, known: bool
) -> None:
    question = "{id: why, prompt: Why?, answer: so, distractors: [a, b]}"
    folder = write_course(
        {
            "course.yaml": "id: c\nkinds: {thing: {fields: {size: {}, weight: {}}}}\n",
            "a.yaml": f"{{id: one, kind: thing, facts: {{size: big}}, questions: [{question}]}}\n",
        }
    )
    assert known_in(shelf_of(folder))(fact) == known
