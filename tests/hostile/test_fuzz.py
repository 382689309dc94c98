"""Whatever a file holds, only problems come of it, and they stand where an author can look.

Each case is drawn from its number alone, so one that fails is made again by that number.
What once failed is kept in `found/` and read on every run.
"""

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from functools import cache
from pathlib import Path
from random import Random

import pytest

from studyguide.course.compile import compile_folder
from studyguide.course.compile_course import Compiled
from studyguide.course.folder import COURSE_FILE
from studyguide.course.library import Library
from studyguide.course.model import Topic
from studyguide.course.problems import Problem, Problems
from studyguide.course.tables import write as write_tables
from studyguide.course.yaml_tree import read_yaml
from tests.hostile.courses import ROOTS, Files, broken, dressed, sample, write
from tests.hostile.yaml_bytes import hostile_bytes, mutated

FOUND = sorted((Path(__file__).parent / "found").glob("*.yaml"))
COURSE = "id: c\nkinds: {k: {fields: {a: {}, b: {type: links, to: k}}}}\n"

_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What YAML 1.1 takes for the end of a line, and so PyYAML."""


def failures(case: Callable[[Random], object], amount: int) -> dict[int, object]:
    """What each case tells that should tell nothing, by its number; an error carries it too."""
    failed = {}
    for number in range(amount):
        try:
            told = case(Random(number))
        except Exception as error:
            error.add_note(f"case {number}")
            raise
        if told:
            failed[number] = told
    return failed


@cache
def real_files() -> list[bytes]:
    return [file.read_bytes() for root in ROOTS for file in sorted(root.rglob("*.yaml"))]


def misplaced(found: Iterable[Problem], contents: dict[str, bytes]) -> list[Problem]:
    """The problems whose place lies outside of their file; one past either end is inside."""
    lines = {name: _lines(content) for name, content in contents.items()}
    return [problem for problem in found if not _lies_in(problem, lines.get(problem.place.file))]


def _lines(content: bytes) -> list[str]:
    return _LINE_END.split(content.decode("utf-8-sig", "replace"))


def _lies_in(problem: Problem, lines: list[str] | None) -> bool:
    _, line, column = problem.place
    if lines is None or line == len(lines) + 1:  # a folder, or what is unreadable
        return column == 1
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


def read(content: bytes) -> list[Problem]:
    """Read a file twice; returns its problems, which are the same both times."""
    first, second = Problems(), Problems()
    tree = read_yaml(content, "a.yaml", first)
    assert read_yaml(content, "a.yaml", second) == tree
    assert second.sorted() == first.sorted()
    return first.sorted()


def compiled(folder: Path) -> tuple[list[Topic], list[Problem]]:
    """Compile a folder twice and store it; every topic comes back as it was."""
    courses, problems = compile_folder(folder)
    again, problems_again = compile_folder(folder)
    topics = topics_of(courses)
    assert (topics_of(again), problems_again) == (topics, problems)
    with closing(sqlite3.connect(":memory:")) as database:
        write_tables(database, courses, problems, {})
        library = Library(database, folder, None)
        for number, topic in enumerate(topics, 1):
            assert library.topic(number) == topic
    return topics, problems


def topics_of(courses: list[Compiled]) -> list[Topic]:
    return [topic for one in courses for topic in one.topics()]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_of_any_bytes_come_only_problems_that_lie_in_the_file(is_long: bool) -> None:
    def case(random: Random) -> list[Problem]:
        content = hostile_bytes(real_files(), random)
        return misplaced(read(content), {"a.yaml": content})

    assert failures(case, 50_000 if is_long else 250) == {}


@pytest.mark.parametrize("kind", [broken, dressed])
def test_of_any_course_come_only_problems_and_topics_that_can_be_kept(
    kind: Callable[[Random], Files], tmp_path: Path, is_long: bool
) -> None:
    def case(random: Random) -> list[Problem]:
        folder = write(fresh(tmp_path / "course"), kind(random), random)
        return misplaced(compiled(folder)[1], contents(folder))

    assert failures(case, 50_000 if is_long else 25) == {}


def test_a_broken_file_takes_no_topic_from_another(tmp_path: Path, is_long: bool) -> None:
    def case(random: Random) -> set[str]:
        folder = write(fresh(tmp_path / "course"), sample(random), random)
        chosen = random.choice([file for file in folder.rglob("*") if _holds_topics(file)])
        before = topics_of(compile_folder(folder)[0])
        chosen.write_bytes(mutated(chosen.read_bytes(), random))
        sound = {topic.id for topic in before if topic.place.file != str(chosen)}
        return sound - {topic.id for topic in topics_of(compile_folder(folder)[0])}

    assert failures(case, 50_000 if is_long else 25) == {}


@pytest.mark.parametrize("case", FOUND, ids=[file.name for file in FOUND])
def test_what_once_failed_is_read(case: Path, tmp_path: Path) -> None:
    content = case.read_bytes()
    assert misplaced(read(content), {"a.yaml": content}) == []
    for name in ("course.yaml", "a.yaml"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / COURSE_FILE).write_text(COURSE)
        (folder / "sound.yaml").write_text("{id: sound, kind: k}")
        (folder / name).write_bytes(content)
        topics, problems = compiled(folder)
        assert misplaced(problems, contents(folder)) == []
        assert name == COURSE_FILE or "sound" in [topic.id for topic in topics]


def _holds_topics(file: Path) -> bool:
    return file.is_file() and file.name != COURSE_FILE


def fresh(folder: Path) -> Path:
    """An empty folder, in which a case before may have lain."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder
