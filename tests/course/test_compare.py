"""Topics side by side: same, different and not stated are three things."""

import pytest

from studyguide.course.compare import Comparison, compare, limited
from studyguide.course.shelf import Shelf
from studyguide.errors import StudyGuideError
from tests.conftest import WriteCourse, shelf_of

COURSE = """\
id: c
sources: {one: {text: One}, two: {text: Two}}
kinds:
  model:
    noun: [model, models]
    fields:
      maker: {label: Made by, values: {Meta: [Facebook]}}
      size: {type: number}
      tags: {type: list}
      design: {type: link, to: design, inverse: {name: examples}}
      paper: {type: source}
      never: {}
  design: {noun: [architecture, architectures], fields: {size: {}, maker: {}}}
  lone: {fields: {maker: {type: number}}}
"""
TOPICS = """\
- {id: a, kind: model, facts: {maker: Meta, size: 1K, tags: [p, q], design: d, paper: one}}
- {id: b, kind: model, facts: {maker: Facebook, size: 1000, tags: [q, p], design: e, paper: two}}
- {id: c, kind: model, facts: {maker: Google, tags: [p, r]}}
- {id: d, kind: design, facts: {maker: Meta, size: small}}
- {id: e, kind: design}
- {id: f, kind: model}
- {id: g, kind: lone, facts: {maker: 3}}
- {id: h, kind: model, facts: {size: [{value: 1K, when: cold}, {value: 2K, when: hot}]}}
- {id: v, kind: model, variant-of: a, facts: {size: 5}}
"""


@pytest.fixture
def shelf(write_course: WriteCourse) -> Shelf:
    return shelf_of(write_course({"course.yaml": COURSE, "a.yaml": TOPICS}))


def of(shelf: Shelf, ids: str) -> Comparison:
    return compare([shelf.find_topic(id_) for id_ in ids])


def same(comparison: Comparison) -> dict[str, bool | None]:
    return {row.field: row.same for row in comparison.rows}


@pytest.mark.parametrize(
    ("ids", "rows"),
    [
        ("ab", {"maker": True, "size": True, "tags": True, "design": False, "paper": False}),
        ("ac", {"maker": False, "size": None, "tags": False, "design": None, "paper": None}),
        ("abc", {"maker": False, "size": None, "tags": False, "design": False, "paper": False}),
        ("ah", {"maker": None, "size": False, "tags": None, "design": None, "paper": None}),
        ("av", {"maker": True, "size": False, "tags": True, "design": True, "paper": True}),
        ("de", {"size": None, "maker": None, "examples": False}),
        ("ad", {"maker": True}),
    ],
)
def test_fields_are_the_same_different_or_not_stated(
    shelf: Shelf, ids: str, rows: dict[str, bool | None]
) -> None:
    assert same(of(shelf, ids)) == rows


def test_a_row_has_a_fact_or_none_for_every_topic_in_order(shelf: Shelf) -> None:
    comparison = of(shelf, "caf")
    rows = {row.field: row for row in comparison.rows}
    assert [topic.id for topic in comparison.topics] == ["c", "a", "f"]
    assert [fact and fact.values[0].text for fact in rows["maker"].facts] == [
        "Google",
        "Meta",
        None,
    ]
    assert (rows["maker"].label, len(rows["maker"].stated)) == ("Made by", 2)
    assert rows["tags"].shared == {"p"}
    assert rows["maker"].shared == frozenset()


def test_a_source_tells_nothing_apart(shelf: Shelf) -> None:
    assert [row.field for row in of(shelf, "ab").telling] == ["design"]
    assert [row.field for row in of(shelf, "ac").telling] == ["maker", "tags"]


def test_across_kinds_a_field_is_shared_by_id_and_type(shelf: Shelf) -> None:
    assert [row.field for row in of(shelf, "da").rows] == ["maker"]
    assert of(shelf, "da").rows[0].same is True


@pytest.mark.parametrize(("ids", "names"), [("ag", ("A", "G")), ("dg", ("D", "G"))])
def test_topics_that_share_no_field_are_told_what_they_are(
    shelf: Shelf, ids: str, names: tuple[str, str]
) -> None:
    with pytest.raises(StudyGuideError) as error:
        of(shelf, ids)
    assert error.value.message.startswith(f"{names[0]} and {names[1]} have no field in common: ")
    noun = {"A": "a model", "D": "an architecture"}[names[0]]
    assert f"{names[0]} is {noun}, G is a lone." in error.value.message
    near = {"A": "Compare a with b, c or f.", "D": "Compare d with e."}[names[0]]
    assert error.value.hint == near


def test_topics_of_one_kind_that_state_nothing_have_nothing_to_compare(
    shelf: Shelf, write_course: WriteCourse
) -> None:
    folder = write_course(
        {"course.yaml": COURSE, "a.yaml": "- {id: x, kind: model}\n- {id: y, kind: model}"}, "bare"
    )
    with pytest.raises(StudyGuideError, match="X and Y state nothing that could be compared"):
        of(shelf_of(folder), "xy")


def test_seven_topics_are_too_many(shelf: Shelf) -> None:
    assert len(of(shelf, "abcfhv").topics) == 6
    with pytest.raises(StudyGuideError) as error:
        of(shelf, "abcfhva")
    assert (error.value.message, error.value.exit_code) == (
        "7 topics are too many to see side by side.",
        2,
    )


def test_topics_of_two_courses_are_compared(shelf: Shelf, write_course: WriteCourse) -> None:
    other = write_course(
        {
            "course.yaml": "id: o\nkinds: {k: {fields: {maker: {}}}}",
            "a.yaml": "{id: z, kind: k, facts: {maker: meta}}",
        },
        "o",
    )
    both = shelf_of(shelf.libraries[0].folder, other)
    assert same(of(both, "az")) == {"maker": True}


def test_a_comparison_is_limited_to_differences_or_fields(shelf: Shelf) -> None:
    whole = of(shelf, "ab")
    assert list(same(limited(whole, True, []))) == ["design", "paper"]
    assert list(same(limited(whole, False, ["Made-By", "tag"]))) == ["maker", "tags"]
    assert list(same(limited(whole, True, ["maker", "design"]))) == ["design"]
    assert limited(whole, False, []) == whole


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("siz", "Did you mean Size?"),
        ("never", "They share: Made by, Size, Tags, Design, Paper."),
        ("zzz", "They share: Made by, Size, Tags, Design, Paper."),
    ],
)
def test_a_field_that_is_not_shared_is_told(shelf: Shelf, field: str, hint: str) -> None:
    with pytest.raises(StudyGuideError) as error:
        limited(of(shelf, "ab"), False, [field])
    assert (error.value.message, error.value.hint) == (
        f"These topics share no field {field!r}.",
        hint,
    )


def test_unknown_is_no_difference_and_is_shown(write_course: WriteCourse) -> None:
    topics = """\
- {id: p, kind: model, facts: {size: unknown, maker: unknown}}
- {id: q, kind: model, facts: {size: 5, maker: unknown}}
"""
    comparison = of(shelf_of(write_course({"course.yaml": COURSE, "a.yaml": topics})), "pq")
    assert same(comparison) == {"maker": None, "size": None}
    assert [fact.values[0].text for row in comparison.rows for fact in row.facts if fact] == [
        "unknown",
        "unknown",
        "unknown",
        "5",
    ]
    assert comparison.telling == ()


def test_topics_are_named_with_their_course_where_two_have_one_id(
    write_course: WriteCourse,
) -> None:
    course = "id: {}\nkinds: {{k: {{fields: {{x: {{}}}}}}}}\n"
    topic = "- {{id: t, kind: k, facts: {{x: {}}}}}\n- {{id: {}, kind: k, facts: {{x: 1}}}}\n"
    folder = write_course(
        {
            "a/course.yaml": course.format("a"),
            "a/t.yaml": topic.format(1, "u"),
            "b/course.yaml": course.format("b"),
            "b/t.yaml": topic.format(2, "v"),
        }
    )
    shelf = shelf_of(folder)
    comparison = compare([shelf.find_topic(name) for name in ("a/t", "b/t", "v")])
    assert comparison.names == ["a/t", "b/t", "v"]
