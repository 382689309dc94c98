"""A content folder made into whole courses: every file read, every flaw collected."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from studyguide.course.document import Document
from studyguide.course.drafts import Draft, Drafted, TopicFile, read_drafts
from studyguide.course.facts import read_facts
from studyguide.course.folder import COURSE_FILE, MAX_DEPTH, Found, read_bytes, walk
from studyguide.course.model import Place, Topic
from studyguide.course.problems import Problem, Problems
from studyguide.course.read_course import read_course
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
from studyguide.course.topics import whole_topics
from studyguide.course.yaml_tree import read_yaml

_BESIDE = {"README.md", "LICENSE", "LICENSE.md", "CHANGELOG.md"}


@dataclass(frozen=True)
class Compiled:
    """One course with its topics in the order of its sections, and its drafts by id."""

    course: Course
    topics: list[Topic]
    drafts: dict[str, Draft]


def compile_folder(
    folder: Path, found: Iterable[Found] | None = None
) -> tuple[list[Compiled], list[Problem]]:
    """Read a folder of courses, or the folder of one course.

    Returns the courses that could be read and all problems, sorted. `found` spares
    walking the folder a second time.
    """
    problems = Problems()
    below = list(walk(folder) if found is None else found)
    compiled: list[Compiled] = []
    for root, files in _by_course(folder, below, problems).items():
        one = _compile_course(root, files, problems)
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
    root: Path, files: list[tuple[tuple[str, ...], Found]], problems: Problems
) -> Compiled | None:
    document = _document(root / COURSE_FILE, problems)
    if document is None:
        return None
    before = len(problems.found)
    course = read_course(document, problems)
    if course is None:
        return None
    topic_files = []
    for inside, each in files:
        unit = _unit_of(inside, each, course, problems)
        read = _document(each.path, problems) if unit else None
        if unit and read:
            topic_files.append(TopicFile(read, unit))
    drafts = read_drafts(course, topic_files, problems)
    read_facts(course, drafts, problems)
    topics = whole_topics(course, drafts, problems)
    look_at(Drafted(course, document, drafts), problems)
    if problems.is_spoilt(document.file):
        problems.forgive(before)
    return Compiled(course, topics, drafts)


def _document(path: Path, problems: Problems) -> Document | None:
    try:
        content = read_bytes(path)
    except OSError as error:
        reason = (os.strerror(error.errno) if error.errno else str(error)).lower()
        problems.add(unreadable.file(reason), Place(str(path), 1, 1))
        return None
    before = len(problems.found)
    node = read_yaml(content, str(path), problems)
    if node is None and path.name == COURSE_FILE and len(problems.found) == before:
        problems.add(missing_key.empty_course(), Place(str(path), 1, 1))
    return None if node is None else Document(str(path), node)


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
