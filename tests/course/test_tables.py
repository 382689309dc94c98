"""A compiled course is written whole: names by rank, spans, askable facts, nearest together."""

import json

import pytest

from studyguide.course.library import Library, Span
from studyguide.course.model import Place
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
        (4, "big one"),
        (4, "one"),
    ]


def asked(library: Library, field: str) -> list[str]:
    """The ids of the topics whose fact can be asked, by rank."""
    query = "select topic from facts where field = ? order by rank"
    return [library.line(topic).id for (topic,) in library.rows(query, field)]


def test_a_fact_can_be_asked_when_it_is_the_topics_own_undisputed_and_known(
    library: Library,
) -> None:
    assert asked(library, "size") == ["a", "z", "b"]
    assert asked(library, "made") == ["a"]
    assert asked(library, "mate") == ["b"]
    assert asked(library, "mates") == asked(library, "shy") == asked(library, "per") == []


def test_facts_are_numbered_in_the_order_of_topics_and_fields(library: Library) -> None:
    query = "select number, topic, course, kind, field from facts order by number"
    assert library.rows(query) == [
        (1, 1, "c", "k", "size"),
        (2, 1, "c", "k", "made"),
        (3, 1, "c", "k", "summary"),
        (4, 2, "c", "k", "size"),
        (5, 2, "c", "k", "mate"),
        (6, 3, "c", "k", "size"),
    ]


def test_a_topic_keeps_what_it_is_known_not_to_be(library: Library) -> None:
    assert library.topic(1).denied == {"made": ("apple", "ibm")}


def test_kinds_keep_their_nouns_and_whether_their_names_are_proper(library: Library) -> None:
    assert library.kinds("c") == [
        ("k", "K", "k", "ks", 0),
        ("j", "J", "mouse", "mice", 1),
    ]


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("title : a", [1]),
        ("summary : summaries", [1]),
        ("facts : facebook AND facts : note", [1]),
        ("aliases : bigger", [2]),
        ("facts : odd", []),
    ],
)
def test_full_text_finds_what_a_topic_says(library: Library, words: str, topics: list[int]) -> None:
    rows = library.rows("select rowid from search where search match ?", words)
    assert [number for (number,) in rows] == topics


def test_questions_and_problems_are_kept(library: Library) -> None:
    ((topic, at),) = library.rows("select topic, place from questions")
    query = "select place, rule, severity from problems where severity = 'error'"
    ((place, rule, severity),) = library.rows(query)
    assert (library.line(topic).id, library.topic(topic).questions[at].prompt) == ("x", "p")
    assert (Place(*json.loads(place)).line, rule, severity) == (1, "unknown-key", "error")
    assert library.problem_counts()["error"] == 1
