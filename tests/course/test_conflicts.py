"""A file with a merge left undone is told once for each conflict, and nothing that follows."""

from pathlib import Path

import pytest

from studyguide.course.checking import check
from tests.conftest import WriteCourse

COURSE = "id: c\nkinds: {k: {fields: {near: {type: link, to: k}}}}\n"
SIDES = "<<<<<<< HEAD\n{0}\n=======\n{1}\n>>>>>>> other\n"


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        ("a.yaml", SIDES.format("id: a", "id: d") + "kind: k\n", [1]),
        ("a.yaml", "id: a\nkind: k\n" + 2 * SIDES.format("title: A", "title: B"), [3, 8]),
        ("course.yaml", COURSE + SIDES.format("title: C", "title: D"), [3]),
    ],
)
def test_each_conflict_is_told(
    write_course: WriteCourse, name: str, text: str, lines: list[int]
) -> None:
    other = "id: b\nkind: k\nfacts: {near: a}\n"
    folder = write_course({"course.yaml": COURSE, "b.yaml": other} | {name: text})
    problems = check([folder]).problems
    assert [(Path(p.place.file).name, p.place.line) for p in problems] == [(name, n) for n in lines]
    assert problems[0].message == "A merge has left two versions of the text from here on."


def test_such_a_mark_within_notes_is_text(write_course: WriteCourse) -> None:
    notes = "id: a\nkind: k\nnotes: |\n  <<<<<<< HEAD\n  >>>>>>> other\n"
    assert check([write_course({"course.yaml": COURSE, "a.yaml": notes})]).problems == []
