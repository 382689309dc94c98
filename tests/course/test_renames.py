"""A library knows what topics and questions were called earlier."""

import pytest

from tests.conftest import WriteCourse, library_of

COURSE = "id: c\nkinds: {k: {fields: {size: {}}}}\n"
WHY = "{id: why, prompt: p, answer: a, distractors: [b, d], was: [how]}"


def renames(write: WriteCourse, topics: str) -> dict[str, str]:
    return library_of(write({"course.yaml": COURSE, "a.yaml": topics})).renames("c")


def test_topics_and_questions_are_found_by_their_earlier_paths(write_course: WriteCourse) -> None:
    topics = f"- {{id: oak, kind: k, was: [tree, plant], questions: [{WHY}]}}\n"
    assert renames(write_course, topics) == {
        "c/tree": "c/oak",
        "c/plant": "c/oak",
        "c/oak.how": "c/oak.why",
    }


@pytest.mark.parametrize(
    ("topics", "expected"),
    [
        ("- {id: oak, kind: k}\n- {id: elm, kind: k, was: [oak]}\n", {}),
        ("- {id: oak, kind: k, was: [oak]}\n", {}),
        (
            "- {id: oak, kind: k, was: [tree]}\n- {id: elm, kind: k, was: [tree]}\n",
            {"c/tree": "c/oak"},
        ),
        (
            f"- {{id: oak, kind: k, facts: {{size: big}}, questions: [{WHY}]}}\n",
            {"c/oak.how": "c/oak.why"},
        ),
        (
            f"- {{id: oak, kind: k, facts: {{size: big}},"
            f" questions: [{WHY.replace('how', 'size')}]}}\n",
            {},
        ),
    ],
)
def test_a_name_that_is_in_use_is_no_earlier_one(
    write_course: WriteCourse, topics: str, expected: dict[str, str]
) -> None:
    assert renames(write_course, topics) == expected
