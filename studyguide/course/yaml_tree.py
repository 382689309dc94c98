"""YAML read from the parser's events into a tree in which every key and value has its place.

PyYAML's own builders crash on deep nesting, keep the last of two equal keys without a
word and guess types; here every scalar stays text until its declared type reads it.
"""

import codecs
from collections.abc import Iterator
from typing import Any

import yaml

from studyguide.course.model import Place
from studyguide.course.problems import Problems

Mark = tuple[int, int]
Node = Any
"""A `Mapping`, a `Sequence`, a `str`, or None for an empty value."""

MAX_DEPTH = 64
MAX_BYTES = 10_000_000

_QUOTE = "Put text that holds ': ' or ' #', or begins with [ { ` @ * & ! or %, in single quotes."
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Mapping(dict[str, Node]):
    """A YAML mapping; `keys_at` and `values_at` say where each key and value stands.

    `literal` are the keys whose text stands line by line below a `|`.
    """

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.keys_at: dict[str, Mark] = {}
        self.values_at: dict[str, Mark] = {}
        self.literal: set[str] = set()


class Sequence(list[Node]):
    """A YAML sequence; `marks` says where each member stands."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.marks: list[Mark] = []


class _GiveUp(Exception):
    """The rest of this file cannot be read; the problem is already noted."""


def read_yaml(content: bytes, file: str, problems: Problems) -> Node:
    """Return the tree of one document, or None when there is none.

    Flaws are added to `problems`. After a flaw that ends the reading, the members of a
    top-level list that were complete by then are still returned; of a mapping, nothing.
    """
    text = _decode(content, file, problems)
    if text is None:
        return None
    reader = _Reader(text, file, problems)
    return reader.document()


def _decode(content: bytes, file: str, problems: Problems) -> str | None:
    start = Place(file, 1, 1)
    if len(content) > MAX_BYTES:
        message = f"The file is {len(content) / 1e6:.1f} MB; at most {MAX_BYTES // 10**6} are read."
        problems.add("size", start, message, "Split it into several files.")
        return None
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        hint = "Save the file as UTF-8."
        problems.add("encoding", Place(file, line, column), "This is not UTF-8 text.", hint)
        return None


class _Reader:
    def __init__(self, text: str, file: str, problems: Problems) -> None:
        self.text = text
        self.file = file
        self.problems = problems
        self.root: Node = None
        self.events: Iterator[Any] = iter(yaml.parse(text, Loader=_Loader))

    def document(self) -> Node:
        try:
            for event in self.events:
                if isinstance(event, yaml.DocumentStartEvent):
                    self._only_document(event)
                elif isinstance(event, yaml.NodeEvent):
                    self.root = self._node(event, 0)
        except yaml.YAMLError as error:
            self._syntax(error)
            return self.root if isinstance(self.root, Sequence) else None
        except _GiveUp:
            return self.root if isinstance(self.root, Sequence) else None
        return self.root

    def _only_document(self, event: Any) -> None:
        if self.root is not None:
            self._note("yaml-feature", event, "A second document starts here; it is not read.")
            raise _GiveUp

    def _node(self, event: Any, depth: int) -> Node:
        if depth > MAX_DEPTH:
            self._note("depth", event, f"Nested more than {MAX_DEPTH} levels deep.")
            raise _GiveUp
        if isinstance(event, yaml.AliasEvent):
            self._note("yaml-feature", event, f"The alias *{event.anchor} is not read.", _QUOTE)
            return None
        if event.anchor:
            self._note("yaml-feature", event, f"The anchor &{event.anchor} is not read.", _QUOTE)
        if event.tag and event.tag != "!":
            self._note("yaml-feature", event, f"The tag {event.tag} is not read.", _QUOTE)
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _sequence(self, start: Any, depth: int) -> Sequence:
        sequence = Sequence(_mark(start))
        if depth == 0:
            self.root = sequence
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            node = self._node(event, depth + 1)
            sequence.append(node)
            sequence.marks.append(_mark(event))
        return sequence

    def _mapping(self, start: Any, depth: int) -> Mapping:
        mapping = Mapping(_mark(start))
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value_event = next(self.events)
            value = self._node(value_event, depth + 1)
            if not isinstance(key, str):
                self._note("syntax", event, "A key must be a word or a short text.", _QUOTE)
            elif key in mapping:
                line = mapping.keys_at[key][0]
                message = f"The key {key!r} is written twice; the first is in line {line}."
                self._note("duplicate-key", event, message, "Keep one of the two.")
            else:
                mapping[key] = value
                mapping.keys_at[key] = _mark(event)
                mapping.values_at[key] = _mark(value_event)
                if getattr(value_event, "style", None) == "|":
                    mapping.literal.add(key)
        return mapping

    def _note(self, rule: str, event: Any, message: str, hint: str = "") -> None:
        self.problems.add(rule, Place(self.file, *_mark(event)), message, hint)

    def _syntax(self, error: yaml.YAMLError) -> None:
        if isinstance(error, yaml.reader.ReaderError):
            before = _before(self.text, error.position)
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            what, hint = error.reason, "Take the character out, or write it in words."
        else:
            mark = getattr(error, "problem_mark", None)
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            what, hint = getattr(error, "problem", None) or "it ends too early", _QUOTE
        message = f"This is not valid YAML: {what}."
        self.problems.add("syntax", Place(self.file, line, column), message, hint)


def _before(text: str, position: int) -> str:
    """The text before a reader's position, which libyaml counts in bytes."""
    if _Loader is yaml.SafeLoader:
        return text[:position]
    return text.encode()[:position].decode(errors="ignore")


def _mark(event: Any) -> Mark:
    return (event.start_mark.line + 1, event.start_mark.column + 1)


def _scalar(event: Any) -> str | None:
    is_empty = not event.style and event.value in ("", "~", "null")
    return None if is_empty else str(event.value)
