"""After an edit only notes that changed are parsed, and what is said of them is the same."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from studyguide.course import token_blocks
from studyguide.course.library import Library
from studyguide.course.opening import open_library, seal
from tests.conftest import WriteCourse

NOW = 4_000_000_000_000_000_000

TOPICS = "- {id: a, kind: k, notes: '# A'}\n- {id: b, kind: k, notes: '# B'}\n"


@pytest.fixture
def folder(write_course: WriteCourse) -> Path:
    return write_course({"course.yaml": "id: c\nkinds: {k: {}}\n", "a.yaml": TOPICS})


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The notes that the Markdown parser was asked for, in order."""
    seen: list[str] = []
    real = token_blocks.blocks_of

    def spy(text: str) -> object:
        seen.append(text)
        return real(text)

    monkeypatch.setattr(token_blocks, "blocks_of", spy)
    yield seen


def edited(folder: Path, old: str, new: str) -> Library:
    """The library of a folder when a text in its topics was made another."""
    file = folder / "a.yaml"
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
    return opened(folder)


def opened(folder: Path) -> Library:
    return open_library(folder, folder.parent / "cache", NOW)


def told(library: Library) -> list[tuple[str, ...]]:
    return library.rows("select rule, place from problems")


def test_notes_that_did_not_change_are_not_parsed_again(folder: Path, parsed: list[str]) -> None:
    before = opened(folder)
    after = edited(folder, "# B", "# C")
    assert parsed == ["# A", "# B", "# C"]
    number = after.number_of_path("c/a")
    assert number
    assert after.topic(number).blocks == before.topic(number).blocks
    assert after.topic(number).blocks[0]["type"] == "heading"


def test_notes_that_moved_to_another_topic_are_parsed(folder: Path, parsed: list[str]) -> None:
    opened(folder)
    edited(folder, "id: b", "id: d")
    assert parsed == ["# A", "# B", "# B"]


def test_what_is_wrong_with_notes_is_told_after_every_edit(folder: Path) -> None:
    before = told(edited(folder, "# B", "# B $\\oops$"))
    assert [rule for rule, _ in before] == ["unknown-maths"]
    for old, new in (("# A", "# C"), ("id: a", "id: e")):
        assert told(edited(folder, old, new)) == before


def test_a_flaw_that_others_hid_is_told_when_they_are_mended(folder: Path) -> None:
    unknown = ", ".join(f"f{number}: x" for number in range(1000))
    facts = f", facts: {{{unknown}}}"
    hidden = told(edited(folder, ", notes: '# B'", f"{facts}, notes: '# B $\\oops$'"))
    assert {rule for rule, _ in hidden} == {"unknown-field", "size"}
    assert [rule for rule, _ in told(edited(folder, facts, ""))] == ["unknown-maths"]


@pytest.mark.parametrize("part", ["opening._program", "kept_notes.parser"])
def test_another_program_parses_all_notes_again(
    folder: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    opened(folder)
    monkeypatch.setattr(f"studyguide.course.{part}", lambda: "another")
    edited(folder, "# B", "# C")
    assert parsed == ["# A", "# B", "# A", "# C"]


@pytest.mark.parametrize(
    "damage",
    [
        "update topics set page = replace(page, 'A', 'Z')",
        "drop table topics",
        "drop table problems",
    ],
)
def test_a_damaged_library_is_no_help(folder: Path, parsed: list[str], damage: str) -> None:
    file = opened(folder).file
    assert file
    with sqlite3.connect(file) as database:
        database.execute(damage)
    database.close()
    seal(file)
    after = edited(folder, "# B", "# C")
    assert parsed == ["# A", "# B", "# A", "# C"]
    number = after.number_of_path("c/a")
    assert number
    assert after.topic(number).blocks == ({"type": "heading", "level": 1, "spans": [["A", ""]]},)
