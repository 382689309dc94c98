"""An outline keeps what tells a topic apart, what it states itself and where it leads."""

import pytest

from studyguide.course.outline import Outline, outline
from tests.conftest import WriteCourse, library_of

COURSE = """\
id: c
sources: {one: {text: One}}
kinds:
  k:
    fields:
      size: {type: number}
      made: {}
      mate: {type: link, to: k, inverse: {name: mates}}
      paper: {type: source}
"""
TOPICS = """\
- id: a
  kind: k
  after: [b]
  facts: {size: unknown, made: X, mate: b, paper: one}
- {id: b, kind: k}
- {id: v, kind: k, variant-of: a, facts: {size: 5}}
"""


def outlines(write: WriteCourse, topics: str) -> dict[str, Outline]:
    library = library_of(write({"course.yaml": COURSE, "a.yaml": topics}))
    ((last,),) = library.rows("select max(number) from topics")
    every = [outline(number, library.topic(number)) for number in range(1, last + 1)]
    return {one.id: one for one in every}


def test_what_is_known_and_no_source_tells_a_topic_apart(write_course: WriteCourse) -> None:
    every = outlines(write_course, TOPICS)
    assert every["a"].telling == {("made", "text"): {"x"}, ("mate", "link"): {"b"}}
    assert every["b"].telling == {("mates", "links"): {"a"}}
    assert {field for field, _ in every["v"].telling} == {"size", "made", "mate"}


def test_a_topics_own_are_the_facts_it_neither_inherits_nor_is_told_of(
    write_course: WriteCourse,
) -> None:
    every = outlines(write_course, TOPICS)
    assert every["a"].own == {"size", "made", "mate", "paper"}
    assert every["b"].own == set()
    assert every["v"].own == {"size"}


def test_a_topic_is_bare_when_a_comparison_has_no_row_of_it(write_course: WriteCourse) -> None:
    every = outlines(write_course, TOPICS + "- {id: d, kind: k, notes: Words.}\n")
    assert [id_ for id_, one in every.items() if one.bare] == ["d"]


@pytest.mark.parametrize(
    ("written", "led_to"),
    [
        ("after: [b]", {"b"}),
        ("facts: {mate: b}", {"b"}),
        ("variant-of: b", {"b"}),
        ("facts: {size: 3}", set()),
        ("facts: {mates: [b]}", {"b"}),
        ("notes: 'See [b](b).'", {"b"}),
        ("notes: '# See [b](b)'", {"b"}),
        ("notes: '> See [b](b)'", {"b"}),
        ("notes: '- one [b](b)'", {"b"}),
        ("notes: |\n    - one\n      - [b](b)", {"b"}),
        ("notes: |\n    | [b](b) |\n    |---|\n    | x |", {"b"}),
        ("notes: |\n    | x |\n    |---|\n    | [b](b) |", {"b"}),
        ("notes: '`[b](b)`'", set()),
        ("notes: '[us](a)'", set()),
    ],
)
def test_a_topic_leads_to_what_it_names(
    write_course: WriteCourse, written: str, led_to: set[str]
) -> None:
    every = outlines(write_course, f"- id: a\n  kind: k\n  {written}\n- {{id: b, kind: k}}\n")
    assert every["a"].leads_to == led_to
