"""Rows that several processes make are those that one makes, whatever they share."""

import sqlite3
from contextlib import closing

import pytest

from studyguide.course import rows, tables
from studyguide.course.compile import compile_folder
from studyguide.course.compile_course import Compiled
from tests.conftest import WriteCourse

COURSE = """\
id: c
sources: {d: {text: Darwin}}
kinds:
  k:
    fields:
      size: {type: number}
      made: {type: date}
      mate: {type: link, to: k, inverse: {name: mates}}
"""
FILES = {
    "a.yaml": "- {id: a, kind: k, facts: {mate: b}, was: [old]}\n- {id: b, kind: k, after: a}\n",
    "c.yaml": "- {id: c, kind: k, facts: {mate: b, made: 1859}, sources: [d]}\n",
    "d.yaml": "- {id: d, kind: k, was: [old], facts: {mates: e, size: {value: 3 %, source: d}}}\n",
    "e.yaml": "- {id: e, kind: k, facts: {size: {value: 4 %, source: d}}}\n",
    "f.yaml": "- {id: f, kind: k, variant-of: c}\n- {id: g, kind: k, summary: A summary.}\n",
}


@pytest.fixture
def one(write_course: WriteCourse) -> Compiled:
    (course,), problems = compile_folder(write_course({"course.yaml": COURSE, **FILES}))
    assert {problem.rule for problem in problems} == {"earlier-id"}
    return course


def written(one: Compiled) -> list[str]:
    with closing(sqlite3.connect(":memory:")) as database:
        tables.write(database, [one], [], {})
        return list(database.iterdump())


@pytest.mark.parametrize("hands", [2, 3])
def test_the_library_is_the_one_that_one_process_writes(
    one: Compiled, monkeypatch: pytest.MonkeyPatch, hands: int
) -> None:
    monkeypatch.setattr(rows, "_AT_ONCE", 1)
    alone = written(one)
    monkeypatch.setattr(tables, "processors", lambda most: hands)
    assert written(one) == alone
