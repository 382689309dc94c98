"""A check tells of a course's flaws and of those in its questions, in one order."""

import pytest

from studyguide.study.checking import check
from tests.conftest import WriteCourse

FILES = {
    "course.yaml": "id: c\nunits: [{id: u}, {id: v}]\nkinds: {k: {}}\n",
    "u/a.yaml": """\
        - id: a
          kind: k
          questions:
            - {id: q, prompt: p, answer: x}
          after: nobody
        """,
    "v/b.yaml": """\
        - id: b
          kind: k
          after: a
          questions:
            - {id: q, prompt: p, answer: x, distractors: [X, y, Y]}
        """,
}
IN_A = [("u/a.yaml", 4, "too-few-options"), ("u/a.yaml", 5, "dangling-link")]
IN_B = [("v/b.yaml", 5, "right-and-wrong"), ("v/b.yaml", 5, "doubled-option")]


@pytest.mark.parametrize(("part", "told"), [("", IN_A + IN_B), ("u", IN_A), ("v/b.yaml", IN_B)])
def test_flaws_of_all_sorts_stand_in_the_order_of_their_places(
    write_course: WriteCourse, part: str, told: list[tuple[str, int, str]]
) -> None:
    root = write_course(FILES)
    checked = check([root / part])
    assert [
        (p.place.file.removeprefix(f"{root}/"), p.place.line, p.rule)
        for p in checked.problems
        if p.severity == "error"
    ] == told
    assert (checked.courses, checked.topics) == (1, 2)


def test_what_spoils_a_question_is_told_and_nothing_that_only_follows(
    write_course: WriteCourse,
) -> None:
    question = "- {id: a, kind: k, questions: [{id: q, prompt: p, answr: x}]}"
    root = write_course({"course.yaml": "id: c\nkinds: {k: {}}\n", "a.yaml": question})
    assert [p.rule for p in check([root]).problems if p.severity == "error"] == ["unknown-key"]


def test_a_file_full_of_flaws_is_told_of_in_part(write_course: WriteCourse) -> None:
    questions = "".join(f"    - {{id: q{n}, prompt: p}}\n" for n in range(600))
    topic = f"- id: a\n  kind: k\n  questions:\n{questions}"
    root = write_course({"course.yaml": "id: c\nkinds: {k: {}}\n", "a.yaml": topic})
    problems = [p for p in check([root]).problems if p.severity == "error"]
    assert len(problems) == 1000
    assert problems[-1].rule == "size"
