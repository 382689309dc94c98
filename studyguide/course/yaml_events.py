"""The parser's events built into nodes, in one pass that keeps every place and limit."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from studyguide.course.flaw import Flaw
from studyguide.course.model import Place
from studyguide.course.problems import Problems
from studyguide.course.rules import backslash, cut_text, reading
from studyguide.course.yaml_nodes import MAX_DEPTH, Mapping, Mark, Node, Sequence

MAX_NODES = 50_000
"""Keys and values in one topic: its tree then fits in some 15 MB, whatever it is made of."""

_NO_KEY = object()
_FIRST_WORD = re.compile(r"(?:[ ]*\r?\n)*([ ]*)")
_EMPTY = frozenset(("", "~", "null"))
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Scalar, _Alias = yaml.ScalarEvent, yaml.AliasEvent
_MapStart, _MapEnd = yaml.MappingStartEvent, yaml.MappingEndEvent
_ListStart, _ListEnd = yaml.SequenceStartEvent, yaml.SequenceEndEvent


class _GiveUp(Exception):
    """The rest of this file cannot be read; the problem is already noted."""


class Events:
    """Reads one text; `first_line` is how many lines of the file stand before it.

    While it reads, `list_mark` is the place of a top-level list and `is_block` whether its
    members stand below dashes; `member_line` is the line, from zero, of the member that is
    being read; `is_over` tells that all of the document was read.
    """

    def __init__(self, text: str, file: str, problems: Problems, first_line: int = 0) -> None:
        self.text = text
        self.file = file
        self.problems = problems
        self.first_line = first_line
        self.list_mark: Mark | None = None
        self.is_block = False
        self.member_line = 0
        self.is_over = False
        self._may_be_cut = " #" in text

    def members(self) -> Iterator[tuple[Node, Mark]]:
        """Each member of a top-level list, or the one thing there is, with its place.

        A member is given out when what follows it could be read, too. Raises
        yaml.YAMLError where the text is no YAML.
        """
        get = _Loader(self.text).get_event
        get()
        if isinstance(get(), yaml.StreamEndEvent):
            return
        try:
            yield from self._document(get)
            self.is_over = True
            get()
            if isinstance(event := get(), yaml.DocumentStartEvent):
                self.note(reading.second_document(), event)
        except _GiveUp:
            return

    def _document(self, get: Callable[[], Any]) -> Iterator[tuple[Node, Mark]]:
        event = get()
        if type(event) is _ListStart:
            self.list_mark, self.is_block = self.mark(event), not event.flow_style
        if not self.is_block:
            node = self._node(event, get, 0)
            if self.list_mark:
                yield from zip(node, node.marks, strict=True)
            else:
                yield node, self.mark(event)
            return
        self._refuse_features(event)
        waiting: list[tuple[Node, Mark]] = []
        while type(event := get()) is not _ListEnd:
            yield from waiting
            self.member_line = event.start_mark.line
            if self.problems.is_full(self.file):
                raise _GiveUp
            waiting = [(self._node(event, get, 1), self.mark(event))]
        yield from waiting

    def _node(self, event: Any, get: Callable[[], Any], depth: int) -> Node:
        """The node that `event` begins; it takes the node's own events, without recursion.

        Half the time of reading a file is spent in this loop, so what is usual is written
        out in it: a call for every event would cost a fifth more.
        """
        holder: Any = Sequence((0, 0))  # of the node itself
        key: Node = _NO_KEY
        key_mark = (0, 0)
        open_: list[tuple[Any, Node, Mark]] = []
        first = self.first_line + 1
        for left in range(MAX_NODES, -1, -1):
            kind = type(event)
            if kind is _MapEnd or kind is _ListEnd:
                holder, key, key_mark = open_.pop()
                if not open_:
                    return holder[0]
                event = get()
                continue
            start = event.start_mark
            mark = (start.line + first, start.column + 1)
            if kind is _Scalar:
                node = event.value
                if event.style or event.tag or event.anchor or self._may_be_cut or node in _EMPTY:
                    node = self._text(event)
            else:
                node = self._opened(event, kind, mark)
            if type(holder) is Sequence:
                holder.append(node)
                holder.marks.append(mark)
            elif key is _NO_KEY:
                key, key_mark = node, mark
            else:
                self._pair(holder, key, key_mark, node, mark, event)
                key = _NO_KEY
            if kind is _MapStart or kind is _ListStart:
                if depth + len(open_) > MAX_DEPTH or not left:
                    break
                open_.append((holder, key, key_mark))
                holder, key = node, _NO_KEY
            elif not open_:
                return node
            event = get()
        limit = reading.too_many_nodes(MAX_NODES) if not left else reading.depth(MAX_DEPTH)
        self.note(limit, event)
        raise _GiveUp

    def _pair(
        self, holder: Mapping, key: Node, key_mark: Mark, node: Node, mark: Mark, event: Any
    ) -> None:
        """Put a key and its value into a mapping, or note why they are left out."""
        if type(key) is not str:
            self._note_at(key_mark, reading.key_is_no_text())
        elif key in holder:
            self._note_at(key_mark, reading.duplicate_key(key, holder.keys_at[key][0]))
        else:
            holder[key] = node
            holder.keys_at[key] = key_mark
            holder.values_at[key] = mark
            if type(event) is _Scalar and event.style == "|":
                holder.literal = {**holder.literal, key: self._indent(event)}

    def _indent(self, event: Any) -> int:
        """How far the lines of a block are indented: as far as the first that is not blank."""
        begin = self.text.find("\n", event.start_mark.index) + 1
        found = _FIRST_WORD.match(self.text, begin)
        return len(found[1]) if found else 0

    def _opened(self, event: Any, kind: type, mark: Mark) -> Node:
        """The empty mapping or sequence that begins, or nothing for an alias."""
        if kind is _Alias:
            self.note(reading.alias(event.anchor), event)
            self.problems.spoil_value(Place(self.file, *mark))
            return None
        self._refuse_features(event)
        return Mapping(mark) if kind is _MapStart else Sequence(mark)

    def _text(self, event: Any) -> str | None:
        """A scalar that is not plain, or that may have been cut or be empty."""
        self._refuse_features(event)
        text = str(event.value)
        if event.style == '"':
            self._check_escapes(event, text)
        elif not event.style:
            if self.text.startswith(" #", event.end_mark.index):
                self._check_comment(event, text)
            return None if text in _EMPTY else text
        return text

    def _check_comment(self, event: Any, text: str) -> None:
        end = event.end_mark
        rest = self.text[end.index :].partition("\n")[0]
        if text or not rest.startswith(" # "):  # behind 'key:' a comment is plain to see
            mark = (self.first_line + end.line + 1, end.column + 2)
            self._note_at(mark, cut_text.flaw(text, rest))

    def _check_escapes(self, event: Any, text: str) -> None:
        raw = self.text[event.start_mark.index : event.end_mark.index]
        for at, flaw in backslash.flaws(raw, text) if "\\" in raw else ():
            line = raw.count("\n", 0, at)
            column = at - raw.rfind("\n", 0, at) - 1 if line else event.start_mark.column + at
            self._note_at((self.first_line + event.start_mark.line + line + 1, column + 1), flaw)

    def _refuse_features(self, event: Any) -> None:
        if event.anchor:
            self.note(reading.anchor(event.anchor), event)
        if event.tag and event.tag != "!":
            self.note(reading.tag(event.tag), event)

    def mark(self, event: Any) -> Mark:
        """Where an event begins in the file."""
        start = event.start_mark
        return (self.first_line + start.line + 1, start.column + 1)

    def note(self, flaw: Flaw, event: Any) -> None:
        self._note_at(self.mark(event), flaw)

    def _note_at(self, mark: Mark, flaw: Flaw) -> None:
        self.problems.add(flaw, Place(self.file, *mark))
