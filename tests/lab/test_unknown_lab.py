"""A name that is no lab's is a flaw, with the name that was meant."""

from pathlib import Path

from studyguide.lab import unknown_lab
from studyguide.study.checking import check
from tests.conftest import WriteCourse
from tests.course.rules.history import example, written

COURSE = "id: c\nkinds: {k: {}}\n"


def rules(folder: Path) -> list[tuple[str, int, int, str]]:
    return [
        (p.rule, p.place.line, p.place.column, p.hint)
        for p in check([folder]).problems
        if p.severity == "error"
    ]


def test_it_is_told_where_the_name_stands(write_course: WriteCourse) -> None:
    topic = "id: a\nkind: k\nlab: [span-corruption, span-coruption, zzz]\n"
    assert rules(write_course({"course.yaml": COURSE, "a.yaml": topic})) == [
        ("unknown-lab", 3, 24, "Did you mean span-corruption?"),
        ("unknown-lab", 3, 40, "List all labs with: studyguide lab"),
    ]


def test_so_is_that_of_a_figure(write_course: WriteCourse) -> None:
    figures = "figures: {one: {lab: span-corruption}, two: {lab: zzz}}\n"
    assert rules(write_course({"course.yaml": COURSE + figures})) == [
        ("unknown-lab", 3, 51, "List all labs with: studyguide lab")
    ]


def test_its_manual_has_examples_that_are_what_they_say(tmp_path: Path) -> None:
    manual = unknown_lab.__doc__ or ""
    for which, told in (("Bad", ["unknown-lab"]), ("Good", [])):
        folder = written(tmp_path / which, example(manual, which), whole=False)
        assert [rule for rule, *_ in rules(folder)] == told
