"""A content folder made into whole courses: every file read, every flaw collected."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from studyguide.course.ambiguity import note_ambiguous_names
from studyguide.course.document import Document
from studyguide.course.drafts import Draft, TopicFile, read_drafts
from studyguide.course.facts import read_facts
from studyguide.course.folder import COURSE_FILE, MAX_DEPTH, Found, read_bytes, walk
from studyguide.course.model import Place, Topic
from studyguide.course.problems import WARNING, Problem, Problems
from studyguide.course.read_course import read_course
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
            message = f"Another folder here holds a course with the id {one.course.id!r}."
            problems.add("duplicate-id", place, message, "Choose another id.")
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
            message = f"No {COURSE_FILE} lies beside this file, so no course reads it."
            problems.add("stray-file", Place(str(each.path), 1, 1), message, _STRAY)
    return {
        folder / root: [
            (each.inside[1:], each) for each in below if each.inside[0] == root and each.inside[1:]
        ]
        for root in sorted(roots)
    }


_STRAY = "Move it into a course, or take it out of the content folder."


def _compile_course(
    root: Path, files: list[tuple[tuple[str, ...], Found]], problems: Problems
) -> Compiled | None:
    document = _document(root / COURSE_FILE, problems)
    if document is None:
        return None
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
    note_ambiguous_names(drafts.values(), problems)
    return Compiled(course, topics, drafts)


def _document(path: Path, problems: Problems) -> Document | None:
    try:
        content = read_bytes(path)
    except OSError as error:
        reason = (os.strerror(error.errno) if error.errno else str(error)).lower()
        message = f"The file cannot be read: {reason}."
        problems.add("unreadable", Place(str(path), 1, 1), message)
        return None
    before = len(problems.found)
    node = read_yaml(content, str(path), problems)
    if node is None and path.name == COURSE_FILE and len(problems.found) == before:
        hint = "A course needs at least an 'id' and its 'kinds'."
        problems.add("missing-key", Place(str(path), 1, 1), "The file is empty.", hint)
    return None if node is None else Document(str(path), node)


def _unit_of(
    inside: tuple[str, ...], found: Found, course: Course, problems: Problems
) -> Unit | None:
    """The unit that a file of the course belongs to, or None for what is no topic file."""
    place = Place(str(found.path), 1, 1)
    if found.status is None:
        problems.add("unreadable", place, "The folder cannot be read.", "Mend its permissions.")
        return None
    if found.is_folder and len(found.inside) >= MAX_DEPTH:
        problems.add("depth", place, "Folders are read no deeper than this.", _STRAY)
    if found.is_folder or inside == (COURSE_FILE,) or inside[-1] in _BESIDE:
        return None
    if not found.is_file or not found.is_yaml:
        hint = "Rename it to end in .yaml." if found.path.suffix == ".yml" else _STRAY
        message = "Nothing reads this file." if found.is_file else "This is no file, or a link."
        problems.add("stray-file", place, message, hint, WARNING)
        return None
    folder = inside[0] if len(inside) > 1 else ""
    for unit in course.units:
        if unit.folder in ("", folder):
            return unit
    units = ", ".join(unit.id for unit in course.units)
    message = (
        f"The folder {folder!r} is no unit of the course." if folder else "Topics lie in units."
    )
    problems.add("unknown-unit", place, message, f"Its units are the folders {units}.")
    return None
