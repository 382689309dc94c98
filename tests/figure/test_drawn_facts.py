"""A figure shows each topic where its facts put it, and no other."""

from studyguide.course.figures import Figure
from studyguide.course.shelf import Shelf
from studyguide.figure.drawn_facts import drawn
from studyguide.figure.pictures import Axis, Column, Overview, Picture, Point, Points
from tests.conftest import WriteCourse, shelf_of

COURSE = """\
id: c
kinds:
  k:
    fields:
      n: {label: Size, type: number, apart: 2}
      d: {label: Born, type: date}
      g: {type: choice, of: [p, q]}
      others: {type: links, to: k, closed: true}
"""
TOPICS = """\
- {id: a, kind: k, title: '[red]A', facts: {n: 10, d: 2018-06-11, g: p, others: [b, e]}}
- {id: b, kind: k, facts: {n: [unknown, ~2, 3], d: 2019, g: q}}
- {id: year-less, kind: k, facts: {n: 5}}
- {id: e, kind: k, facts: {n: 1..3, d: 2020}}
- {id: below, kind: k, facts: {n: -1, d: 2021}}
- {id: a-large, kind: k, variant-of: a, facts: {n: 20}}
- {id: a-same, kind: k, variant-of: a}
"""
LABELS = {"n": ("number", "Size"), "d": ("date", "Born"), "g": ("choice", "G")}
SIZES = Figure("f", "Sizes", kind="k", x="d", y="n", group="g", log=("y",))


def picture(figure: Figure, write: WriteCourse) -> Picture:
    shelf: Shelf = shelf_of(write({"course.yaml": COURSE, "t.yaml": TOPICS}))
    library = shelf.libraries[0]
    topics = (library.topic(line.number) for line in library.lines_of_kind("c", figure.kind))
    labels = {id_: (type_, label) for id_, type_, label in library.declared("c", "k")}
    return drawn(figure, topics, labels)


def test_a_topic_stands_where_its_plain_numbers_and_dates_put_it(write_course: WriteCourse) -> None:
    found = picture(SIZES, write_course)
    assert isinstance(found, Points)
    assert (found.title, found.x, found.y) == (
        "Sizes",
        Axis("Born", dates=True),
        Axis("Size", log=True),
    )
    assert found.points == (
        Point(736856, 10, "[red]A", "p", "Size 10 at Born 11 June 2018"),
        Point(737242, 2, "B", "q", "Size ~2 at Born 2019"),
        Point(736856, 20, "A large", "p", "Size 20 at Born 11 June 2018"),
    )


def test_without_a_log_scale_a_negative_number_has_its_place(write_course: WriteCourse) -> None:
    found = picture(SIZES._replace(log=()), write_course)
    assert isinstance(found, Points)
    assert [point.y for point in found.points] == [10, 2, -1, 20]


def test_fields_make_a_table_of_the_topics(write_course: WriteCourse) -> None:
    found = picture(Figure("f", "T", kind="k", fields=("g", "others")), write_course)
    assert isinstance(found, Overview)
    assert found.rows == ("G", "Others")
    assert found.columns[:3] == (
        Column("[red]A", ("p", "B, E")),
        Column("B", ("q", "")),
        Column("Year less", ("", "")),
    )
