"""A compiled course is written whole: names by rank, spans, askable facts, nearest together."""

import json
from typing import Any

import pytest

from studyguide.course.library import Library, Span
from studyguide.course.model import Place
from studyguide.course.stored import fact_from, question_from
from tests.conftest import WriteCourse, library_of

COURSE = """\
id: c
title: C
units: [{id: u, sections: [{id: s}, {id: t}]}, {id: v}, {id: w}]
sources: {one: {text: One}}
kinds:
  k:
    fields:
      size: {type: number}
      made: {values: {Meta: [Facebook]}}
      mate: {type: link, to: k, inverse: {name: mates}}
      per: {type: ratio, of: [size, size]}
      shy: {asked: false}
  j: {noun: [mouse, mice], names: proper}
"""
TOPICS = """\
- {id: b, kind: k, title: The big one, aliases: [bigger, BIG-1], section: t,
   facts: {size: 9, mate: a}}
- id: a
  kind: k
  section: s
  after: [b]
  plural: true
  summary: A summary.
  facts: {size: 1, made: {value: Facebook, note: a note}, shy: x}
  not: {made: [IBM, Apple]}
- {id: z, kind: k, facts: {size: 5, made: [{value: x, source: one}, {value: y, source: one}]}}
- {id: y, kind: k, variant-of: b, facts: {size: unknown}}
- {id: x, kind: k, facts: {size: {value: 4, asked: false}},
   questions: [{id: q, prompt: p, answer: a, distractors: [b, c]}]}
"""


@pytest.fixture
def library(write_course: WriteCourse) -> Library:
    folder = write_course(
        {"course.yaml": COURSE, "u/a.yaml": TOPICS, "v/a.yaml": "{id: m, kind: j, odd: 1}"}
    )
    return library_of(folder)


def ids(library: Library, first: int, last: int) -> str:
    return "".join(line.id for line in library.lines(first, last))


def test_topics_are_numbered_in_the_order_of_the_course(library: Library) -> None:
    assert library.courses() == [Span("c", "", "", "C", 1, 6)]
    assert ids(library, 1, 6) == "abzyxm"


def test_units_and_sections_are_spans_of_topics(library: Library) -> None:
    units = [(span.unit, ids(library, span.first, span.last)) for span in library.units("c")]
    sections = [
        (span.section, ids(library, span.first, span.last)) for span in library.sections("c", "u")
    ]
    assert units == [("u", "abzyx"), ("v", "m"), ("w", "")]
    assert sections == [("s", "a"), ("t", "b"), ("", "zyx")]
    assert library.units("c")[2].size == 0


def test_a_second_course_goes_on_counting(write_course: WriteCourse) -> None:
    folder = write_course(
        {
            f"{name}/{file}": text
            for name in "xy"
            for file, text in {
                "course.yaml": f"id: {name}\nkinds: {{k: {{}}}}",
                "a.yaml": "- {id: a, kind: k, after: [b]}\n- {id: b, kind: k}",
            }.items()
        }
    )
    library = library_of(folder)
    assert [(span.course, span.first, span.last) for span in library.courses()] == [
        ("x", 1, 2),
        ("y", 3, 4),
    ]
    assert (library.reading(1, 2), library.reading(3, 4), library.reading(1, 4)) == (
        [2, 1],
        [4, 3],
        [2, 1, 4, 3],
    )


def test_a_topic_has_its_names_by_rank(library: Library) -> None:
    rows = library.rows("select rank, fold from names where topic = 2 order by rank, fold")
    assert rows == [
        (0, "b"),
        (1, "the big one"),
        (1, "thebigone"),
        (2, "big 1"),
        (2, "big1"),
        (2, "bigger"),
        (3, "big one"),
        (3, "one"),
        (3, "the big one"),
    ]


def asked(library: Library, field: str) -> dict[str, Any]:
    query = "select said from facts where field = ? order by rank"
    return {(said := json.loads(row[0]))["id"]: said for row in library.rows(query, field)}


def test_a_fact_can_be_asked_when_it_is_the_topics_own_undisputed_and_known(
    library: Library,
) -> None:
    assert list(asked(library, "size")) == ["a", "z", "b"]
    assert list(asked(library, "made")) == ["a"]
    assert list(asked(library, "mate")) == ["b"]
    assert asked(library, "mates") == asked(library, "shy") == asked(library, "per") == {}


def test_a_fact_that_can_be_asked_tells_all_about_its_topic(library: Library) -> None:
    said = asked(library, "made")["a"]
    assert (said["id"], said["title"], said["plural"]) == ("a", "A", True)
    assert said["denied"] == ["apple", "ibm"]
    assert [value.key for value in fact_from(said["fact"]).values] == ["meta"]


def test_kinds_keep_their_nouns_and_whether_their_names_are_proper(library: Library) -> None:
    assert library.kinds("c") == [
        ("k", "K", "k", "ks", 0),
        ("j", "J", "mouse", "mice", 1),
    ]


def test_full_text_holds_what_a_topic_says(library: Library) -> None:
    query = "select title, aliases, summary, facts from search where rowid = 1"
    assert library.rows(query) == [
        (
            "A",
            "",
            "A summary.",
            "Size: 1. Made: Facebook (a note). Per: ≈ 1 (1 / 1). Shy: x. Mates: The big one.",
        )
    ]


def test_questions_and_problems_are_kept(library: Library) -> None:
    ((topic, written),) = library.rows("select topic, written from questions")
    query = "select place, rule, severity from problems where severity = 'error'"
    ((place, rule, severity),) = library.rows(query)
    assert (library.line(topic).id, question_from(json.loads(written)).prompt) == ("x", "p")
    assert (Place(*json.loads(place)).line, rule, severity) == (1, "unknown-key", "error")
    assert library.problem_counts()["error"] == 1
