"""Authored questions are kept whole, with the place of all they say, or left out for a reason."""

import pytest

from studyguide.course.compile import compile_folder
from studyguide.course.model import AuthoredQuestion, Distractor
from tests.conftest import WriteCourse

COURSE = """\
id: c
kinds:
  k: {fields: {x: {}, size: {type: number}, to: {type: link, to: k, inverse: {name: from}}}}
"""

Told = list[tuple[str, int, int]]


def read(write: WriteCourse, lines: str) -> tuple[tuple[AuthoredQuestion, ...], Told]:
    topic = f"- {{id: b, kind: k}}\n- id: a\n  kind: k\n{lines}"
    (one,), problems = compile_folder(write({"course.yaml": COURSE, "a.yaml": topic}))
    told = [(p.rule, p.place.line, p.place.column) for p in problems if p.severity == "error"]
    return next(topic for topic in one.topics() if topic.id == "a").questions, told


EVERY_KEY = """\
  facts: {x: y}
  questions:
    - id: q
      form: cloze
      prompt: P ___
      answer: [a, b]
      distractors:
        - {because: C, text: c}
        - d
      pairs:
        left : right
      accept: e
      tolerance: 5 %
      measure: tokens
      fact: x
      explain: E
      hint: H
      level: why
"""


def test_a_question_keeps_all_that_was_written(write_course: WriteCourse) -> None:
    (question,), told = read(write_course, EVERY_KEY)
    assert told == []
    assert question == AuthoredQuestion(
        id="q",
        prompt="P ___",
        place=question.place,
        places=question.places,
        form="cloze",
        answers=("a", "b"),
        distractors=(Distractor("c", "C"), Distractor("d", "")),
        explain="E",
        fact="x",
        hint="H",
        level="why",
        accept=("e",),
        measure="tokens",
        tolerance="5 %",
        pairs=(("left", "right"),),
    )


@pytest.mark.parametrize(
    ("key", "member", "place"),
    [
        ("prompt", None, (8, 7)),
        ("prompt", 0, (8, 15)),
        ("answer", None, (9, 7)),
        ("answer", 1, (9, 19)),
        ("distractors", 0, (11, 30)),
        ("distractors", 1, (12, 11)),
        ("pairs", 0, (14, 16)),
        ("accept", 0, (15, 15)),
        ("answer", 2, (6, 7)),
        ("no such key", None, (6, 7)),
    ],
)
def test_it_has_the_place_of_each_key_and_each_member(
    write_course: WriteCourse, key: str, member: int | None, place: tuple[int, int]
) -> None:
    (question,), _ = read(write_course, EVERY_KEY)
    assert question.at(key, member)[1:] == place
    assert question.at(key, member).file.endswith("a.yaml")


def test_a_question_that_says_little_has_the_usual_rest(write_course: WriteCourse) -> None:
    (question,), _ = read(write_course, "  questions: [{id: q, prompt: p}]\n")
    assert (question.form, question.level, question.answers) == ("choose-one", "recall", ())


def test_one_that_is_computed_has_no_prompt_but_names_who_asks_what(
    write_course: WriteCourse,
) -> None:
    (question,), told = read(write_course, "  questions: [{id: q, lab: l, ask: b, hint: H}]\n")
    assert told == []
    assert (question.lab, question.ask, question.prompt, question.hint) == ("l", "b", "", "H")
    assert question.at("ask", 0)[1:] == (4, 36)


@pytest.mark.parametrize(
    ("half", "told"),
    [
        ("{id: q, lab: l}", [("missing-key", 4, 15)]),
        ("{id: q, ask: b}", [("missing-key", 4, 15)]),
        ("{id: q, lab: l, aks: b}", [("unknown-key", 4, 31)]),
        ("{id: q, lab: L l, ask: b}", [("wrong-type", 4, 28)]),
        ("{id: q, lab: , ask: b}", [("wrong-type", 4, 28)]),
    ],
)
def test_half_of_what_computes_it_is_no_question(
    write_course: WriteCourse, half: str, told: Told
) -> None:
    assert read(write_course, f"  questions: [{half}]\n") == ((), told)


def test_a_question_may_be_about_the_summary(write_course: WriteCourse) -> None:
    asked = "  questions: [{id: q, prompt: p, fact: summary}]\n"
    (question,), told = read(write_course, "  summary: S.\n" + asked)
    assert (question.fact, told) == ("summary", [])
    assert read(write_course, asked) == ((), [("unstated-fact", 4, 40)])


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("{id: x, prompt: p}", ("duplicate-id", 5, 10)),
        ("{id: summary, prompt: p}", ("duplicate-id", 5, 10)),
        ("{id: r, prompt: p, fact: y}", ("unknown-field", 5, 30)),
        ("{id: r, prompt: p, fact: from}", ("unknown-field", 5, 30)),
        ("{id: r, prompt: p, fact: x}", ("unstated-fact", 5, 30)),
        ("{id: r, prompt: p, hnt: h}", ("unknown-key", 5, 24)),
        ("{id: r, prompt: p, answer: [a, ~]}", ("wrong-type", 5, 36)),
        ("{id: r, prompt: p, fact: size}", ("bad-number", 8, 11)),
    ],
)
def test_one_with_a_flaw_is_told_once_and_left_out(
    write_course: WriteCourse, first: str, told: tuple[str, int, int]
) -> None:
    size = "    size: some\n" if told[0] == "bad-number" else ""
    lines = f"  questions:\n  - {first}\n  - {{id: q, prompt: p}}\n  facts:\n{size}    from: b\n"
    questions, problems = read(write_course, lines)
    assert [question.id for question in questions] == ["q"]
    assert problems == [told]


def test_of_two_questions_with_one_id_the_first_is_kept(write_course: WriteCourse) -> None:
    lines = "  questions: [{id: q, prompt: first}, {id: q, prompt: second}]\n"
    questions, told = read(write_course, lines)
    assert [question.prompt for question in questions] == ["first"]
    assert told == [("duplicate-id", 4, 44)]


def test_a_fact_that_course_yaml_spoils_is_not_told_again(write_course: WriteCourse) -> None:
    course = "id: c\nkinds: {k: {fields: {x: {type: choice}}}}\n"
    topic = "{id: a, kind: k, facts: {x: y}, questions: [{id: q, prompt: p, fact: x}]}"
    root = write_course({"course.yaml": course, "a.yaml": topic})
    _, problems = compile_folder(root)
    assert [p.rule for p in problems if p.severity == "error"] == ["missing-key"]
