"""Several processes read the files of a course as one would, and the same is told of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from studyguide.course import read_topics
from studyguide.course.compile import compile_folder
from studyguide.course.model import Topic
from studyguide.course.opening import open_library
from studyguide.course.problems import Problem
from tests.conftest import WriteCourse
from tests.course.reading import files_read
from tests.course.test_kept_drafts import LATER

COURSE = """\
id: c
sources: {d: {text: Darwin}, e: {text: Euler}, unused: {text: Nobody}}
kinds:
  k: {fields: {made: {type: link, to: k, inverse: {name: makes}}, size: {type: number}}}
"""
FILES = {
    "a.yaml": "- {id: a, kind: k, facts: {size: {value: 30, source: d}, makes: b}}\n",
    "b.yaml": "- {id: b, kind: k, title: 'A: b', facts: {size: {value: 31, source: e}}}\n",
    "c.yaml": "- {id: c, kind: k, facts: {made: nothing}, notes: 'After [z](z) | $x$.'}\n",
    "d.yaml": "- {id: d, kind: k, after: [x, b], colour: red}\n- {id: x}\n",
    "e.yaml": "- {id: e, kind: k, was: old, facts: {made: {value: a, source: d, note: so}}}\n",
    "f.yaml": "- {id: b, kind: k, not: {made: a}}\n",
}

Hands = Callable[[int], None]


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch) -> Hands:
    """Lets so many processes read."""

    def share(number: int) -> None:
        monkeypatch.setattr(read_topics, "_WORTH", 1)
        monkeypatch.setattr(read_topics, "processors", lambda most: min(most, number))

    return share


@pytest.fixture
def folder(write_course: WriteCourse) -> Path:
    return write_course({"course.yaml": COURSE, **FILES})


def compiled(folder: Path) -> tuple[list[Topic], list[Problem]]:
    (course,), problems = compile_folder(folder)
    return list(course.topics()), problems


@pytest.mark.parametrize("number", [2, 3, 6])
def test_the_course_and_its_flaws_are_those_that_one_process_finds(
    folder: Path, hands: Hands, number: int
) -> None:
    hands(1)
    alone = compiled(folder)
    assert len(alone[0]) == 5
    assert {problem.place.file[-6:] for problem in alone[1]} >= {"c.yaml", "d.yaml", "f.yaml"}
    hands(number)
    assert compiled(folder) == alone


def test_this_process_reads_only_what_has_flaws(
    folder: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = files_read(monkeypatch)
    hands(6)
    compiled(folder)
    assert read == ["d.yaml"]


def test_what_another_process_read_is_kept(folder: Path, hands: Hands) -> None:
    hands(6)
    cache = folder.parent / "cache"
    first = open_library(folder, cache, LATER).file
    assert first
    together = first.with_suffix(".drafts").read_bytes()
    first.unlink()
    first.with_suffix(".drafts").unlink()
    hands(1)
    open_library(folder, cache, LATER)
    assert first.with_suffix(".drafts").read_bytes() == together
