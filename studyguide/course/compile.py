"""A content folder made into whole courses: every file read, every flaw collected."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from studyguide.course.compile_course import Compiled, Kept, compile_course
from studyguide.course.folder import COURSE_FILE, Found, walk
from studyguide.course.kept_drafts import KeptDrafts
from studyguide.course.kept_notes import KeptNotes
from studyguide.course.model import Place
from studyguide.course.problems import Problem, Problems
from studyguide.course.rules import duplicate_id, stray_file

_MISNAMED = Path(COURSE_FILE).with_suffix(".yml").name


def compile_folder(
    folder: Path, found: Iterable[Found] | None = None, kept: Kept | None = None
) -> tuple[list[Compiled], list[Problem]]:
    """Read a folder of courses, or the folder of one course.

    Returns the courses that could be read and all problems, sorted. `found` spares
    walking the folder a second time, `kept` reading what is as it was.
    """
    with uncollected():
        return _compile(folder, found, kept or Kept(KeptDrafts(), KeptNotes()))


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
    folder: Path, found: Iterable[Found] | None, kept: Kept
) -> tuple[list[Compiled], list[Problem]]:
    problems = Problems()
    below = list(walk(folder) if found is None else found)
    compiled: list[Compiled] = []
    for root, files in _by_course(folder, below, problems).items():
        one = compile_course(root, files, problems, kept)
        if one and one.course.id in [other.course.id for other in compiled]:
            problems.add(duplicate_id.of_course(one.course.id), one.document.place("id"))
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
    strays = [each for each in below if each.is_file and each.inside[0] not in roots]
    _note_strays(strays, problems)
    return {
        folder / root: [
            (each.inside[1:], each) for each in below if each.inside[0] == root and each.inside[1:]
        ]
        for root in sorted(roots)
    }


def _note_strays(files: list[Found], problems: Problems) -> None:
    """Note each file of notes that lies in no course; of a course that is misnamed, that alone."""
    misnamed = {each.inside[:-1] for each in files if each.inside[-1] == _MISNAMED}
    for each in files:
        place = Place(str(each.path), 1, 1)
        if each.inside[-1] == _MISNAMED:
            problems.add(stray_file.misnamed_course(COURSE_FILE), place)
        elif each.is_yaml and not misnamed & {(), each.inside[:1]}:
            problems.add(stray_file.no_course(COURSE_FILE), place)
