"""A file of topics read with and without the YAML parser, for tests that both give the same."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest

from studyguide.course import problems
from studyguide.course.model import Place
from studyguide.course.plain_yaml import PlainRun
from studyguide.course.problems import Problems
from studyguide.course.rules import reading
from studyguide.course.yaml_nodes import Mapping, Node, Sequence
from studyguide.course.yaml_tree import Members


class Read(NamedTuple):
    """What a file was read into, in the order in which it was told."""

    members: list[Any]
    problems: Problems


def plain_in(content: str | bytes, enough: int | None = None) -> int:
    """How many members of a file are read without the parser.

    They, and all else in the file, are read as by the parser alone. Whoever takes the
    members finds a flaw in each, and `enough` flaws are all that is told of a file.
    """
    content = content.encode() if isinstance(content, str) else content
    with pytest.MonkeyPatch.context() as patch:
        if enough is not None:
            patch.setattr(problems, "_MOST_IN_FILE", enough)
        counts = [0]
        patch.setattr(PlainRun, "parts", _counted(PlainRun.parts, counts))
        ours = _read(content)
        patch.setattr(PlainRun, "parts", lambda run: iter(()))
        theirs = _read(content)
    assert ours == theirs, content
    return counts[0]


def _read(content: bytes) -> Read:
    found = Problems()
    members = Members(content, "a.yaml", found)
    told = []
    for node, mark in members:
        told.append((_shape(node), mark, members.list_mark, len(found.found)))
        found.add(reading.encoding(), Place("a.yaml", *mark))
        if found.is_full("a.yaml"):
            break
    return Read([*told, members.list_mark], found)


def _shape(node: Node) -> Any:
    """A node with all that it knows, in its order."""
    match node:
        case Mapping():
            held = [(key, _shape(value)) for key, value in node.items()]
            places = [list(each.items()) for each in (node.keys_at, node.values_at, node.literal)]
            return ("mapping", node.mark, held, *places)
        case Sequence():
            return ("sequence", node.mark, [_shape(each) for each in node], node.marks)
    return node


def _counted(parts: Callable[[PlainRun], Iterator[list[Any]]], counts: list[int]) -> Any:
    def counted(run: PlainRun) -> Iterator[list[Any]]:
        for part in parts(run):
            counts[0] += len(part)
            yield part

    return counted
