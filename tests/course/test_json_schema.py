"""An editor that holds content against the schemas sees what the reader sees, and no more."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from studyguide.course import json_schema
from studyguide.course.compile import compile_folder
from studyguide.course.compile_course import Compiled
from studyguide.course.flaw import ERROR
from studyguide.course.json_schema import course_schema, topics_schema
from studyguide.course.meanings import MEANINGS
from studyguide.course.problems import Problem
from studyguide.course.source import WrittenCourse, WrittenTopic, WrittenValue
from studyguide.course.written_schema import json_schema_of
from tests.conftest import COURSES, SHIPPED, WriteCourse
from tests.course.test_rules import CASES, Case, told
from tests.course.yaml_core import load

SEEN = {
    "bad-date",
    "bad-number",
    "dangling-link",
    "missing-key",
    "split-choice",
    "template",
    "unknown-choice",
    "unknown-field",
    "unknown-figure",
    "unknown-key",
    "unknown-kind",
    "unknown-section",
    "unknown-source",
    "variant-of-variant",
    "wrong-measure",
    "wrong-type",
}
"""The rules that a schema can see; the others are about YAML, about folders, about what a
text says, or about several places at once."""

IN_NOTES = "](bobb)"
"""A link that dangles in notes, of which a schema reads nothing."""

TOO_MUCH = "9" * 5000
"""To a schema this is a number as any other."""

STRICTER = ("era: Modern", "era: Early")
"""The reader takes these for the choices 'modern' and 'early', which an editor asks for."""


ROOTS = [*sorted(file.parent for file in SHIPPED.glob("*/course.yaml")), *sorted(COURSES.iterdir())]


@pytest.fixture(scope="module", autouse=True)
def schemas_made_once() -> Iterator[None]:
    """Spare each of hundreds of schemas what pydantic says of a model, always the same."""

    @cache
    def made(model: type) -> str:
        return json.dumps(json_schema_of(model))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_schema, "json_schema_of", lambda model: json.loads(made(model)))
        yield


def compiled(root: Path) -> Compiled:
    (one,), _ = compile_folder(root)
    return one


def errors(root: Path) -> list[Problem]:
    """What the reader refuses; it may warn of what is well-formed."""
    return [problem for problem in compile_folder(root)[1] if problem.severity == ERROR]


def complaints(root: Path, course: Compiled) -> list[str]:
    """What an editor finds in the files of a folder, with the schemas of this course."""
    validators = {"course.yaml": Draft7Validator(course_schema(course.course))}
    topics = Draft7Validator(topics_schema(course))
    return [
        f"{file.name}: {error.json_path}: {error.message}"
        for file in sorted(root.rglob("[!.]*.yaml"))
        for error in validators.get(file.name, topics).iter_errors(load(file.read_text("utf-8")))
    ]


@pytest.mark.parametrize("course", ROOTS, ids=lambda p: p.name)
def test_courses_that_are_sound_are_accepted(course: Path) -> None:
    assert complaints(course, compiled(course)) == []


@pytest.mark.parametrize("course", ROOTS, ids=lambda p: p.name)
def test_the_schemas_are_schemas_of_draft_7(course: Path) -> None:
    one = compiled(course)
    for schema in (course_schema(None), course_schema(one.course), topics_schema(one)):
        Draft7Validator.check_schema(schema)
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
        defined = {f"#/definitions/{name}" for name in schema["definitions"]}
        assert set(references(schema)) <= defined


def references(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from ([schema["$ref"]] if "$ref" in schema else [])
        for part in schema.values():
            yield from references(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from references(part)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_of_what_breaks_a_rule_an_editor_sees_what_it_can(case: Case, tmp_path: Path) -> None:
    rule, broken, _, clean = case
    told(tmp_path / "broken", broken)
    told(tmp_path / "clean", clean)
    course = compiled(tmp_path / "clean")
    is_stricter = any(choice in str(clean) for choice in STRICTER)
    assert bool(complaints(tmp_path / "clean", course)) == is_stricter
    try:
        found = complaints(tmp_path / "broken", course)
    except (yaml.YAMLError, UnicodeDecodeError, OSError):
        found = []  # the editor's parser tells of it, not the schema
    is_unseen = any(each in str(broken) for each in (TOO_MUCH, IN_NOTES))
    assert bool(found) == (rule in SEEN and not is_unseen)


def test_every_key_says_what_it_is_for() -> None:
    keys = {}
    for model in (WrittenCourse, WrittenTopic, WrittenValue):
        schema = json_schema_of(model)
        for name, part in {model.__name__: schema, **schema.get("$defs", {})}.items():
            keys[name] = set(part["properties"])
    assert {name: set(meanings) for name, meanings in MEANINGS.items()} == keys


ODD = """\
id: odd
units: [{id: one, sections: [{id: 2nd}, {id: 1984}]}]
sources: {true: {text: 5, year: '1999'}, 1e3: {text: yes, url: 'https://example.org'}}
kinds:
  1984:
    noun: [year, years]
    fields:
      text: {}
      list: {type: list, closed: yes}
      choice: {type: choice, of: [yes, 1, 2.50, 'true', two words]}
      link: {type: link, to: true, inverse: {name: back}}
      number: {type: number, measure: bytes}
      count: {type: number, apart: '1.5'}
      date: {type: date}
      flag: {type: yes-no}
      maths: {type: maths, asked: no}
      source: {type: source}
      ratio: {type: ratio, of: [number, count]}
      must: {required: true}
  true: {title: ~}
"""

SOUND = """\
- id: 007
  kind: 1984
  title: 1984
  section: 1984
  aliases: [~x, no, 5]
  plural: no
  summary: 12:30
  after: 8e1
  sources: [true, 1e3]
  facts:
    text: true
    list: [3.10, no, {value: 5, note: 6, source: 1e3, at: 7, when: 8, asked: off}]
    choice: [{value: 1, source: true}, {value: 2.50, when: always}]
    link: 0x1f
    number: 16.6 GB
    count: 5
    date: 2018
    flag: Yes
    maths: 1
    source: true
    must: unknown
  not: {choice: true, link: unknown, date: [2019-10]}
  questions:
    - {id: 1, prompt: 2, answer: 3, distractors: [4, {text: 5, because: 6}], explain: 7}
    - {id: 2, prompt: 3, form: number, answer: 1e3, tolerance: 0.05, measure: 4, fact: count}
    - {id: 3, prompt: 4, form: true-false, answer: true, hint: 5, level: why, fact: text}
    - {id: 4, prompt: 5, form: match, pairs: {6: 7, true: false}}
    - {id: 5, prompt: 6, form: type-in, answer: [7, no], accept: 8, distractors: off}
- {id: 8e1, kind: 1984, variant-of: 007, facts: {link: unknown, count: ~12..13, date: 1999-12-31}}
- {id: 9, kind: 1984, facts: {must: [a], ratio: unknown, choice: two words, flag: unknown}}
- {id: 0x1f, kind: true, variant-of: ~, title: ~, facts: {back: [{value: 9}]}}
- id: begun
  kind: true
  aliases:
  after:
  was:
  facts:
    # nothing yet
  not:
  notes:
  sources:
  questions:
"""


def test_what_an_editor_takes_for_a_number_or_a_flag_is_a_text_too(
    write_course: WriteCourse,
) -> None:
    root = write_course({"course.yaml": ODD, "one/topics.yaml": SOUND})
    assert errors(root) == []
    assert complaints(root, compiled(root)) == []


@pytest.mark.parametrize(
    "topic",
    [
        "{id: a, kind: 1985}",
        "{id: A, kind: true}",
        "{id: a, kind: true, plural: maybe}",
        "{id: a, kind: true, section: one}",
        "{id: a, kind: true, title: [b]}",
        "{id: a, kind: true, aliases: [[b]]}",
        "{id: a, kind: true, was: A}",
        "{id: a, kind: true, facts: {link: 0x1f}}",
        "{id: a, kind: true, facts: {back: 0x1f}}",
        "{id: a, kind: true, facts: {back: unknown}}",
        "{id: a, kind: true, not: {back: 9}}",
        "{id: a, kind: true, variant-of: 9}",
        "{id: a, kind: 1984, variant-of: 8e1}",
        "{id: a, kind: 1984, facts: {}}",
        "{id: a, kind: 1984, facts: {must: a, text: }}",
        "{id: a, kind: 1984, facts: {must: a, text: {note: b}}}",
        "{id: a, kind: 1984, facts: {must: a, text: [{value: b, source: c}]}}",
        "{id: a, kind: 1984, facts: {must: a, choice: [{value: three words}]}}",
        "{id: a, kind: 1984, facts: {must: a, link: 9}}",
        "{id: a, kind: 1984, facts: {must: a, number: 5 tokens}}",
        "{id: a, kind: 1984, facts: {must: a, number: true}}",
        "{id: a, kind: 1984, facts: {must: a, date: May 2018}}",
        "{id: a, kind: 1984, facts: {must: a, flag: maybe}}",
        "{id: a, kind: 1984, facts: {must: a, source: b}}",
        "{id: a, kind: 1984, facts: {must: a, ratio: 5}}",
        "{id: a, kind: true, questions: [{id: b, prompt: c, form: essay}]}",
        "{id: a, kind: true, questions: [{id: b, prompt: c, answer: [[d]]}]}",
        "{id: a, kind: true, questions: [{id: b, prompt: c, pairs: [d, e]}]}",
        "{id: a, kind: true, questions: [{id: b, prompt: c, pairs: {d: [e]}}]}",
        "{id: a, kind: true, questions: [{id: b, prompt: c, distractors: [{because: d}]}]}",
        "{id: a, kind: 1984, facts: {must: a}, questions: [{id: b, prompt: c, fact: link-to}]}",
    ],
)
def test_what_no_topic_may_hold_is_refused(write_course: WriteCourse, topic: str) -> None:
    files = {"course.yaml": ODD, "one/topics.yaml": SOUND}
    course = compiled(write_course(files))
    root = write_course({"course.yaml": ODD, "one/topics.yaml": topic}, "refused")
    assert errors(root) != []
    assert complaints(root, course) != []


@pytest.mark.parametrize(
    ("question", "is_whole"),
    [
        ("prompt: p", True),
        ("lab: l, ask: b", True),
        ("lab: l, ask: b, explain: e", True),
        ("hint: h", False),
        ("lab: l", False),
        ("ask: b", False),
    ],
)
def test_a_question_has_a_prompt_or_both_that_compute_it(
    write_course: WriteCourse, question: str, is_whole: bool
) -> None:
    topic = f"{{id: a, kind: k, questions: [{{id: q, {question}}}]}}"
    root = write_course({"course.yaml": "id: c\nkinds: {k: {}}\n", "a.yaml": topic})
    assert (errors(root) == []) == is_whole
    assert (complaints(root, compiled(root)) == []) == is_whole


def test_a_course_that_is_still_empty_is_accepted(write_course: WriteCourse) -> None:
    root = write_course({"course.yaml": "id: c\nunits:\nsources:\nkinds: {k: {fields: }}\n"})
    assert errors(root) == []
    assert complaints(root, compiled(root)) == []


def test_what_is_stated_or_computed_elsewhere_is_not_asked_for(write_course: WriteCourse) -> None:
    declared = """\
        id: c
        kinds:
          town:
            fields:
              river: {type: link, to: river, inverse: {name: towns}, required: true}
              people: {type: number, required: true}
              homes: {type: number}
              crowd: {type: ratio, of: [people, homes], required: true}
          river: {}
        """
    topics = """\
        - {id: a, kind: town, facts: {people: 8, homes: 2}}
        - {id: b, kind: river, facts: {towns: a}}
        """
    root = write_course({"course.yaml": declared, "a.yaml": topics})
    assert errors(root) == []
    assert complaints(root, compiled(root)) == []


@pytest.mark.parametrize(
    "field",
    [
        "{type: texts}",
        "{type: choice}",
        "{type: choice, of: []}",
        "{type: link}",
        "{type: links, to: ~}",
        "{type: link, to: nobody}",
        "{inverse: {name: c}}",
        "{type: ratio, of: [number]}",
        "{type: ratio, of: [number, text]}",
        "{apart: wide}",
        "{asked: sometimes}",
        "{ask: 'What {v:do} {it}?'}",
    ],
)
def test_what_no_field_may_declare_is_refused(write_course: WriteCourse, field: str) -> None:
    course = compiled(write_course({"course.yaml": ODD}))
    files = {"course.yaml": ODD.replace("      text: {}\n", f"      text: {field}\n")}
    root = write_course(files, "refused")
    assert errors(root) != []
    assert complaints(root, course) != []


def test_without_a_course_the_format_alone_is_known() -> None:
    validator = Draft7Validator(course_schema(None))
    assert validator.is_valid(load(ODD))
    assert validator.is_valid(load("{id: a, kinds: {b: {fields: {c: {type: link, to: d}}}}}"))
    assert not validator.is_valid(load("{id: a}"))
    assert not validator.is_valid(load("{id: a, kinds: {B: {}}}"))


def test_names_are_proposed_with_what_they_mean() -> None:
    schema = topics_schema(compiled(COURSES / "french-revolution"))
    topic = schema["definitions"]["WrittenTopic"]
    assert topic["properties"]["kind"]["enum"] == ["event"]
    assert topic["properties"]["kind"]["enumDescriptions"] == ["Event"]
    event = schema["definitions"]["event"]
    ids = ["tennis-court-oath", "bastille", "valmy", "thermidor", "brumaire"]
    assert event["enum"] == ids
    assert event["enumDescriptions"][1] == "the storming of the Bastille"
    (kind,) = topic["allOf"]
    began = kind["then"]["properties"]["facts"]["properties"]["began"]
    assert began["title"] == "Began"
    assert began["description"] == "A year, month or day: 2018, 2018-10 or 2018-10-11."


def one(words: str) -> st.SearchStrategy[str]:
    return st.sampled_from(words.split())


IDS = one("1984 true no 1e9 0x1f 0o17 007 off y a a-1")
TEXTS = one("1984 true no 3.10 1e9 0x1F 007 -5 +1 .5 5. 12:30 .inf NaN 2018-10 1_000 ~5 5% word")
FLAGS = one("true True yes No on OFF y F 1 0 'yes' '0'")
YEARS = one("1984 007 -5 +1 2_017 '1999' 5.0")
VALUES = {
    "text": TEXTS,
    "list": TEXTS,
    "link": IDS,
    "number": one("5 007 1e9 -5 .5 ~5 12..13 ..8 5M..6M 1,000 16.6GB 5% '7' 3.10 5K"),
    "date": one("2018 2018-10 2018-10-11 0018 '1999' 12:30"),
    "yes-no": one("yes No TRUE false 'true' 1"),
    "source": IDS,
}


@st.composite
def courses(draw: st.DrawFn) -> tuple[str, str]:
    """A course of one kind with one field, and two topics, of names that editors mistake."""
    course, source, kind, field, topic, other = (draw(IDS) for _ in range(6))
    of = draw(st.lists(TEXTS, min_size=1, max_size=3, unique=True))
    type_ = draw(st.sampled_from([*VALUES, "choice", "choices"]))
    measure = draw(st.sampled_from(["", ", measure: bytes", ", measure: '%'"]))
    value = draw(VALUES.get(type_, st.sampled_from(of)) | st.just("unknown"))
    shape = draw(st.sampled_from(["{}", "[{}]", "{{value: {}}}", "[{{value: {}, note: 1}}]"]))
    declared = f"type: {type_}, of: [{', '.join(of)}], to: {kind}{measure}, asked: {draw(FLAGS)}"
    return (
        f"id: {course}\n"
        f"sources: {{{source}: {{text: {draw(TEXTS)}, year: {draw(YEARS)}}}}}\n"
        f"kinds: {{{kind}: {{fields: {{{field}: {{{declared}}}}}}}}}\n",
        f"- {{id: {topic}, kind: {kind}, plural: {draw(FLAGS)}}}\n"
        f"- {{id: {other}, kind: {kind}, facts: {{{field}: {shape.format(value)}}}}}\n",
    )


@given(courses())
def test_what_the_reader_accepts_an_editor_accepts(files: tuple[str, str]) -> None:
    course, topics = files
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "course.yaml").write_text(course, encoding="utf-8")
        (root / "topics.yaml").write_text(topics, encoding="utf-8")
        if not errors(root):
            assert complaints(root, compiled(root)) == []
