"""A library gives topics and spans by the row, and is told apart from a damaged one."""

import sqlite3
import time
from pathlib import Path

import pytest

from studyguide.course.library import Library
from studyguide.course.opening import open_library, seal
from studyguide.errors import LibraryDamaged
from tests.conftest import COURSES, WriteCourse, library_of

FRENCH = COURSES / "french-revolution"
LATER = time.time_ns() + 10**10

COURSE = """\
id: c
units: [{id: u, title: The unit, sections: [{id: s, title: The section}]}]
kinds:
  k: {fields: {like: {type: link, to: j, label: Is like, inverse: {name: likes, label: Likes}}}}
  j: {fields: {size: {type: number}}}
"""


@pytest.fixture
def library(write_course: WriteCourse) -> Library:
    topics = "- {id: a, kind: k, aliases: [ay, eh], summary: S.}\n- {id: b, kind: j}\n"
    return library_of(
        write_course(
            {"course.yaml": COURSE, "u/s.yaml": topics, "u/x.yaml": "{id: c, kind: k, after: [a]}"}
        )
    )


def test_a_line_is_what_a_list_shows_of_a_topic(library: Library) -> None:
    assert tuple(library.line(1)) == (1, "c", "u", "s", "a", "k", "A", ("ay", "eh"), "S.")


def test_topics_come_by_number_by_kind_and_by_path(library: Library) -> None:
    assert [line.id for line in library.lines(2, 9)] == ["b", "c"]
    assert [line.id for line in library.lines_of_kind("c", "k")] == ["a", "c"]
    assert [line.id for line in library.lines_of_kind("c", "k", most=1)] == ["a"]
    assert [library.number_of_path(path) for path in ("c/b", "d/b", "c/z", "b")] == [2] + 3 * [None]
    assert library.topic(3).after == ("a",)


def test_a_topic_can_be_read_for_one_field_alone(write_course: WriteCourse) -> None:
    topics = """
        - {id: a, kind: k, facts: {like: b}}
        - {id: b, kind: j, facts: {size: 3}, not: {size: [4]}, notes: "# B"}
    """
    library = library_of(write_course({"course.yaml": COURSE, "u/s.yaml": topics}))
    whole, part = library.topic(2), library.topic(2, "size")
    assert [fact.field for fact in whole.facts] == ["size", "likes"]
    assert part.facts == whole.facts[:1]
    assert (part.title, part.place, part.denied) == (whole.title, whole.place, whole.denied)
    assert whole.linked_from and whole.blocks
    assert (part.linked_from, part.notes, part.blocks) == ((), "", ())


def test_some_topics_are_kept_without_their_notes(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studyguide.course.library._MOST_BARE", 2)
    first = library.bare(1)
    assert first == library.topic(1, with_notes=False)
    assert library.bare(2) and library.bare(1) is first
    assert library.bare(3).id == "c"
    assert library.bare(1) is not first


def test_the_neighbour_is_the_topic_of_one_kind_before_or_else_after(library: Library) -> None:
    neighbours = [library.neighbour(library.line(number)) for number in (1, 2, 3)]
    assert [line.id if line else None for line in neighbours] == ["c", None, "a"]


def test_where_a_topic_stands_is_its_section_or_its_unit(library: Library) -> None:
    places = [library.where(library.line(number)) for number in (1, 3)]
    assert places == ["The section", "The unit"]


def test_a_kind_declares_its_own_fields_and_the_links_that_lead_to_it(library: Library) -> None:
    assert library.declared("c", "k") == [("like", "link", "Is like")]
    assert library.declared("c", "j") == [("size", "number", "Size"), ("likes", "links", "Likes")]


def test_what_no_terminal_can_decode_is_simply_not_found(library: Library) -> None:
    assert library.number_of_path("c/\udcff") is None
    assert library.rows("select ?", "a\udcff\0é") == [("a?\0é",)]


def tampered(cache: Path, statement: str, *values: object) -> Library:
    """A library on disk whose stamp holds and whose rows were changed."""
    file = open_library(FRENCH, cache, LATER).file
    assert file is not None
    with sqlite3.connect(file) as database:
        database.execute(statement, values)
    database.close()
    seal(file)
    return open_library(FRENCH, cache, LATER)


def test_a_flipped_byte_of_a_page_is_damage(tmp_path: Path) -> None:
    ((page,),) = library_of(FRENCH).rows("select page from topics where number = 1")
    for at in range(0, len(page), 41):
        flipped = page[:at] + chr(ord(page[at]) ^ 1) + page[at + 1 :]
        library = tampered(tmp_path, "update topics set page = ? where number = 1", flipped)
        with pytest.raises(LibraryDamaged) as damage:
            library.topic(1)
        assert damage.value.file == library.file
        assert library.topic(2).id == "bastille"


@pytest.mark.parametrize(
    "statement",
    [
        "update topics set page = null",
        "update topics set page = x'00ff'",
        "update topics set checksum = 0",
        "update topics set aliases = '['",
        "update topics set aliases = null",
        "update fields set schema = 'words'",
        "update topics set title = cast(x'ff' as text)",
        "drop table topics",
    ],
)
def test_what_cannot_be_read_is_damage_and_nothing_else(tmp_path: Path, statement: str) -> None:
    library = tampered(tmp_path, statement)
    with pytest.raises(LibraryDamaged):
        library.line(1)
        library.fields("french-revolution", "event")
        library.topic(1)


def test_a_library_on_disk_is_never_written_to(tmp_path: Path) -> None:
    library = open_library(FRENCH, tmp_path, LATER)
    with pytest.raises(LibraryDamaged):
        library.rows("delete from topics")
    assert open_library(FRENCH, tmp_path, LATER).line(1).id == "tennis-court-oath"


def test_a_familys_neighbours_are_families_and_a_variants_are_its_siblings(
    write_course: WriteCourse,
) -> None:
    lines = [
        "- {id: bert, kind: k}",
        "- {id: bert-base, kind: k, variant-of: bert}",
        "- {id: bert-large, kind: k, variant-of: bert}",
        "- {id: gpt, kind: k}",
        "- {id: gpt-xl, kind: k, variant-of: gpt}",
    ]
    library = library_of(
        write_course({"course.yaml": "id: c\nkinds: {k: {}}\n", "a.yaml": "\n".join(lines)})
    )
    neighbours = [library.neighbour(line) for line in library.lines(1, 5)]
    expected = ["gpt", "bert-large", "bert-base", "bert", None]
    assert [line.id if line else None for line in neighbours] == expected
