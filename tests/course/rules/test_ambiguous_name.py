"""One name means one topic of a course; a second owner of it is told."""

import pytest

from studyguide.course.compile import compile_folder
from tests.conftest import WriteCourse

BERT = "- {id: bert, kind: k, title: Bert the first, aliases: [encoder-only, B]}\n"


def told(write: WriteCourse, topics: str) -> list[tuple[str, int, int, str]]:
    folder = write({"course.yaml": "id: c\nkinds: {k: {}}\n", "a.yaml": BERT + topics})
    _, problems = compile_folder(folder)
    return [(p.rule, p.place.line, p.place.column, p.message) for p in problems]


@pytest.mark.parametrize(
    ("second", "column", "name"),
    [
        ("{id: x, kind: k, aliases: [y, Encoder Only]}", 33, "Encoder Only"),
        ("{id: x, kind: k, title: BÉRT THE FIRST}", 27, "BÉRT THE FIRST"),
        ("{id: x, kind: k, title: berts}", 27, "berts"),
        ("{id: b, kind: k, aliases: [bert]}", 30, "bert"),
    ],
)
def test_a_name_that_already_means_another_topic_is_told(
    write_course: WriteCourse, second: str, column: int, name: str
) -> None:
    rule, line, at, message = told(write_course, f"- {second}\n")[-1]
    assert (rule, line, at) == ("ambiguous-name", 2, column)
    assert message == f"{name!r} already means bert."


def test_an_id_outranks_names_written_before_it(write_course: WriteCourse) -> None:
    assert told(write_course, "- {id: b, kind: k}\n") == [
        ("ambiguous-name", 1, 70, "'B' already means b.")
    ]


def test_a_topic_may_repeat_its_own_names(write_course: WriteCourse) -> None:
    assert told(write_course, "- {id: x, kind: k, title: X, aliases: [x, X, Xs]}\n") == []


def test_two_courses_may_use_one_name(write_course: WriteCourse) -> None:
    for name in ("one", "two"):
        folder = write_course(
            {f"{name}/course.yaml": f"id: {name}\nkinds: {{k: {{}}}}\n", f"{name}/a.yaml": BERT}
        )
    assert compile_folder(folder)[1] == []
