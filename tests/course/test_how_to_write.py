"""An author is told how a value of each type is written, in terms of the course."""

import pytest

from studyguide.course.how_to_write import how_to_write
from studyguide.course.numbers import DATES, numbers_like, read_date, read_quantity
from studyguide.course.schema import TYPES, Course, Field, Kind

PLACE = Kind("place", "Place", ("place", "places"), True, {})
COURSE = Course("c", "C", (), {"place": PLACE}, {})


@pytest.mark.parametrize(
    ("field", "way"),
    [
        (Field("f", "F", "text"), "A text."),
        (Field("f", "F", "list"), "Some texts."),
        (Field("f", "F", "choice", of=("a, b", "c")), "One of: a, b; c."),
        (Field("f", "F", "choices", of=("a", "c")), "Some of: a; c."),
        (Field("f", "F", "link", to="place"), "The id of one of the places."),
        (Field("f", "F", "links", to="place"), "Ids of places."),
        (
            Field("f", "F", "number", measure="tokens"),
            f"A number of tokens, as in {numbers_like('tokens')}.",
        ),
        (Field("f", "F", "number"), f"A number, as in {numbers_like(None)}."),
        (Field("f", "F", "date"), f"A year, month or day: {DATES}."),
        (Field("f", "F", "yes-no"), "yes or no."),
        (Field("f", "F", "maths"), "LaTeX, in single quotes."),
        (Field("f", "F", "source"), "The id of a source that course.yaml declares."),
        (Field("f", "F", "ratio", of=("a", "b")), "Computed from a and b; nothing is written."),
    ],
    ids=lambda value: value.type if isinstance(value, Field) else "",
)
def test_how_a_value_is_written(field: Field, way: str) -> None:
    assert how_to_write(field, COURSE) == way


def test_every_type_is_told_apart() -> None:
    fields = [Field("f", "F", type_, of=("a", "b"), to="place") for type_ in TYPES]
    assert len({how_to_write(field, COURSE) for field in fields}) == len(TYPES)


def test_the_examples_are_read() -> None:
    for measure in (None, "bytes", "tokens"):
        for number in numbers_like(measure).replace(" or ", ", ").split(", "):
            read_quantity(number, measure)
    for date in DATES.replace(" or ", ", ").split(", "):
        read_date(date)
