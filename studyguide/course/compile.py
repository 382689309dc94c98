"""A content folder made into whole courses: every file read, every flaw collected."""

import gc
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from studyguide.course.document import Document
from studyguide.course.drafted import Drafted
from studyguide.course.folder import COURSE_FILE, MAX_DEPTH, Found, read_bytes, walk
from studyguide.course.kept_notes import KeptNotes
from studyguide.course.linked import Linked
from studyguide.course.model import Place, Topic
from studyguide.course.problems import Problem, Problems
from studyguide.course.read_course import read_course
from studyguide.course.read_drafts import DraftReader
from studyguide.course.rules import (
    duplicate_id,
    look_at,
    missing_key,
    reading,
    stray_file,
    unknown_unit,
    unreadable,
)
from studyguide.course.schema import Course, Unit
from studyguide.course.topics import asked_topics, whole_topics
from studyguide.course.yaml_tree import Members, read_yaml

_BESIDE = {"README.md", "LICENSE", "LICENSE.md", "CHANGELOG.md"}


@dataclass(frozen=True)
class Compiled:
    """One course: what it declares, and its topics as they are linked with one another.

    `root` is the folder it was read from, `document` its course.yaml.
    """

    course: Course
    linked: Linked
    root: Path
    document: Document

    def topics(self) -> Iterator[Topic]:
        """The topics, whole, in the order of units, sections and files.

        Each is put together when it is asked for: a large course is never held at once.
        """
        return whole_topics(self.course, self.linked)

    def asked_topics(self) -> Iterator[Topic]:
        """The topics under which questions are written, whole."""
        return asked_topics(self.course, self.linked)

    @property
    def size(self) -> int:
        """How many topics there are."""
        return len(self.linked.drafts)


def compile_folder(
    folder: Path, found: Iterable[Found] | None = None, kept: KeptNotes | None = None
) -> tuple[list[Compiled], list[Problem]]:
    """Read a folder of courses, or the folder of one course.

    Returns the courses that could be read and all problems, sorted. `found` spares
    walking the folder a second time, `kept` parsing notes that are what they were.
    """
    with uncollected():
        return _compile(folder, found, kept or KeptNotes())


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave the collector of cycles off: a build makes none, and it takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _compile(
    folder: Path, found: Iterable[Found] | None, kept: KeptNotes
) -> tuple[list[Compiled], list[Problem]]:
    problems = Problems()
    below = list(walk(folder) if found is None else found)
    compiled: list[Compiled] = []
    for root, files in _by_course(folder, below, problems).items():
        one = _compile_course(root, files, problems, kept)
        if one and one.course.id in [other.course.id for other in compiled]:
            place = Place(str(root / COURSE_FILE), 1, 1)
            problems.add(duplicate_id.of_course(one.course.id), place)
        elif one:
            compiled.append(one)
    return compiled, problems.sorted()


def _by_course(
    folder: Path, below: list[Found], problems: Problems
) -> dict[Path, list[tuple[tuple[str, ...], Found]]]:
    """What lies in each course's folder, with its path inside that folder."""
    if any(each.inside == (COURSE_FILE,) for each in below):
        return {folder: [(each.inside, each) for each in below]}
    roots = {each.inside[0] for each in below if each.inside[1:] == (COURSE_FILE,)}
    for each in below:
        if each.is_file and each.is_yaml and each.inside[0] not in roots:
            problems.add(stray_file.no_course(COURSE_FILE), Place(str(each.path), 1, 1))
    return {
        folder / root: [
            (each.inside[1:], each) for each in below if each.inside[0] == root and each.inside[1:]
        ]
        for root in sorted(roots)
    }


def _compile_course(
    root: Path,
    files: list[tuple[tuple[str, ...], Found]],
    problems: Problems,
    kept: KeptNotes,
) -> Compiled | None:
    document = _document(root / COURSE_FILE, problems)
    if document is None:
        return None
    before = len(problems.found)
    course = read_course(document, problems)
    if course is None:
        return None
    reader = DraftReader(course, problems, kept)
    for inside, each in files:
        if unit := _unit_of(inside, each, course, problems):
            reader.read(_members(each.path, problems), unit)
    linked = Linked(course, reader.drafts, problems)
    look_at(Drafted(course, document, linked, reader.sources, reader.facts.numbers), problems)
    if problems.is_spoilt(document.file):
        problems.forgive(before)
    return Compiled(course, linked, root, document)


def _document(path: Path, problems: Problems) -> Document | None:
    """A file that is one document; None, and the flaw noted, where it is none."""
    content = _content(path, problems)
    if content is None:
        return None
    before = len(problems.found)
    node = read_yaml(content, str(path), problems)
    if node is None and len(problems.found) == before:
        problems.add(missing_key.empty_course(), Place(str(path), 1, 1))
    return None if node is None else Document(str(path), node)


def _members(path: Path, problems: Problems) -> Iterator[Document]:
    """The topics of a file, which holds one or a list of them, one by one."""
    content = _content(path, problems)
    if content is None:
        return
    before, is_empty = len(problems.found), True
    members = Members(content, str(path), problems)
    for node, mark in members:
        is_empty = False
        yield Document(str(path), node, mark, members.is_list)
    if is_empty and len(problems.found) == before:
        problems.add(stray_file.no_topic(), Place(str(path), 1, 1))


def _content(path: Path, problems: Problems) -> bytes | None:
    try:
        return read_bytes(path)
    except OSError as error:
        reason = (os.strerror(error.errno) if error.errno else str(error)).lower()
        problems.add(unreadable.file(reason), Place(str(path), 1, 1))
        return None


def _unit_of(
    inside: tuple[str, ...], found: Found, course: Course, problems: Problems
) -> Unit | None:
    """The unit that a file of the course belongs to, or None for what is no topic file."""
    place = Place(str(found.path), 1, 1)
    if found.status is None:
        problems.add(unreadable.folder(), place)
        return None
    if found.is_folder and len(found.inside) >= MAX_DEPTH:
        problems.add(reading.too_deep_a_folder(), place)
    if found.is_folder or inside == (COURSE_FILE,) or inside[-1] in _BESIDE:
        return None
    if not found.is_file or not found.is_yaml:
        is_file = found.is_file
        problems.add(
            stray_file.no_yaml(found.path.suffix) if is_file else stray_file.no_file(), place
        )
        return None
    folder = inside[0] if len(inside) > 1 else ""
    for unit in course.units:
        if unit.folder in ("", folder):
            return unit
    problems.add(unknown_unit.flaw(folder, [unit.id for unit in course.units]), place)
    return None
