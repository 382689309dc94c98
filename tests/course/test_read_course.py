"""A course file becomes a course: defaults filled in, what means nothing left out and told."""

import pytest

from studyguide.course.document import Document
from studyguide.course.model import Source
from studyguide.course.problems import Problems
from studyguide.course.read_course import as_title, inverses_of, read_course
from studyguide.course.schema import LISTS, TYPES, Course, Field, Inverse, Section, Unit
from studyguide.course.yaml_tree import read_yaml

Told = list[tuple[str, int, int]]


def read(text: str) -> tuple[Course, Told]:
    problems = Problems()
    node = read_yaml(text.encode(), "course.yaml", problems)
    course = read_course(Document("course.yaml", node), problems)
    assert course is not None
    return course, [(p.rule, p.place.line, p.place.column) for p in problems.sorted()]


def field(written: str) -> tuple[Field | None, Told]:
    """One field as read, in a kind that also has two numbers and a text."""
    course, told = read(
        "id: c\nkinds:\n  k:\n    fields:\n"
        "      m: {type: number}\n      n: {type: number}\n      t: {}\n"
        f"      x: {written}\n"
    )
    return course.kinds["k"].fields.get("x"), told


def test_what_an_author_leaves_out_is_made_of_the_id() -> None:
    course, told = read("id: sorting-algorithms\nkinds: {number-format: {fields: {made-by: {}}}}")
    kind = course.kinds["number-format"]
    assert told == []
    assert course.title == "Sorting algorithms"
    assert course.units == (Unit("sorting-algorithms", "Sorting algorithms", (), ""),)
    assert (kind.title, kind.noun) == ("Number format", ("number format", "number formats"))
    assert not kind.proper
    assert kind.fields["made-by"] == Field("made-by", "Made by", "text")


def test_what_an_author_says_is_kept() -> None:
    course, _ = read(
        "id: c\ntitle: C\nunits: [{id: u, title: U, sections: [{id: s, title: S}, {id: t-t}]}]\n"
        "sources: {b: {text: B, url: 'https://b', year: 2019}}\n"
        "kinds: {k: {title: K, noun: [mouse, mice], names: proper}}\n"
    )
    assert course.units == (Unit("u", "U", (Section("s", "S"), Section("t-t", "T t")), "u"),)
    assert course.sources == {"b": Source("b", "B", "https://b", 2019)}
    assert course.kinds["k"].noun == ("mouse", "mice")
    assert course.kinds["k"].proper


def test_a_title_of_an_id() -> None:
    assert as_title("number-format") == "Number format"


@pytest.mark.parametrize("type_", TYPES)
def test_lists_are_open_and_single_values_closed_unless_told(type_: str) -> None:
    more = {"choice": ", of: [a]", "choices": ", of: [a]", "link": ", to: k", "links": ", to: k"}
    written = f"type: {type_}" + more.get(type_, ", of: [m, n]" if type_ == "ratio" else "")
    for closed, expected in (("", type_ not in LISTS), ("yes", True), ("no", False)):
        read_field, told = field("{" + written + (f", closed: {closed}" if closed else "") + "}")
        assert told == []
        assert read_field is not None
        assert read_field.closed is expected


def test_other_names_and_what_is_never_together_are_stored() -> None:
    read_field, _ = field(
        "{values: {Meta: [Facebook, FAIR]}, never-together: [[Google, DeepMind]], apart: 1.25,"
        " compare: [more, fewer], asked: false, required: true}"
    )
    assert read_field is not None
    assert read_field.values == {"Meta": ("Facebook", "FAIR")}
    assert read_field.never_together == (("Google", "DeepMind"),)
    assert (read_field.apart, read_field.compare) == (1.25, ("more", "fewer"))
    assert (read_field.asked, read_field.required) == (False, True)


def test_a_ratio_is_never_asked() -> None:
    read_field, _ = field("{type: ratio, of: [m, n]}")
    assert read_field is not None
    assert not read_field.asked


@pytest.mark.parametrize(
    ("written", "rule", "column"),
    [
        ("{type: choice}", "missing-key", 17),
        ("{type: choices}", "missing-key", 17),
        ("{type: links}", "missing-key", 17),
        ("{type: link, to: kk}", "unknown-kind", 27),
        ("{type: text, inverse: {name: y}}", "wrong-type", 32),
        ("{type: ratio, of: [m]}", "unknown-field", 28),
        ("{type: ratio, of: [m, t]}", "unknown-field", 28),
        ("{type: ratio, of: [m, n, m]}", "unknown-field", 28),
    ],
)
def test_a_field_that_means_nothing_is_left_out(written: str, rule: str, column: int) -> None:
    assert field(written) == (None, [(rule, 8, column)])


@pytest.mark.parametrize("key", ["says", "ask", "ask-back"])
def test_every_template_of_a_field_is_checked_and_the_field_kept(key: str) -> None:
    read_field, told = field(f"{{{key}: '{{topics}}'}}")
    assert read_field is not None
    assert told == [("template", 8, 13 + len(key))]


def test_units_and_sections_are_declared_once_and_the_first_counts() -> None:
    course, told = read(
        "id: c\nkinds: {k: {}}\nunits:\n"
        "  - {id: u, title: One, sections: [{id: s, title: A}, {id: s, title: B}]}\n"
        "  - {id: u, title: Two}\n"
    )
    assert course.units == (Unit("u", "One", (Section("s", "A"),), "u"),)
    assert told == [("duplicate-id", 4, 60), ("duplicate-id", 5, 10)]


LINKED = """\
id: c
kinds:
  a: {{fields: {{x: {{type: link, to: b, inverse: {{name: {0}, label: Xs}}}}}}}}
  b: {{fields: {{y: {{type: links, to: b, inverse: {{name: {1}}}}}}}}}
"""


def test_links_that_lead_to_a_kind_are_known_by_their_name_there() -> None:
    course, told = read(LINKED.format("exes", "used-by"))
    found = inverses_of(course, "b")
    assert told == []
    assert {name: (kind.id, field.id) for name, (kind, field) in found.items()} == {
        "exes": ("a", "x"),
        "used-by": ("b", "y"),
    }
    assert inverses_of(course, "a") == {}
    assert course.kinds["a"].fields["x"].inverse == Inverse("exes", "Xs")
    assert course.kinds["b"].fields["y"].inverse == Inverse("used-by", "Used by")


@pytest.mark.parametrize(
    ("names", "told"),
    [(("y", "z"), [("duplicate-id", 3, 55)]), (("z", "z"), [("duplicate-id", 4, 56)])],
)
def test_two_rows_of_a_topic_never_have_one_name(names: tuple[str, str], told: Told) -> None:
    assert read(LINKED.format(*names))[1] == told


def test_too_little_of_a_course_is_none() -> None:
    problems = Problems()
    assert read_course(Document("course.yaml", "words"), problems) is None
    assert [problem.rule for problem in problems.found] == ["wrong-type"]
