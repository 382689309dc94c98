"""The notes of topics, parsed where they are not plain, with the topics that they link to."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from studyguide.course import markdown, plain_notes
from studyguide.course.blocks import links_of
from studyguide.course.document import Document
from studyguide.course.kept_notes import KeptNotes
from studyguide.course.model import Place
from studyguide.course.problems import Problems
from studyguide.course.rules import markdown as unshowable
from studyguide.course.rules import unknown_maths
from studyguide.course.schema import Course
from studyguide.course.source import WrittenTopic


class Notes(NamedTuple):
    """Notes as text and as blocks, or 0 for plain ones; `named` are ids of topics that they
    link to, and where.
    """

    text: str
    blocks: list[markdown.Block] | Literal[0] = 0
    named: tuple[tuple[str, Place], ...] = ()


class NotesReader:
    """Reads the notes of a course's topics; those that are `kept` need not be parsed again."""

    def __init__(self, course: Course, problems: Problems, kept: KeptNotes) -> None:
        self.course = course
        self.problems = problems
        self.kept = kept

    def read(self, written: WrittenTopic, document: Document) -> Notes:
        """The notes of a topic; LaTeX that cannot be shown is noted and shown as written."""
        notes = written.notes.strip("\n").rstrip()
        if plain_notes.is_plain(notes):
            return Notes(notes)
        blocks = self.kept.blocks(f"{self.course.id}/{written.id}", notes)
        if not blocks:
            blocks, flaws = markdown.parse(notes)
            self._note(flaws, written.notes.index(notes), document)
        return Notes(notes, blocks, tuple(_named(blocks, document)))

    def _note(self, flaws: Iterable[markdown.Flaw], above: int, document: Document) -> None:
        """Note flaws in notes with empty lines `above` them."""
        literal = document.node.literal
        for flaw in flaws:
            at = document.place("notes")
            if "notes" in literal:  # the text begins below its `|`
                column = 1 if flaw.column is None else literal["notes"] + flaw.column + 1
                at = Place(at.file, at.line + 1 + above + flaw.line, column)
            rule = unknown_maths if flaw.is_maths else unshowable
            self.problems.add(rule.flaw(flaw.message), at)


def _named(blocks: Iterable[markdown.Block], document: Document) -> Iterator[tuple[str, Place]]:
    """The topics that notes link to by their ids, and where."""
    node, place = document.node, document.place("notes")
    for address in links_of(blocks):
        if not re.fullmatch(r"[a-z0-9/-]+", address):
            continue  # an address of the web, or of no topic
        before, found, _ = str(node["notes"]).partition(f"]({address})")
        line, at = place, len(before) - before.rfind("\n") + 2
        if found and "notes" in node.literal:
            column = node.literal["notes"] + at
            line = Place(place.file, place.line + 1 + before.count("\n"), column)
        yield address, line
