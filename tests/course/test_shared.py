"""What topics share has a number that only the course's own file decides on."""

import pytest

from studyguide.course.model import DAYS, Source
from studyguide.course.schema import Course, Field, Inverse, Kind
from studyguide.course.shared import Shared

SIZE = Field("size", "Size", "number", measure="tokens")
MATE = Field("mate", "Mate", "link", to="k", inverse=Inverse("mates", "Mates"))
KIND = Kind("k", "K", ("k", "ks"), False, {"size": SIZE, "mate": MATE})
BOOK = Source("book", "A book", "", 1)
COURSE = Course("c", "C", (), {"k": KIND}, {"book": BOOK})


def test_what_stands_under_a_number_is_what_has_it() -> None:
    shared = Shared(COURSE, ["a.yaml", "b.yaml", "a.yaml"])
    assert shared.at(shared.noun(KIND)) == ("k", "ks")
    assert shared.at(shared.fact(SIZE)) == ("size", "Size", "number", False)
    assert shared.at(shared.inverse(MATE)) == ("mates", "Mates", "links", True)
    assert shared.at(shared.label(MATE)) == ("mate", "Mate")
    assert shared.at(shared.source(BOOK)) == BOOK
    for text in ("tokens", DAYS, "%", "bytes", "a.yaml", "b.yaml"):
        assert shared.at(shared.text(text)) == text
    rows = dict(shared.rows())
    assert list(rows) == list(range(1, len(rows) + 1))
    assert all(shared.at(number) == thing for number, thing in rows.items())


def test_files_do_not_change_the_numbers_of_what_is_declared() -> None:
    alone, with_files = Shared(COURSE), Shared(COURSE, ["a.yaml"])
    assert list(with_files.rows())[:-1] == list(alone.rows())


def test_things_that_are_equal_are_told_apart_by_what_they_are() -> None:
    field = Field("book", "A book", "")
    kind = KIND._replace(fields={"book": field})
    source = Source("book", "A book", "", False)
    shared = Shared(Course("c", "C", (), {"k": kind}, {"book": source}))
    assert shared.fact(field) != shared.source(source)


def test_what_is_not_declared_has_no_number() -> None:
    with pytest.raises(KeyError):
        Shared(COURSE).text("a.yaml")
