"""A part of a course knows its first and last topic, and one without topics is empty."""

from studyguide.course.schema import Course, Section, Unit
from studyguide.course.spans import Spans

UNITS = (
    Unit("u", "U", (Section("s", "S"), Section("t", "T")), "u"),
    Unit("v", "V", (Section("w", "W"),), "v"),
    Unit("empty", "E", (), "e"),
)
COURSE = Course("c", "C", UNITS, {}, {})


def test_units_and_sections_have_first_and_last_numbers() -> None:
    spans = Spans()
    for number, place in enumerate([("u", "s"), ("u", "s"), ("u", "t"), ("u", ""), ("v", "w")], 7):
        spans.add(number, *place)
    assert list(spans.units(COURSE)) == [
        ("c", "u", "U", 7, 10),
        ("c", "v", "V", 11, 11),
        ("c", "empty", "E", 0, -1),
    ]
    assert list(spans.sections(COURSE)) == [
        ("c", "u", "s", "S", 7, 8),
        ("c", "u", "t", "T", 9, 9),
        ("c", "u", "", "", 10, 10),
        ("c", "v", "w", "W", 11, 11),
    ]


def test_a_section_without_topics_is_empty() -> None:
    spans = Spans()
    spans.add(1, "u", "t")
    assert [row[2:] for row in spans.sections(COURSE)] == [
        ("s", "S", 0, -1),
        ("t", "T", 1, 1),
        ("w", "W", 0, -1),
    ]
