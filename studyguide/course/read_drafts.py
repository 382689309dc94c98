"""A topic file's members read one by one, checked by themselves and packed as drafts."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from sys import intern
from typing import Literal

from studyguide.course import markdown, plain_notes
from studyguide.course.blocks import links_of
from studyguide.course.document import Document
from studyguide.course.drafts import Contents, Draft, packed
from studyguide.course.facts import FactReader
from studyguide.course.fitting import held_against
from studyguide.course.kept_drafts import ReadFile
from studyguide.course.kept_notes import KeptNotes
from studyguide.course.model import Place
from studyguide.course.problems import Problems
from studyguide.course.read_as import read_as
from studyguide.course.read_course import as_title
from studyguide.course.read_questions import read_questions
from studyguide.course.rules import (
    duplicate_id,
    summary,
    unknown_figure,
    unknown_kind,
    unknown_maths,
    unknown_section,
    wrong_type,
)
from studyguide.course.rules import markdown as unshowable
from studyguide.course.schema import Course, Kind, Unit
from studyguide.course.source import WrittenTopic
from studyguide.course.yaml_nodes import Mapping, Mark, Sequence


class DraftReader:
    """Reads the topics of one course, file by file, and gathers them in `drafts`.

    `sources` and `numbers` gather what else the files hold; `kept` has notes that need not
    be parsed again.
    """

    def __init__(self, course: Course, problems: Problems, kept: KeptNotes) -> None:
        self.course = course
        self.problems = problems
        self.kept = kept
        self.drafts: dict[str, Draft] = {}
        self.sources: set[str] = set()
        self.numbers: dict[tuple[str, str], dict[float, str]] = {}
        self.facts = FactReader(course, problems)
        self._sections = {unit.id: [each.id for each in unit.sections] for unit in course.units}

    def read(self, members: Iterable[Document], unit: Unit) -> ReadFile:
        """What a file holds, which lies in the folder of `unit`; its flaws are noted."""
        drafts: list[Draft] = []
        lost: set[str] = set()
        for document in members:
            if not isinstance(document.node, Mapping):
                self._refuse(document)
                continue
            id_ = str(document.node.get("id"))  # which a flaw takes out
            if draft := self._draft(document, document.node, unit):
                drafts.append(draft)
            else:
                lost.add(id_)
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

    def _draft(self, document: Document, node: Mapping, unit: Unit) -> Draft | None:
        before = len(self.problems.found)
        written = read_as(WrittenTopic, node, document.mark, document.file, self.problems)
        kind = self._kind(written, document) if written else None
        if written is None or kind is None:
            self._check_facts(node, document)
            return None
        told = self.problems.found[before:]
        about = _in_a_line(written.summary)
        if "summary" in node and (flaw := summary.flaw(about)):
            self.problems.add(flaw, document.place("summary"))
        self._named_once(written, document)
        said = self.facts.read(written, kind, document)
        notes = written.notes.strip("\n").rstrip()
        blocks = self._blocks(notes, written, document, node)
        contents = Contents(
            written.plural,
            about,
            notes,
            blocks,
            self._sources(written, document),
            tuple(read_questions(written, kind, said, document, told, self.problems))
            if written.questions
            else (),
            said.denied,
            said.facts,
            _marks(document, node),
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
            tuple(_named(blocks, node, document)) if blocks else (),
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

    def _blocks(
        self, notes: str, written: WrittenTopic, document: Document, node: Mapping
    ) -> list[markdown.Block] | Literal[0]:
        """The notes as blocks, or 0 for plain ones.

        LaTeX that cannot be shown is noted and shown as written.
        """
        if plain_notes.is_plain(notes):
            return 0
        if kept := self.kept.blocks(f"{self.course.id}/{written.id}", notes):
            return kept
        blocks, flaws = markdown.parse(notes)
        above = written.notes.index(notes)  # empty lines
        for flaw in flaws:
            at = document.place("notes")
            if "notes" in node.literal:  # the text begins below its `|`
                column = 1 if flaw.column is None else node.literal["notes"] + flaw.column + 1
                at = Place(at.file, at.line + 1 + above + flaw.line, column)
            rule = unknown_maths if flaw.is_maths else unshowable
            self.problems.add(rule.flaw(flaw.message), at)
        return blocks


def _in_a_line(text: str) -> str:
    return " ".join(text.split())


def _named(
    blocks: Iterable[markdown.Block], node: Mapping, document: Document
) -> Iterator[tuple[str, Place]]:
    """The topics that notes link to by their ids, and where."""
    place = document.place("notes")
    for address in links_of(blocks):
        if not re.fullmatch(r"[a-z0-9/-]+", address):
            continue  # an address of the web, or of no topic
        before, found, _ = str(node["notes"]).partition(f"]({address})")
        line, at = place, len(before) - before.rfind("\n") + 2
        if found and "notes" in node.literal:
            column = node.literal["notes"] + at
            line = Place(place.file, place.line + 1 + before.count("\n"), column)
        yield address, line


def _marks(document: Document, node: Mapping) -> dict[str, Mark]:
    """The places that rules about the whole course may have to tell."""
    marks = {"": document.mark}
    for name in ("id", "title", "section", "variant-of"):
        if name in node:
            marks[name] = node.values_at[name]
    for name in ("aliases", "after", "was", "lab"):
        held = node.get(name)
        if isinstance(held, Sequence):
            marks.update((f"{name}.{n}", mark) for n, mark in enumerate(held.marks))
        elif held is not None:
            marks[f"{name}.0"] = node.values_at[name]
    return marks
