"""The course that comes with the program keeps what it promises its readers."""

import re
from collections.abc import Iterator
from functools import cache

from studyguide.course.library import Library
from studyguide.course.model import Fact, Topic, Value
from tests.conftest import SHIPPED, library_of

COUNTED = ("number", "date", "maths")
"""The types of a field whose values a reader may want to look up, where digits are in them."""


@cache
def shipped() -> Library:
    return library_of(SHIPPED)


def written() -> Iterator[tuple[Topic, Fact, Value]]:
    """Every value where it is written: not what a variant inherits or a link shows twice."""
    library = shipped()
    for (number,) in library.rows("select number from topics order by number"):
        topic = library.topic(number, with_notes=False)
        for fact in topic.facts:
            if not (fact.inverse or fact.inherited):
                yield from ((topic, fact, value) for value in fact.values)


def test_every_number_says_where_it_is_from() -> None:
    counted = [
        (topic, fact, value)
        for topic, fact, value in written()
        if fact.type in COUNTED and re.search("[0-9]", value.text)
    ]
    unsourced = [
        f"{topic.id}.{fact.field}: {value.text}"
        for topic, fact, value in counted
        if value.source is None
    ]
    assert len(counted) > 150
    assert unsourced == []


def test_a_written_statement_is_true_about_as_often_as_false() -> None:
    library = shipped()
    answers = [
        question.answers[0].casefold() == "true"
        for (number,) in library.rows("select number from topics order by number")
        for question in library.topic(number).questions
        if question.form == "true-false"
    ]
    assert len(answers) >= 10
    assert 1 / 3 <= sum(answers) / len(answers) <= 2 / 3
