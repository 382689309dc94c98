"""A topic that could not be read is found by the line of its id."""

from pathlib import Path

import pytest

from studyguide.course.unread import written_at
from tests.conftest import WriteCourse

COURSE = "id: c\nkinds: {thing: {}}\n"
SOUND = "id: sound\nkind: thing\nquestions:\n- {id: q, prompt: p, answer: a, distractors: [b, d]}\n"


def found(root: Path, id_: str) -> tuple[str, int] | None:
    place = written_at(id_, [root])
    return (Path(place.file).name, place.line) if place else None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("id: Lost One\nkind: thin\n", 1),
        ("\ufeffid: lost one\nkind: thin\n", 1),
        ("kind: thin\r\nid: lost one\r\n", 2),
        ("- id: other\n  kind: thin\n- kind: thin\n  id: 'lost one'  # mine\n", 4),
        ("-   id: lost one\n    kind: [", 1),
        ('- {"id": "lost one", kind: thin}', 1),
        ("- {kind: thin, id: lost one}", 1),
        ("{id: lost one, kind: thing, x: ", 1),
    ],
)
def test_a_topic_that_cannot_be_read_is_found_by_its_line(
    write_course: WriteCourse, text: str, line: int
) -> None:
    root = write_course({"course.yaml": COURSE, "a.yaml": SOUND})
    (root / "b.yaml").write_bytes(text.encode())
    assert found(root, "lost one") == ("b.yaml", line)


@pytest.mark.parametrize(
    "text",
    [
        "id: lost one more\nkind: thin\n",
        "uid: lost one\nkind: thin\n",
        "# id: lost one\nkind: thin\n",
        "id: x\nkind: thin\nquestions:\n    - id: lost one\n",
    ],
)
def test_what_is_no_topic_of_this_id_is_not(write_course: WriteCourse, text: str) -> None:
    assert found(write_course({"course.yaml": COURSE, "b.yaml": text}), "lost one") is None


def test_the_ids_in_a_sound_file_are_not_meant(write_course: WriteCourse) -> None:
    root = write_course({"course.yaml": COURSE, "a.yaml": SOUND})
    assert (found(root, "q"), found(root, "sound"), found(root, "c")) == (None, None, None)


def test_where_the_course_cannot_be_read_none_of_its_topics_is(write_course: WriteCourse) -> None:
    root = write_course({"course.yaml": "id: [", "a.yaml": SOUND})
    assert found(root, "sound") == ("a.yaml", 1)
