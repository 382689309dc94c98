"""The border where YAML is held against its schema.

A flaw is noted with its place and the smallest thing that holds it is left out, so that
what is sound beside it is still read.
"""

from typing import Any, NamedTuple

from studyguide.course.fitting import W, held_against, keys_at
from studyguide.course.misfits import worded
from studyguide.course.model import Place
from studyguide.course.names import nearest
from studyguide.course.problems import Problems
from studyguide.course.rules import wrong_type
from studyguide.course.source import WrittenValue
from studyguide.course.yaml_nodes import Mapping, Mark, Node, Sequence


class Given(NamedTuple):
    """A value as it is written, where it stands, and where its source does."""

    value: WrittenValue | str
    mark: Mark
    source_mark: Mark


def read_values(node: Node, key: str, mark: Mark, file: str, problems: Problems) -> list[Given]:
    """The values under a fact's key; a plain one is just its text.

    One thing stands for a list of one. A value that is none is noted and left out.
    """
    is_list = isinstance(node, Sequence)
    values: list[Given] = []
    for each, at in zip(node, node.marks, strict=True) if is_list else ((node, mark),):
        if isinstance(each, str) and (text := each.strip()):
            values.append(Given(text, at, at))
        elif isinstance(each, Mapping):
            marks = each.values_at
            if written := read_as(WrittenValue, each, at, file, problems):
                values.append(Given(written, marks["value"], marks.get("source", at)))
        else:
            problems.add(wrong_type.no_text(key, each or None), Place(file, *at))
    return values


def read_as(model: type[W], node: Node, mark: Mark, file: str, problems: Problems) -> W | None:
    """Hold `node` against `model`; note each flaw, leave it out and read the rest.

    Returns None when what is left is not enough. `node` is changed by what is left out.
    """
    lost: list[tuple[Node, int | str]] = []
    while True:
        written, flaws = held_against(model, node)
        if written is not None:
            return written
        if not isinstance(node, Mapping):
            problems.add(wrong_type.no_mapping(node), Place(file, *mark))
            return None
        for flaw in flaws:
            path = _existing(node, flaw["loc"])
            if not _follows(flaw, _at(node, path), lost) and not _is_misspelt(flaw, flaws):
                known = keys_at(model, flaw["loc"][:-1])
                problems.add(worded(flaw, known), Place(file, *_mark_of(flaw, node, path)))
        paths = {_existing(node, flaw["loc"]) for flaw in flaws}
        if () in paths:
            return None
        lost += [(_at(node, path[:-1]), path[-1]) for path in paths]
        for path in sorted(paths, key=_written_order, reverse=True):
            _leave_out(node, path)


def _follows(flaw: Any, holder: Node, lost: list[tuple[Node, int | str]]) -> bool:
    """Whether a flaw only follows from what was left out of its holder before."""
    keys = [key for container, key in lost if container is holder]
    if flaw["type"] == "too_short":
        return bool(keys)
    return flaw["type"] == "missing" and flaw["loc"][-1] in keys


def _written_order(path: tuple[int | str, ...]) -> list[str]:
    return [str(step).zfill(9) for step in path]


def _existing(node: Node, location: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """The longest beginning of a pydantic location that stands in the tree."""
    path: list[int | str] = []
    for step in location:
        if step == 0 and isinstance(node, Mapping):
            continue  # a single thing that stands for a list of one
        inside = isinstance(node, Mapping) and step in node
        inside = inside or (isinstance(node, Sequence) and isinstance(step, int))
        if not inside or (isinstance(node, Sequence) and int(step) >= len(node)):
            break
        path.append(step)
        node = node[step]
    return tuple(path)


def _at(node: Node, path: tuple[int | str, ...]) -> Node:
    for step in path:
        node = node[step]
    return node


def _leave_out(node: Node, path: tuple[int | str, ...]) -> None:
    parent, step = _at(node, path[:-1]), path[-1]
    if isinstance(parent, Mapping):
        parent.pop(str(step), None)
    elif isinstance(step, int) and step < len(parent):
        del parent[step], parent.marks[step]


def _is_misspelt(flaw: Any, flaws: list[Any]) -> bool:
    """Whether a key seems to be missing only because it is written otherwise beside that."""
    if flaw["type"] != "missing":
        return False
    *holder, wanted = flaw["loc"]
    others = [
        str(other["loc"][-1])
        for other in flaws
        if other["type"] == "unexpected_keyword_argument" and list(other["loc"][:-1]) == holder
    ]
    return bool(nearest(str(wanted), others, 1))


def _mark_of(flaw: Any, node: Mapping, path: tuple[int | str, ...]) -> Mark:
    parent = _at(node, path[:-1])
    if not path:
        return node.mark
    if isinstance(parent, Mapping):
        key = str(path[-1])
        is_key = flaw["type"] == "unexpected_keyword_argument" or flaw["loc"][-1] == "[key]"
        return parent.keys_at[key] if is_key else parent.values_at[key]
    return parent.marks[path[-1]]  # type: ignore[no-any-return]
