"""A compiled library is a cache: whatever was done to it, its courses are what they were."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from studyguide.course.library import Library
from studyguide.course.opening import open_library
from tests.conftest import WriteCourse

LATER = 4 * 10**18
"""A time at which no file is young."""

PAGE = 4096
COURSE = "id: c\nkinds: {k: {fields: {f: {}}}}\n"
TOPICS = "".join(f"- {{id: t{n}, kind: k, facts: {{f: v{n}}}, summary: S{n}}}\n" for n in range(9))


@pytest.fixture
def folder(write_course: WriteCourse) -> Path:
    return write_course({"course.yaml": COURSE, "a.yaml": TOPICS})


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Path:
    """A compiled library as it lies in the cache."""
    file = open_library(folder, tmp_path / "cache", LATER).file
    assert file is not None
    return file


def flipped(content: bytearray, random: Random) -> None:
    for _ in range(random.choice((1, 4, 50))):
        content[random.randrange(len(content))] ^= 1 << random.randrange(8)


def truncated(content: bytearray, random: Random) -> None:
    del content[random.randrange(len(content)) :]


def swapped(content: bytearray, random: Random) -> None:
    one, other = random.sample(range(0, len(content), PAGE), 2)
    first, second = content[one : one + PAGE], content[other : other + PAGE]
    content[one : one + PAGE], content[other : other + PAGE] = second, first


def zeroed(content: bytearray, random: Random) -> None:
    at = random.randrange(0, len(content), PAGE)
    content[at : at + PAGE] = bytes(PAGE)


def overwritten(content: bytearray, random: Random) -> None:
    at, length = random.randrange(len(content)), random.choice((1, 20, PAGE))
    content[at : at + length] = random.randbytes(length)


def said(library: Library) -> list[object]:
    """All that a library says: the rows of its tables, and its pages."""
    tables = ("courses", "units", "sections", "kinds", "fields", "names", "ranks", "questions")
    rows: list[object] = [library.rows(f"select * from {table}") for table in tables]
    lines = library.lines(1, 99)
    return [*rows, lines, [library.topic(line.number) for line in lines]]


@pytest.mark.parametrize("damage", [flipped, truncated, swapped, zeroed, overwritten])
def test_a_library_damaged_anywhere_is_built_again(
    damage: Callable[[bytearray, Random], None], folder: Path, library: Path, is_long: bool
) -> None:
    whole = library.read_bytes()
    expected = said(open_library(folder, library.parent, LATER))
    for number in range(4_000 if is_long else 20):
        content = bytearray(whole)
        damage(content, Random(number))
        library.write_bytes(content)
        assert said(open_library(folder, library.parent, LATER)) == expected, number
        assert content == whole or library.read_bytes() != content
