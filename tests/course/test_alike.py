"""Pairs are alike exactly where `compare` shows them and nothing tells them apart."""

from itertools import combinations
from pathlib import Path

import pytest

from studyguide.course.alike import alike
from studyguide.course.compare import compare
from studyguide.course.outline import Outline, outline
from studyguide.course.shelf import Shelf
from studyguide.errors import StudyGuideError
from tests.conftest import COURSES, SHIPPED, WriteCourse, library_of, shelf_of

COURSE = """\
id: c
sources: {one: {text: One}, two: {text: Two}}
units: [{id: u, sections: [{id: s}, {id: t}]}]
kinds:
  k:
    fields:
      size: {type: number}
      made: {values: {Meta: [Facebook]}}
      tags: {type: list}
      mate: {type: link, to: k, inverse: {name: mates}}
      paper: {type: source}
"""


def outlines(folder: Path) -> list[Outline]:
    library = library_of(folder)
    ((last,),) = library.rows("select max(number) from topics")
    return [outline(number, library.topic(number)) for number in range(1, last + 1)]


def pairs(write: WriteCourse, topics: str) -> list[str]:
    written = {"course.yaml": COURSE, "u/s.yaml": topics}
    return [f"{a.id} {b.id}" for a, b in alike(outlines(write(written)))]


def facts(**each: str) -> str:
    return "".join(f"- {{id: {id_}, kind: k, facts: {{{said}}}}}\n" for id_, said in each.items())


@pytest.mark.parametrize(
    ("topics", "found"),
    [
        (facts(a="size: 1", b="size: 2"), []),
        (facts(a="size: 1", b="size: 1"), ["a b"]),
        (facts(a="made: Meta", b="made: Facebook"), ["a b"]),
        (facts(a="tags: [p, q]", b="tags: [q, p]"), ["a b"]),
        (facts(a="tags: [p, q]", b="tags: [p]"), []),
        (facts(a="size: 1", b="tags: [p]"), ["a b"]),
        (facts(a="size: 1", b="size: unknown"), ["a b"]),
        (facts(a="size: 1", b=""), ["a b"]),
        (facts(a="", b=""), []),
        (facts(a="paper: one", b="paper: two"), ["a b"]),
        (facts(a="size: {value: 1, when: cold}", b="size: {value: 1, when: hot}"), []),
        (facts(a="mate: b", b="mate: a"), []),
        (facts(a="size: 1", b="size: 2", c="size: 2", d="size: 1"), ["a d", "b c"]),
        (facts(a="size: 1") + "- {id: v, kind: k, variant-of: a}", ["a v"]),
        (facts(a="size: 1") + "- {id: v, kind: k, variant-of: a, facts: {size: 2}}", []),
    ],
)
def test_topics_are_alike_when_no_row_that_both_state_differs(
    write_course: WriteCourse, topics: str, found: list[str]
) -> None:
    assert pairs(write_course, topics) == found


@pytest.mark.parametrize("folder", [SHIPPED, COURSES], ids=["shipped", "odd"])
def test_pairs_are_those_of_compare(folder: Path, is_long: bool) -> None:
    shelf, by_kind = shelf_of(folder), dict[tuple[str, ...], list[Outline]]()
    for library, span in shelf.courses():
        for number in range(span.first, span.last + 1):
            one = outline(number, library.topic(number))
            by_kind.setdefault((span.course, one.kind), []).append(one)
    for (course, _), every in by_kind.items():
        topics = every if is_long else every[:8]
        expected = [
            (a.id, b.id)
            for a, b in combinations(topics, 2)
            if tells_nothing(shelf, f"{course}/{a.id}", f"{course}/{b.id}")
        ]
        assert [(a.id, b.id) for a, b in alike(topics)] == expected


def tells_nothing(shelf: Shelf, *names: str) -> bool:
    try:
        return not compare([shelf.find_topic(name) for name in names]).telling
    except StudyGuideError:
        return False


def test_of_many_topics_near_ones_are_compared_wherever_they_stand(
    write_course: WriteCourse,
) -> None:
    every = {f"t{n}": f"size: {n}, made: m{n}" for n in range(200)}
    every["t150"] = every["t3"] = every["t5"] = "size: 9999, made: x"
    every["t2"] = every["t8"] = "size: 9998, made: y"
    assert pairs(write_course, facts(**every)) == ["t2 t8", "t3 t5", "t3 t150", "t5 t150"]


def test_of_many_topics_those_of_a_small_section_are_all_compared(
    write_course: WriteCourse,
) -> None:
    many = facts(**{f"t{n:03}": f"size: {n}, tags: [p{n}]" for n in range(64)})
    # these two share nothing, so that they are far from one another in the chain
    small = facts(a="size: 500, made: x", z="tags: [z], mate: t000")
    small = small.replace("kind: k,", "kind: k, section: t,")
    others = "".join(
        facts(**{f"b{n}": f"size: {n}, tags: [q{n}], made: y{n}"}).replace(
            "kind: k,", "kind: k, section: t,"
        )
        for n in range(600, 630)
    )
    assert "a z" in pairs(write_course, many + small + others)
