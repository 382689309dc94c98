"""The topic files of a course, each read by itself; where there is much, by several processes."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from studyguide.course.digest import SIZE
from studyguide.course.document import Document
from studyguide.course.done_ahead import done_ahead, processors
from studyguide.course.folder import read_bytes
from studyguide.course.kept_drafts import KeptDrafts, ReadFile, in_bytes, of_bytes
from studyguide.course.kept_notes import KeptNotes
from studyguide.course.model import Place
from studyguide.course.problems import Problems
from studyguide.course.read_drafts import DraftReader
from studyguide.course.rules import stray_file, unreadable
from studyguide.course.schema import Unit
from studyguide.course.yaml_tree import Members
from studyguide.errors import reason_of

_WORTH = 1_000_000
"""Bytes of YAML, half a second's work, for which a process is worth its making."""


class TopicFile(NamedTuple):
    """A file of topics, how many bytes it has, and the unit in whose folder it lies."""

    path: Path
    size: int
    unit: Unit


class TopicReader:
    """Reads the topic files of a course, but for those that are `kept`, into `drafts`.

    `course_file` are the bytes of its course.yaml.
    """

    def __init__(self, course_file: bytes, drafts: DraftReader, kept: KeptDrafts) -> None:
        self.course_file = course_file
        self.drafts = drafts
        self.kept = kept

    def read(self, files: Sequence[TopicFile]) -> None:
        """Read the files in their order; what is wrong with them is noted as if by one process."""
        new = sum(file.size for file in files if str(file.path) not in self.kept)
        with done_ahead(files, self._apart, processors(new // _WORTH)) as ahead:
            for file, done in zip(files, ahead, strict=True):
                read = self._taken(file, done) if done else self._here(file)
                if read:
                    self.drafts.add(read)

    def _here(self, file: TopicFile) -> ReadFile | None:
        """What a file holds; it is kept for the next time unless it has flaws to be told again."""
        content = content_of(file.path, self.drafts.problems)
        if content is None:
            return None
        name, key = str(file.path), self.kept.key(self.course_file, content)
        if known := self.kept.get(name, key, self.drafts.course):
            return known
        read, is_flawless = self._members(file, content)
        if is_flawless and self.kept.has_room:
            self.kept.keep(name, key, in_bytes(read))
        return read

    def _apart(self, file: TopicFile) -> bytes:
        """In another process: a file's key and what it holds, if it is new and flawless.

        Flaws are left to be found again in their order: of too many alike, the last are told
        in fewer words.
        """
        self.drafts.notes.kept = KeptNotes()  # SQLite must not be taken into another process
        content = content_of(file.path, self.drafts.problems)
        if content is None or str(file.path) in self.kept:
            return b""
        read, is_flawless = self._members(file, content)
        return self.kept.key(self.course_file, content) + in_bytes(read) if is_flawless else b""

    def _taken(self, file: TopicFile, done: bytes) -> ReadFile:
        """What a file holds as another process read it."""
        key, read = done[:SIZE], done[SIZE:]
        self.kept.keep(str(file.path), key, read)
        return of_bytes(read, self.drafts.course)

    def _members(self, file: TopicFile, content: bytes) -> tuple[ReadFile, bool]:
        """What a file holds, and whether nothing is wrong with it."""
        before = len(self.drafts.problems.found)
        read = self.drafts.read(_parts(content, file.path, self.drafts.problems), file.unit)
        return read, len(self.drafts.problems.found) == before


def content_of(path: Path, problems: Problems) -> bytes | None:
    """The bytes of a content file; None, and the flaw noted, where it cannot be read."""
    try:
        return read_bytes(path)
    except OSError as error:
        problems.add(unreadable.file(reason_of(error)), Place(str(path), 1, 1))
        return None


def _parts(content: bytes, path: Path, problems: Problems) -> Iterator[list[Document]]:
    """The topics of a file, which holds one or a list of them, some at a time."""
    before, is_empty, name = len(problems.found), True, str(path)
    members = Members(content, name, problems)
    for part in members.parts():
        is_empty = is_empty and not part
        yield [Document(name, node, mark, members.is_list) for node, mark in part]
    if is_empty and len(problems.found) == before:
        problems.add(stray_file.no_topic(), Place(str(path), 1, 1))
