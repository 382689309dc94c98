"""A folder becomes courses: every file in its unit, one bad file never hiding another."""

import weakref
from pathlib import Path

import pytest

from studyguide.course.compile import compile_folder, uncollected
from studyguide.course.flaw import ERROR, WARNING
from tests.conftest import COURSES, SHIPPED, WriteCourse

COURSE = "id: {0}\nkinds: {{k: {{}}}}\n"
UNITS = "id: c\nkinds: {k: {}}\nunits: [{id: u}, {id: v}]\n"

Told = list[tuple[str, str, str]]


def read(folder: Path) -> tuple[dict[str, list[str]], Told]:
    """The topics of each course, and each problem as rule, file and severity."""
    compiled, problems = compile_folder(folder)
    told = [(p.rule, p.place.file.removeprefix(f"{folder}/"), p.severity) for p in problems]
    return {each.course.id: [topic.id for topic in each.topics()] for each in compiled}, told


def topic(id_: str) -> str:
    return f"id: {id_}\nkind: k\n"


def test_a_folder_is_a_course_or_holds_courses(write_course: WriteCourse) -> None:
    folder = write_course(
        {"y/course.yaml": COURSE.format("b"), "x/course.yaml": COURSE.format("a")}
        | {"y/t.yaml": topic("t"), "x/t.yaml": topic("t"), "README.md": ""}
    )
    assert read(folder) == ({"a": ["t"], "b": ["t"]}, [])
    assert read(folder / "x") == ({"a": ["t"]}, [])


def test_a_folder_without_a_course_is_empty(tmp_path: Path) -> None:
    assert read(tmp_path) == ({}, [])
    assert read(tmp_path / "missing") == ({}, [])


def test_the_course_that_ships_and_two_odd_ones_have_no_flaw() -> None:
    for folder in (SHIPPED, COURSES):
        courses, told = read(folder)
        assert told == []
        assert all(courses.values())


def test_yaml_beside_courses_is_read_by_none(write_course: WriteCourse) -> None:
    folder = write_course({"x/course.yaml": COURSE.format("a"), "t.yaml": "", "y/t.yaml": "["})
    assert read(folder) == (
        {"a": []},
        [("stray-file", "t.yaml", ERROR), ("stray-file", "y/t.yaml", ERROR)],
    )


def test_two_courses_of_one_id_are_told(write_course: WriteCourse) -> None:
    course = "# mine\n" + COURSE.format("a")
    folder = write_course({f"{name}/course.yaml": course for name in "xy"})
    assert read(folder) == ({"a": []}, [("duplicate-id", "y/course.yaml", ERROR)])
    [problem] = compile_folder(folder)[1]
    assert problem.place[1:] == (2, course.splitlines()[1].index("a") + 1)


def test_topics_lie_in_the_folders_of_their_units(write_course: WriteCourse) -> None:
    files = {"u/a.yaml": topic("a"), "u/deep/b.yaml": topic("b"), "w/c.yaml": topic("c")}
    folder = write_course({"course.yaml": UNITS, "d.yaml": topic("d"), **files})
    assert read(folder) == (
        {"c": ["a", "b"]},
        [("unknown-unit", "d.yaml", ERROR), ("unknown-unit", "w/c.yaml", ERROR)],
    )


def test_without_units_topics_lie_anywhere(write_course: WriteCourse) -> None:
    folder = write_course(
        {"course.yaml": COURSE.format("c"), "a.yaml": topic("a"), "x/y/b.yaml": topic("b")}
    )
    assert read(folder) == ({"c": ["a", "b"]}, [])


@pytest.mark.parametrize(
    "name", ["README.md", "LICENSE", ".hidden.yaml", ".git/x.yaml", "x/README.md"]
)
def test_what_lies_beside_topics_by_custom_is_passed_over(
    write_course: WriteCourse, name: str
) -> None:
    assert read(write_course({"course.yaml": COURSE.format("c"), name: "["})) == ({"c": []}, [])


@pytest.mark.parametrize("name", ["a.yml", "a.txt", "a.yaml~", "a.YAML"])
def test_a_file_that_nothing_reads_is_a_warning(write_course: WriteCourse, name: str) -> None:
    assert read(write_course({"course.yaml": COURSE.format("c"), name: topic("a")})) == (
        {"c": []},
        [("stray-file", name, WARNING)],
    )


def test_a_link_is_told_and_not_followed(write_course: WriteCourse, tmp_path: Path) -> None:
    folder = write_course({"course.yaml": COURSE.format("c")})
    (tmp_path / "outside.yaml").write_text(topic("outside"))
    (folder / "a.yaml").symlink_to(tmp_path / "outside.yaml")
    (folder / "loop").symlink_to(folder)
    assert read(folder) == (
        {"c": []},
        [("stray-file", "a.yaml", WARNING), ("stray-file", "loop", WARNING)],
    )


def test_a_course_file_that_is_a_link_is_not_followed(
    write_course: WriteCourse, tmp_path: Path
) -> None:
    folder = write_course({"x/course.yaml": COURSE.format("a"), "y/a.yaml": topic("a")})
    (folder / "y" / "course.yaml").symlink_to(folder / "x" / "course.yaml")
    assert read(folder) == ({"a": []}, [("unreadable", "y/course.yaml", ERROR)])


BAD = {
    "syntax": "[",
    "encoding": "\udcff",
    "depth": "[" * 99,
    "unknown-kind": "id: b\nkind: j\n",
    "unknown-key": topic("b") + "odd: x\n",
}


@pytest.mark.parametrize("rule", BAD)
def test_one_bad_file_never_hides_another(write_course: WriteCourse, rule: str) -> None:
    folder = write_course({"course.yaml": COURSE.format("c"), "a.yaml": topic("a"), "z.yaml": "x"})
    (folder / "b.yaml").write_bytes(BAD[rule].encode("utf-8", "surrogateescape"))
    courses, told = read(folder)
    assert courses["c"][0] == "a"
    assert told == [(rule, "b.yaml", ERROR), ("wrong-type", "z.yaml", ERROR)]


def test_a_broken_course_never_hides_another(write_course: WriteCourse) -> None:
    folder = write_course({"x/course.yaml": "id: [", "y/course.yaml": COURSE.format("b")})
    assert read(folder) == ({"b": []}, [("syntax", "x/course.yaml", ERROR)])


def test_problems_come_in_the_order_of_their_places(write_course: WriteCourse) -> None:
    folder = write_course(
        {"course.yaml": COURSE.format("c"), "b.yaml": "id: b\nkind: k\nx: 1\ny: 2\n"}
        | {"a.yaml": "- {id: a, kind: k, z: 1, y: 2}\n- {id: a, kind: k}\n"}
    )
    _, problems = compile_folder(folder)
    places = [(p.place.file, p.place.line, p.place.column) for p in problems]
    assert len(places) == 5
    assert places == sorted(places)


def test_a_folder_deeper_than_is_read_is_told(write_course: WriteCourse) -> None:
    deep = "/".join(["u", *["d"] * 16, "t.yaml"])
    folder = write_course({"course.yaml": UNITS, deep: topic("lost")})
    courses, told = read(folder)
    assert courses == {"c": []}
    assert [(rule, severity) for rule, _, severity in told] == [("depth", ERROR)]


def test_a_course_is_let_go_of_without_the_collector(write_course: WriteCourse) -> None:
    folder = write_course({"course.yaml": COURSE.format("c"), "t.yaml": topic("t")})
    with uncollected():
        (one,), _ = compile_folder(folder)
        assert [topic.id for topic in one.topics()] == ["t"]
        linked = weakref.ref(one.linked)
        del one
        assert linked() is None
