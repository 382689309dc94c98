"""After an edit only the file that changed is read, and what is told of all is the same."""

import os
from pathlib import Path
from typing import Any

import pytest

from studyguide.course import kept_drafts
from studyguide.course.compile import compile_folder
from studyguide.course.library import Library
from studyguide.course.opening import open_library
from tests.conftest import SHIPPED, WriteCourse
from tests.course.reading import files_read

LATER = 4_000_000_000_000_000_000

COURSE = """\
id: c
units: [{id: u, sections: [{id: s}]}]
sources: {d: {text: Darwin}}
kinds:
  k: {fields: {made: {type: link, to: k, inverse: {name: makes}}, size: {type: number}}}
"""
A = "- {id: a, kind: k, section: s, facts: {size: {value: 3, source: d}, makes: b}}\n"
B = """\
- {id: b, kind: k, section: s, notes: 'After [a](a).', not: {made: c}}
- {id: c, kind: k, section: s}
"""


@pytest.fixture
def folder(write_course: WriteCourse) -> Path:
    return write_course({"course.yaml": COURSE, "u/a.yaml": A, "u/b.yaml": B})


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The topic files that were read, in order."""
    return files_read(monkeypatch)


def opened(folder: Path) -> Library:
    return open_library(folder, folder.parent / "cache", LATER)


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def everything(library: Library) -> list[list[tuple[Any, ...]]]:
    tables = ("topics", "names", "ranks", "questions", "problems", "reading", "shared")
    return [library.rows(f"select * from {table}") for table in tables]


def test_only_the_edited_file_is_read(folder: Path, read: list[str]) -> None:
    opened(folder)
    edit(folder / "u" / "a.yaml", "value: 3", "value: 4")
    library = opened(folder)
    assert read == ["a.yaml", "b.yaml", "a.yaml"]
    number = library.number_of_path("c/a")
    assert number
    assert [v.text for f in library.topic(number).facts if f.field == "size" for v in f.values] == [
        "4"
    ]


def test_what_did_not_change_is_kept_from_build_to_build(folder: Path, read: list[str]) -> None:
    opened(folder)
    for old, new in (("value: 3", "value: 4"), ("value: 4", "value: 5")):
        edit(folder / "u" / "a.yaml", old, new)
        opened(folder)
    assert read == ["a.yaml", "b.yaml", "a.yaml", "a.yaml"]


def test_drafts_that_are_as_they_were_are_not_written_again(folder: Path) -> None:
    file = opened(folder).file
    assert file
    drafts = file.with_suffix(".drafts")
    before = drafts.stat()
    os.utime(folder / "u" / "a.yaml", (1, 1))
    assert opened(folder).file
    assert (drafts.stat().st_ino, drafts.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_another_course_file_has_all_read_again(folder: Path, read: list[str]) -> None:
    opened(folder)
    edit(folder / "course.yaml", "{id: s}", "{id: s, title: Section}")
    opened(folder)
    assert read == ["a.yaml", "b.yaml"] * 2


def test_another_program_has_all_read_again(
    folder: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(folder)
    monkeypatch.setattr("studyguide.course.opening._program", lambda: "another")
    opened(folder)
    assert read == ["a.yaml", "b.yaml"] * 2


def test_a_flaw_is_told_after_every_edit(folder: Path, read: list[str]) -> None:
    edit(folder / "u" / "b.yaml", "{id: c, kind: k,", "{id: c, kind: k, colour: red,")
    before = opened(folder).rows("select * from problems")
    assert [row[1] for row in before] == ["unknown-key"]
    edit(folder / "u" / "a.yaml", "value: 3", "value: 4")
    assert opened(folder).rows("select * from problems") == before
    assert read == ["a.yaml", "b.yaml"] * 2


def test_a_topic_of_a_kind_that_cannot_be_read_stays_a_topic(folder: Path) -> None:
    edit(folder / "course.yaml", "kinds:", "kinds:\n  j: red")
    (folder / "u" / "z.yaml").write_text("{id: z, kind: j}")
    edit(folder / "u" / "b.yaml", "id: c,", "id: c, after: z,")
    before = opened(folder).rows("select * from problems")
    assert [row[1] for row in before] == ["wrong-type"]
    edit(folder / "u" / "a.yaml", "value: 3", "value: 4")
    assert opened(folder).rows("select * from problems") == before


def test_flaws_between_files_are_told_of_files_that_did_not_change(folder: Path) -> None:
    opened(folder)
    edit(folder / "u" / "a.yaml", "id: a", "id: c")
    rules = [row[0] for row in opened(folder).rows("select rule from problems")]
    assert sorted(rules) == ["dangling-link", "duplicate-id"]


def test_earlier_ids_are_known_of_files_that_did_not_change(folder: Path) -> None:
    edit(folder / "u" / "b.yaml", "id: c, kind: k", "id: c, was: old, kind: k")
    opened(folder)
    edit(folder / "u" / "a.yaml", "size:", "size :")
    assert opened(folder).renames("c") == {"c/old": "c/c"}


def test_what_is_kept_makes_the_library_that_reading_makes(tmp_path: Path) -> None:
    course = tmp_path / "content"
    course.mkdir()
    for file in SHIPPED.rglob("*.yaml"):
        copy = course / file.relative_to(SHIPPED)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    opened(course)
    edited = sorted(course.rglob("week1/*.yaml"))[0]
    edited.write_text(edited.read_text() + "\n# edited\n")
    kept = everything(opened(course))
    for file in (tmp_path / "cache").iterdir():
        file.unlink()
    assert kept == everything(opened(course))


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[:-9],
        lambda content: content[:40] + bytes([content[40] ^ 4]) + content[41:],
    ],
    ids=["empty", "truncated", "flipped"],
)
def test_damaged_drafts_are_read_again(folder: Path, read: list[str], damage: Any) -> None:
    file = opened(folder).file
    assert file
    drafts = file.with_suffix(".drafts")
    drafts.write_bytes(damage(drafts.read_bytes()))
    edit(folder / "u" / "a.yaml", "value: 3", "value: 4")
    opened(folder)
    assert read == ["a.yaml", "b.yaml"] * 2


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="Windows has no modes")
def test_drafts_that_others_could_have_planted_are_not_trusted(
    folder: Path, read: list[str]
) -> None:
    opened(folder)
    (folder.parent / "cache").chmod(0o777)
    edit(folder / "u" / "a.yaml", "value: 3", "value: 4")
    opened(folder)
    assert read == ["a.yaml", "b.yaml"] * 2


def test_a_large_course_is_not_stored_twice(
    folder: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_drafts, "_MOST", 10)
    file = opened(folder).file
    assert file
    assert file.with_suffix(".drafts").stat().st_size < 20
    edit(folder / "u" / "a.yaml", "value: 3", "value: 4")
    opened(folder)
    assert read == ["a.yaml", "b.yaml"] * 2


def test_nothing_is_kept_without_a_file_for_it(folder: Path) -> None:
    before = set(folder.parent.rglob("*"))
    compile_folder(folder)
    assert set(folder.parent.rglob("*")) == before


def test_topics_of_a_file_are_unpacked_from_one_piece(write_course: WriteCourse) -> None:
    (one,), _ = compile_folder(write_course({"course.yaml": COURSE, "u/a.yaml": A, "u/b.yaml": B}))
    drafts = list(one.linked.drafts.values())
    kept = kept_drafts.of_bytes(
        kept_drafts.in_bytes(kept_drafts.ReadFile(drafts, {"lost"}, {"d"}, {})), one.course
    )
    assert [draft.contents() for draft in kept.drafts] == [draft.contents() for draft in drafts]
    assert len({id(draft.packed) for draft in kept.drafts}) == 1
    assert kept[1:] == ({"lost"}, {"d"}, {})
