"""Topics as written, on their way to be whole: kind and section known, facts still apart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from studyguide.course.document import Document
from studyguide.course.model import Fact, Place
from studyguide.course.problems import Problems
from studyguide.course.read_course import as_title
from studyguide.course.rules import (
    duplicate_id,
    summary,
    unknown_kind,
    unknown_section,
    wrong_type,
)
from studyguide.course.schema import Course, Kind, Unit
from studyguide.course.source import WrittenTopic, read_as
from studyguide.course.yaml_tree import Mapping, Sequence


@dataclass(frozen=True)
class TopicFile:
    """A topic file as read, and the unit whose folder it lies in."""

    document: Document
    unit: Unit


class Drafted(NamedTuple):
    """A course as its author wrote it: what it declares and where, and its topics by id."""

    course: Course
    document: Document
    drafts: "dict[str, Draft]"


@dataclass
class Draft:
    """One topic while its course is put together.

    By field: `facts` of its own kind, `inverse` ones that are written elsewhere, and
    the keys of values it is `denied` to have.
    """

    written: WrittenTopic
    document: Document
    unit: Unit
    section: str
    kind: Kind
    facts: dict[str, Fact] = field(default_factory=dict)
    inverse: dict[str, Fact] = field(default_factory=dict)
    denied: dict[str, set[str]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return self.written.id

    @property
    def title(self) -> str:
        return " ".join((self.written.title or as_title(self.written.id)).split())

    def place(self, *path: int | str, key: bool = False) -> Place:
        return self.document.place(*path, key=key)


def read_drafts(course: Course, files: Iterable[TopicFile], problems: Problems) -> dict[str, Draft]:
    """All topics of a course by id, in the order they are written."""
    drafts: dict[str, Draft] = {}
    for file in files:
        for document in _members(file.document, problems):
            draft = _draft(course, document, file.unit, problems)
            if draft is None:
                continue
            if draft.id in drafts:
                flaw = duplicate_id.of_topic(draft.id, drafts[draft.id].place("id"))
                problems.add(flaw, draft.place("id"))
            drafts.setdefault(draft.id, draft)
    return drafts


def _members(document: Document, problems: Problems) -> Iterator[Document]:
    """The topics of a file, which holds one or a list of them."""
    node = document.node
    if isinstance(node, Sequence):
        for member, mark in zip(node, node.marks, strict=True):
            yield Document(document.file, member, mark)
    elif isinstance(node, Mapping):
        yield Document(document.file, node, node.mark)
    elif node is not None:
        problems.add(wrong_type.no_topics(), document.place())


def _draft(course: Course, document: Document, unit: Unit, problems: Problems) -> Draft | None:
    written = read_as(WrittenTopic, document.node, document.mark, document.file, problems)
    if written is None:
        if isinstance(document.node, Mapping):
            problems.lost.add(str(document.node.get("id")))
        return None
    if "summary" in document.node and (flaw := summary.flaw(written.summary)):
        problems.add(flaw, document.place("summary"))
    kind = course.kinds.get(written.kind)
    if kind is None:
        problems.add(
            unknown_kind.flaw(written.kind, course.kinds, problems), document.place("kind")
        )
        problems.lost.add(written.id)
        return None
    section = _section(written, document, unit, problems)
    return Draft(written, document, unit, section, kind)


def _section(written: WrittenTopic, document: Document, unit: Unit, problems: Problems) -> str:
    """The section a topic names, or the one its file is named after, or none."""
    sections = [section.id for section in unit.sections]
    if written.section is None:
        stem = Path(document.file).stem
        return stem if stem in sections else ""
    if written.section not in sections:
        flaw = unknown_section.flaw(written.section, unit.id, sections, problems)
        problems.add(flaw, document.place("section"))
        return ""
    return written.section
