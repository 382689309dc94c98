"""YAML read into a tree in which every key and value has its place.

PyYAML's own builders crash on deep nesting, keep the last of two equal keys without a
word and guess types; here every scalar stays text until its declared type reads it.
"""

import re
from collections.abc import Iterator

import yaml

from studyguide.course.conflicts import note_conflicts
from studyguide.course.decoding import lines_in, start_of_line, text_of
from studyguide.course.model import Place
from studyguide.course.plain_yaml import PlainRun
from studyguide.course.problems import Problems
from studyguide.course.rules import reading
from studyguide.course.yaml_events import Events
from studyguide.course.yaml_nodes import Mapping, Mark, Node, Sequence
from studyguide.course.yaml_recovery import read_again
from studyguide.course.yaml_syntax import cause_of

__all__ = ["Mapping", "Mark", "Members", "Node", "Sequence", "read_yaml"]

_MOST_REREAD = 3_000_000
"""Characters looked at again behind members that are no YAML: each costs one more reading."""


class Members:
    """The members of a file's list with their places, or the one thing it holds.

    They come one by one, or some small ones at a time, so that a large file costs no more
    memory than its largest topic. A flaw is added to `problems`; after one that is no YAML,
    what it spoils is left out and the reading goes on behind it. A file with no document
    holds nothing.

    `list_mark` is the place of the list, once a member of it was given out.
    """

    def __init__(self, content: bytes, file: str, problems: Problems) -> None:
        text = text_of(content, file, problems) or ""
        self.text = "" if note_conflicts(text, file, problems) else text
        self.file = file
        self.problems = problems
        self.list_mark: Mark | None = None

    @property
    def is_list(self) -> bool:
        return self.list_mark is not None

    def __iter__(self) -> Iterator[tuple[Node, Mark]]:
        for part in self.parts():
            yield from part

    def parts(self) -> Iterator[list[tuple[Node, Mark]]]:
        """The members, some at a time; of a list with too many flaws no more are read."""
        text, first_line, left = self.text, 0, _MOST_REREAD
        while left > 0:
            plain = PlainRun(text, first_line)
            for part in plain.parts():
                self.list_mark = self.list_mark or (part[0][1][0], 1)
                if self.problems.is_full(self.file):
                    return
                yield part
            text, first_line = text[plain.begin :], plain.line
            events = Events(text, self.file, self.problems, first_line)
            try:
                for each in events.members():
                    self.list_mark = self.list_mark or events.list_mark
                    yield [each]
                return
            except yaml.YAMLError as error:
                begin, end = 0, len(text)
                if events.list_mark and events.is_block:
                    begin = start_of_line(text, events.member_line)
                    end = _next_dash(text, begin, events.list_mark[1] - 1)
                before = len(self.problems.found)
                line = first_line + lines_in(text[:begin])
                yield list(read_again(text[begin:end], self.file, self.problems, line))
                if len(self.problems.found) == before:
                    self._note(error, text, first_line)
                first_line += lines_in(text[:end])
                text = text[end:]
                if not text.strip():
                    return
                left -= len(text)
            finally:
                self.list_mark = self.list_mark or events.list_mark
        self.problems.add(reading.too_broken(), Place(self.file, first_line + 1, 1))

    def _note(self, error: yaml.YAMLError, text: str, first_line: int) -> None:
        """Note a flaw that lies in no member: behind the end of the list, say."""
        cause = cause_of(error, text.splitlines(keepends=True))
        place = Place(self.file, first_line + cause.line + 1, cause.column + 1)
        self.problems.add(cause.flaw, place)


def read_yaml(content: bytes, file: str, problems: Problems) -> Node:
    """The whole tree of one document, or None when there is none; flaws as above."""
    members = Members(content, file, problems)
    found = list(members)
    if members.list_mark is None:
        return found[0][0] if found else None
    whole = Sequence(members.list_mark)
    for node, mark in found:
        whole.append(node)
        whole.marks.append(mark)
    return whole


def _next_dash(text: str, after: int, column: int) -> int:
    """Where the next member begins of a list whose dashes stand in a column, or the end."""
    dash = re.compile(rf"^ {{{column}}}-(?=\s|$)", re.MULTILINE)
    found = dash.search(text, after + 1)
    return found.start() if found else len(text)
