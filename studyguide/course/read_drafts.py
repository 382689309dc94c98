"""A topic file's members read, checked by themselves and packed as drafts."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from sys import intern
from typing import NamedTuple

from studyguide.course.document import Document
from studyguide.course.drafts import Contents, Draft, packed
from studyguide.course.facts import FactReader, Said
from studyguide.course.fitting import held_against
from studyguide.course.kept_drafts import ReadFile
from studyguide.course.kept_notes import KeptNotes
from studyguide.course.problems import Problem, Problems
from studyguide.course.read_as import read_as
from studyguide.course.read_course import as_title
from studyguide.course.read_notes import Notes, NotesReader
from studyguide.course.read_questions import read_questions
from studyguide.course.rules import (
    duplicate_id,
    summary,
    unknown_figure,
    unknown_kind,
    unknown_section,
    wrong_type,
)
from studyguide.course.schema import Course, Kind, Unit
from studyguide.course.source import WrittenTopic
from studyguide.course.yaml_nodes import Mapping, Mark
from studyguide.course.yaml_nodes import Sequence as Listed


class _Topic(NamedTuple):
    """A topic of which there is enough; `told` are the flaws in how it is written."""

    document: Document
    written: WrittenTopic
    kind: Kind
    told: list[Problem]


class DraftReader:
    """Reads the topics of one course, file by file, and gathers them in `drafts`.

    `sources` and `numbers` gather what else the files hold; `kept` has notes that need not
    be parsed again.
    """

    def __init__(self, course: Course, problems: Problems, kept: KeptNotes) -> None:
        self.course = course
        self.problems = problems
        self.notes = NotesReader(course, problems, kept)
        self.drafts: dict[str, Draft] = {}
        self.sources: set[str] = set()
        self.numbers: dict[tuple[str, str], dict[float, str]] = {}
        self.facts = FactReader(course, problems)
        self._sections = {unit.id: [each.id for each in unit.sections] for unit in course.units}

    def read(self, parts: Iterable[Sequence[Document]], unit: Unit) -> ReadFile:
        """What a file holds, which lies in the folder of `unit`; its flaws are noted.

        Its topics are given some at a time, on which each sort of work is done together.
        """
        drafts: list[Draft] = []
        lost: set[str] = set()
        for part in parts:
            topics = [topic for document in part if (topic := self._topic(document, lost))]
            said = [self.facts.read(each.written, each.kind, each.document) for each in topics]
            notes = [self.notes.read(each.written, each.document) for each in topics]
            every = zip(topics, said, notes, strict=True)
            drafts += [self._draft(*one, unit) for one in every]
        return ReadFile(drafts, lost, *self.facts.gathered())

    def add(self, read: ReadFile) -> None:
        """Add what a file holds to the course."""
        for draft in read.drafts:
            if draft.id in self.drafts:
                flaw = duplicate_id.of_topic(draft.id, self.drafts[draft.id].place("id"))
                self.problems.add(flaw, draft.place("id"))
            self.drafts.setdefault(draft.id, draft)
        self.problems.lost |= read.lost
        self.sources |= read.sources
        for kind_and_field, numbers in read.numbers.items():
            self.numbers.setdefault(kind_and_field, {}).update(numbers)

    def _refuse(self, document: Document) -> None:
        is_member = document.is_member
        flaw = wrong_type.no_mapping(document.node) if is_member else wrong_type.no_topics()
        self.problems.add(flaw, document.place())

    def _topic(self, document: Document, lost: set[str]) -> _Topic | None:
        """A topic as it is written; None, and its id `lost`, where that is not enough."""
        node = document.node
        if not isinstance(node, Mapping):
            self._refuse(document)
            return None
        id_ = str(node.get("id"))  # which a flaw takes out
        before = len(self.problems.found)
        written = read_as(WrittenTopic, node, document.mark, document.file, self.problems)
        kind = self._kind(written, document) if written else None
        if written is None or kind is None:
            self._check_facts(node, document)
            lost.add(id_)
            return None
        return _Topic(document, written, kind, self.problems.found[before:])

    def _draft(self, topic: _Topic, said: Said, notes: Notes, unit: Unit) -> Draft:
        document, written, kind, told = topic
        about = _in_a_line(written.summary)
        if "summary" in document.node and (flaw := summary.flaw(about)):
            self.problems.add(flaw, document.place("summary"))
        self._named_once(written, document)
        contents = Contents(
            written.plural,
            about,
            notes.text,
            notes.blocks,
            self._sources(written, document),
            tuple(read_questions(written, kind, said, document, told, self.problems))
            if written.questions
            else (),
            said.denied,
            said.facts,
            _marks(document),
            said.link_marks,
            written.lab,
            self._figures(written, document),
        )
        return Draft(
            written.id,
            _in_a_line(written.title or as_title(written.id)),
            kind,
            unit,
            self._section(written, document, unit),
            document.file,
            tuple(map(_in_a_line, written.aliases)),
            written.after,
            written.was,
            written.variant_of,
            said.links,
            said.given,
            said.order,
            said.denied_links,
            notes.named,
            packed(contents),
        )

    def _check_facts(self, node: Mapping, document: Document) -> None:
        """Note the flaws in the facts of a topic that lacks nothing but an id to be read by."""
        kind = self.course.kinds.get(str(node.get("kind")))
        written, _ = held_against(WrittenTopic, {**node, "id": "unread"})
        if kind and written and "id" not in node:
            self.facts.read(written, kind, document)

    def _kind(self, written: WrittenTopic, document: Document) -> Kind | None:
        kind = self.course.kinds.get(written.kind)
        if kind is None and written.kind not in self.problems.undeclared:
            flaw = unknown_kind.flaw(written.kind, self.course.kinds, self.problems)
            self.problems.add(flaw, document.place("kind"))
        return kind

    def _section(self, written: WrittenTopic, document: Document, unit: Unit) -> str:
        """The section a topic names, or the one its file is named after, or none."""
        sections = self._sections[unit.id]
        if written.section is None:
            stem = Path(document.file).stem
            return stem if stem in sections else ""
        if written.section not in sections:
            flaw = unknown_section.flaw(written.section, unit.id, sections, self.problems)
            self.problems.add(flaw, document.place("section"))
            return ""
        return intern(written.section)  # it holds many topics

    def _named_once(self, written: WrittenTopic, document: Document) -> None:
        """Note what a topic names twice, and so would show twice."""
        for key in ("after", "sources", "lab", "figure"):
            names = getattr(written, key)
            for number, name in enumerate(names if len(names) > 1 else ()):
                if name in names[:number]:
                    self.problems.add(duplicate_id.of_name(key, name), document.place(key, number))

    def _sources(self, written: WrittenTopic, document: Document) -> tuple[str, ...]:
        for number, id_ in enumerate(written.sources):
            self.facts.values.check_source(id_, document.place("sources", number))
        return written.sources

    def _figures(self, written: WrittenTopic, document: Document) -> tuple[str, ...]:
        """The figures that a topic names and the course declares."""
        if not written.figure:
            return ()
        known, unread = self.course.figures, self.problems.undeclared
        for number, name in enumerate(written.figure):
            if name not in known and name not in unread:
                flaw = unknown_figure.flaw(name, known, self.problems)
                self.problems.add(flaw, document.place("figure", number))
        return tuple(name for name in written.figure if name in known)


def _in_a_line(text: str) -> str:
    return " ".join(text.split())


def _marks(document: Document) -> dict[str, Mark]:
    """The places that rules about the whole course may have to tell."""
    node, marks = document.node, {"": document.mark}
    for name in ("id", "title", "section", "variant-of"):
        if name in node:
            marks[name] = node.values_at[name]
    for name in ("aliases", "after", "was", "lab"):
        held = node.get(name)
        if isinstance(held, Listed):
            marks.update((f"{name}.{n}", mark) for n, mark in enumerate(held.marks))
        elif held is not None:
            marks[f"{name}.0"] = node.values_at[name]
    return marks
