"""Topics are whole: facts in order, what leads where, notes parsed, questions kept apart."""

import pytest

from studyguide.course.compile import compile_folder
from studyguide.course.flaw import ERROR
from studyguide.course.model import Mention, Topic
from tests.conftest import WriteCourse

COURSE = """\
id: c
units: [{id: u1, sections: [{id: s1}, {id: s2}]}, {id: u2}]
sources: {book: {text: Book}, paper: {text: Paper}}
kinds:
  k:
    noun: [thing, things]
    fields:
      x: {}
      to: {type: links, to: k, inverse: {name: from}}
      like: {type: link, to: k, inverse: {name: liked-by, label: Liked by}}
      read: {type: source}
"""

Told = list[tuple[str, int, int]]


def read(write: WriteCourse, files: dict[str, str]) -> tuple[dict[str, Topic], Told]:
    (one,), problems = compile_folder(write({"course.yaml": COURSE, **files}))
    told = [(p.rule, p.place.line, p.place.column) for p in problems if p.severity == ERROR]
    return {topic.id: topic for topic in one.topics()}, told


def one(write: WriteCourse, lines: str) -> tuple[Topic, Told]:
    topics, told = read(write, {"u1/a.yaml": "id: a\nkind: k\n" + lines})
    return topics["a"], told


def test_topics_stand_in_the_order_of_units_sections_and_files(write_course: WriteCourse) -> None:
    topics, _ = read(
        write_course,
        {
            "u2/a.yaml": "{id: last, kind: k}",
            "u1/a.yaml": "- {id: loose, kind: k}\n- {id: two, kind: k, section: s2}",
            "u1/b.yaml": "- {id: one-b, kind: k, section: s1}\n- {id: one-a, kind: k, section: s1}",
            "u1/s1.yaml": "{id: one-c, kind: k}",
        },
    )
    assert list(topics) == ["one-b", "one-a", "one-c", "two", "loose", "last"]


def test_a_topic_knows_what_it_is_and_where_it_stands(write_course: WriteCourse) -> None:
    topic, told = one(
        write_course,
        "title: An A\nsection: s1\naliases: [aa]\nplural: true\nsummary: |\n  One\n   two.\n",
    )
    assert told == []
    assert (topic.course, topic.unit, topic.section, topic.kind) == ("c", "u1", "s1", "k")
    assert (topic.title, topic.aliases, topic.summary) == ("An A", ("aa",), "One two.")
    assert (topic.noun, topic.plural, topic.variant_of) == (("thing", "things"), True, None)
    assert topic.place.line == 1


def test_facts_stand_in_the_order_of_the_kind_then_inverses_as_written(
    write_course: WriteCourse,
) -> None:
    topics, told = read(
        write_course,
        {
            "u1/a.yaml": "- {id: a, kind: k, facts: {liked-by: b, from: b, like: b, x: y}}\n"
            "- {id: b, kind: k, facts: {like: c}}\n- {id: c, kind: k, facts: {from: [b]}}\n"
        },
    )
    assert told == [("link-twice", 1, 38)]
    assert [fact.field for fact in topics["a"].facts] == ["x", "like", "from"]
    assert [fact.field for fact in topics["b"].facts] == ["to", "like", "liked-by"]
    assert [fact.field for fact in topics["c"].facts] == ["from", "liked-by"]


def test_links_that_come_in_and_titles_of_others_are_known(write_course: WriteCourse) -> None:
    topics, _ = read(
        write_course,
        {
            "u1/a.yaml": "- {id: a, kind: k, title: Ay, after: [b]}\n"
            "- {id: b, kind: k, title: Bee, facts: {like: a}}\n"
            "- {id: v, kind: k, variant-of: b}\n"
        },
    )
    assert topics["a"].linked_from == (Mention("b", "like", "Like"),)
    assert (topics["a"].after, topics["b"].leads_to) == (("b",), ("a",))
    assert topics["a"].titles == {"b": "Bee"}
    assert (topics["v"].variant_of, topics["v"].titles) == ("b", {"b": "Bee"})
    assert [fact.inherited for fact in topics["v"].facts] == ["b"]


def test_what_to_read_first_is_another_topic(write_course: WriteCourse) -> None:
    topic, told = one(write_course, "after: [a, nobody]\n")
    assert (topic.after, topic.leads_to) == ((), ())
    assert told == [("dangling-link", 3, 9), ("dangling-link", 3, 12)]


def test_every_source_of_a_topic_is_named_once(write_course: WriteCourse) -> None:
    topic, told = one(
        write_course,
        "sources: [paper, nope]\nfacts: {x: {value: y, source: book}, read: paper}\n",
    )
    assert [source.id for source in topic.sources] == ["paper", "book"]
    assert told == [("unknown-source", 3, 18)]


def test_an_unknown_paper_is_no_source(write_course: WriteCourse) -> None:
    topic, told = one(write_course, "facts: {read: unknown}\n")
    assert (topic.sources, told) == ((), [])


def test_notes_are_parsed_and_flaws_in_them_are_told_by_their_line(
    write_course: WriteCourse,
) -> None:
    topic, told = one(write_course, "notes: |\n  A $\\mu$.\n\n  B $\\oops$.\n")
    assert topic.notes == "A $\\mu$.\n\nB $\\oops$."
    spans = [[["A ", ""], ["μ", "maths"], [".", ""]], [["B ", ""], ["\\oops", "maths"], [".", ""]]]
    assert topic.blocks == tuple({"type": "paragraph", "spans": each} for each in spans)
    assert told == [("unknown-maths", 6, 6)]


@pytest.mark.parametrize(
    ("notes", "line"),
    [
        ("notes: |\n  fine\n\n  bad $\\oops$", 6),
        ("notes: 'bad $\\oops$'", 3),
        ("notes: >\n  fine\n  bad $\\oops$", 3),
    ],
)
def test_a_flaw_in_notes_is_placed_in_its_line_or_where_they_begin(
    write_course: WriteCourse, notes: str, line: int
) -> None:
    _, told = one(write_course, notes)
    assert [(rule, at) for rule, at, _ in told] == [("unknown-maths", line)]


def test_a_name_is_one_line_however_it_is_written(write_course: WriteCourse) -> None:
    topic, _ = one(write_course, 'title: "A\\n long  name"\naliases: ["an\\nother"]\n')
    assert (topic.title, topic.aliases) == ("A long name", ("an other",))


def test_a_text_stays_a_text_where_its_field_says_to_lead_somewhere(
    write_course: WriteCourse,
) -> None:
    files = {
        "course.yaml": "id: c\nkinds: {k: {fields: {b: {type: text, to: k}}}}\n",
        "a.yaml": "- {id: x, kind: k, facts: {b: hello}}\n",
    }
    topics, _ = read(write_course, files)
    assert [value.text for value in topics["x"].facts[0].values] == ["hello"]
