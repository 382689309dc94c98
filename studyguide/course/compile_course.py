"""One course: its course.yaml and every topic file read, what did not change as it was."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from studyguide.course.document import Document
from studyguide.course.drafted import Drafted
from studyguide.course.folder import COURSE_FILE, MAX_DEPTH, Found
from studyguide.course.kept_drafts import KeptDrafts
from studyguide.course.kept_notes import KeptNotes
from studyguide.course.linked import Linked
from studyguide.course.model import AuthoredQuestion, Place, Topic
from studyguide.course.problems import Problems
from studyguide.course.read_course import read_course
from studyguide.course.read_drafts import DraftReader
from studyguide.course.read_topics import TopicFile, TopicReader, content_of
from studyguide.course.rules import (
    look_at,
    missing_key,
    reading,
    stray_file,
    unknown_unit,
    unreadable,
)
from studyguide.course.schema import Course, Unit
from studyguide.course.stored import question_of
from studyguide.course.topics import asked_topics, whole_topics
from studyguide.course.yaml_tree import read_yaml

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
        return asked_topics(self.linked)

    def labs(self) -> Iterator[tuple[str, Place]]:
        """The labs that topics and figures name, and where; that there are such is not known."""
        for figure in self.course.figures.values():
            if figure.lab:
                yield figure.lab, self.document.place("figures", figure.id, "lab")
        for draft in self.linked.drafts.values():
            for number, name in enumerate(draft.contents().labs):
                yield name, draft.place(f"lab.{number}")

    def computed_questions(self) -> Iterator[AuthoredQuestion]:
        """The questions that name a lab to compute them; whether it can is not known here."""
        for draft in self.linked.drafts.values():
            for each in draft.contents().questions:
                question = question_of(each, draft.file)
                if question.lab:
                    yield question

    @property
    def size(self) -> int:
        """How many topics there are."""
        return len(self.linked.drafts)


class Kept(NamedTuple):
    """What need not be read again: whole files, and the notes of those that were edited."""

    drafts: KeptDrafts
    notes: KeptNotes


def compile_course(
    root: Path,
    files: list[tuple[tuple[str, ...], Found]],
    problems: Problems,
    kept: Kept,
) -> Compiled | None:
    """The course in the folder `root`, or None where its course.yaml cannot be read.

    `files` are what lies in it, with their paths inside; flaws are noted in `problems`.
    """
    written = content_of(root / COURSE_FILE, problems)
    document = _document(written, root / COURSE_FILE, problems) if written is not None else None
    if written is None or document is None:
        return None
    before = len(problems.found)
    course = read_course(document, problems)
    if course is None:
        return None
    reader = DraftReader(course, problems, kept.notes)
    TopicReader(written, reader, kept.drafts).read(
        [
            TopicFile(each.path, each.size, unit)
            for inside, each in files
            if (unit := _unit_of(inside, each, course, problems))
        ]
    )
    linked = Linked(course, reader.drafts, problems)
    look_at(Drafted(course, document, linked, reader.sources, reader.numbers), problems)
    if problems.is_spoilt(document.file):
        problems.forgive(before)
    return Compiled(course, linked, root, document)


def _document(content: bytes, path: Path, problems: Problems) -> Document | None:
    """A file that is one document; None, and the flaw noted, where it is none."""
    before = len(problems.found)
    node = read_yaml(content, str(path), problems)
    if node is None and len(problems.found) == before:
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
