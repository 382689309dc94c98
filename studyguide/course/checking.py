"""All flaws of a folder of courses, of one course or of a part of it."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from studyguide.course.compile import compile_folder
from studyguide.course.compile_course import Compiled
from studyguide.course.folder import COURSE_FILE
from studyguide.course.locate import course_around, courses_in, named_folder
from studyguide.course.problems import Problem
from studyguide.errors import StudyGuideError


@dataclass(frozen=True)
class Checked:
    """The problems found, and how many courses and topics they were looked for in.

    `compiled` are the courses that could be read.
    """

    problems: list[Problem]
    courses: int
    topics: int
    compiled: list[Compiled] = field(default_factory=list)


def check(paths: Iterable[Path]) -> Checked:
    """Read everything below each path anew; a part of a course is checked within the whole.

    Raises StudyGuideError for a path that holds no course.
    """
    problems: list[Problem] = []
    courses: list[Compiled] = []
    for path in paths:
        folder = folder_of(path)
        compiled, found = compile_folder(folder)
        if not compiled and not found:
            hint = f"A course is a folder with a {COURSE_FILE}."
            raise StudyGuideError(f"No course lies in {path}.", hint)
        is_all = folder is path or not compiled  # no part is sound of what cannot be read
        problems += [p for p in found if is_all or Path(p.place.file).is_relative_to(path)]
        courses += compiled
    return Checked(problems, len(courses), sum(one.size for one in courses), courses)


def named_path(name: str, working: Path) -> Path:
    """A file or a folder that a user names; raises StudyGuideError when it is neither."""
    path = Path(os.path.normpath(working / name))
    try:
        is_file = path.is_file()
    except OSError:  # its name is too long, or a folder above it is closed
        is_file = False
    return path if is_file else named_folder(name, working)


def folder_of(path: Path) -> Path:
    """The folder that is read to check a path: that of the course it is a part of, or itself.

    Raises StudyGuideError for a file that lies in no course.
    """
    try:
        if not path.exists() or (path.is_dir() and courses_in(path)):
            return path
        if root := course_around(path):
            return root
    except OSError:  # what may not be looked into is told of when it is read
        return path
    if path.is_file():
        raise StudyGuideError(
            f"No {COURSE_FILE} lies beside or above {path}.", "Check a file that lies in a course."
        )
    return path
