"""Valid courses made hostile: their trees broken, or their every text replaced by a harmful one."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.conftest import COURSES, SHIPPED
from tests.hostile.texts import FILE_NAMES, hostile_text

_SAMPLES = COURSES.parent / "view" / "garden"
ROOTS = (*sorted(SHIPPED.glob("*/")), *sorted(COURSES.glob("*/")), _SAMPLES)

Files = dict[str, Any]
"""The tree of each file by its path in its course."""

FREE = frozenset(
    (
        *("title", "label", "noun", "text", "summary", "notes", "note", "at", "when", "value"),
        *("aliases", "prompt", "answer", "because", "explain", "measure", "compare"),
    )
)
"""Keys below which any text is sound."""


class Pairs(list[tuple[str, Any]]):
    """A mapping that may hold a key twice."""

    def get(self, key: str) -> Any:
        return next((value for name, value in self if name == key), None)


def sample(random: Random) -> Files:
    """Some topics of one of the valid courses, with its `course.yaml`."""
    whole = _read(random.choice(ROOTS))
    names = [name for name in whole if name != "course.yaml"]
    chosen = random.sample(names, min(len(names), random.randint(1, 3)))
    files = {"course.yaml": _copy(whole["course.yaml"])}
    for name in chosen:
        topics = whole[name] if type(whole[name]) is list else [whole[name]]
        first = random.randrange(len(topics))
        files[name] = _copy(topics[first : first + random.randint(2, 6)])
    return files


def dressed(random: Random) -> Files:
    """A course that is as sound as before, in which most texts are harmful ones."""
    files = sample(random)
    share = random.choice((0.3, 0.8, 1.0))
    for node, key in _free(files):
        if random.random() < share:
            node[key] = hostile_text(random)
    for tree in files.values():
        _paired(tree)
    return files


def broken(random: Random) -> Files:
    """A course in whose trees one to a dozen things are not what they should be."""
    files = sample(random)
    for tree in files.values():
        _paired(tree)
    for _ in range(random.choice((1, 2, 4, 12))):
        _break(files, random)
    return files


def write(folder: Path, files: Files, random: Random) -> Path:
    """Write the files as YAML, some under a hostile name; returns the folder."""
    for name, tree in files.items():
        file = folder / name
        if name != "course.yaml" and random.random() < 0.3 and os.name != "nt":
            file = file.with_name(random.choice(FILE_NAMES))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(as_yaml(tree, random), "utf-8")
    return folder


def as_yaml(tree: Any, random: Random) -> str:
    """A tree as YAML: in blocks down to some depth, and from there on one line."""
    return _block(tree, "", random.randint(0, 4))


def quoted(text: str) -> str:
    """A YAML scalar in which everything strange is escaped."""
    plain = (c if c.isascii() and c.isprintable() and c not in '"\\' else _escape(c) for c in text)
    return f'"{"".join(plain)}"'


def _escape(character: str) -> str:
    return f"\\U{ord(character):08X}"


@cache
def _read(root: Path) -> Files:
    return {
        str(file.relative_to(root)): yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)
        for file in sorted(root.rglob("*.yaml"))
    }


def _copy(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: _copy(value) for key, value in tree.items()}
    return [_copy(member) for member in tree] if isinstance(tree, list) else tree


def _free(files: Files) -> list[tuple[Any, Any]]:
    """Every text, as its holder and its key there, that may be any other text."""
    found: list[tuple[Any, Any]] = []

    def search(node: Any, under: str) -> None:
        members = node.items() if isinstance(node, dict) else enumerate(node)
        for key, value in members:
            name = key if isinstance(key, str) else under
            if isinstance(value, str):
                is_text_fact = under == "facts" and " " in value
                found.extend([(node, key)] if name in FREE or is_text_fact else [])
            elif name != "measure":
                search(value, name)

    for tree in files.values():
        search(tree, "")
    return found


def _paired(tree: Any) -> None:
    """Turn every mapping below into pairs, in place."""
    for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
        if isinstance(value, (dict, list)):
            _paired(value)
        if isinstance(value, dict):
            tree[key] = Pairs(value.items())


def _break(files: Files, random: Random) -> None:
    name = random.choice(list(files))
    if isinstance(files[name], dict):
        files[name] = Pairs(files[name].items())
    holders = [node for node in _holders(files[name]) if node]
    if not holders:
        files[name] = hostile_text(random)
        return
    holder = random.choice(holders)
    at = random.randrange(len(holder))
    change = random.random()
    if change < 0.1:
        del holder[at]
    elif change < 0.2:
        holder.insert(random.randint(0, len(holder)), holder[at])
    elif change < 0.3 and isinstance(holder, Pairs):
        holder[at] = (
            random.choice([random.choice(holder)[0], hostile_text(random)]),
            holder[at][1],
        )
    else:
        value = _other(holder, at, files, random)
        holder[at] = (holder[at][0], value) if isinstance(holder, Pairs) else value


def _other(holder: Any, at: int, files: Files, random: Random) -> Any:
    """Something else for a place: of another type, hostile, or what belongs elsewhere."""
    old = holder[at][1] if isinstance(holder, Pairs) else holder[at]
    match random.randrange(8):
        case 0:
            return [old]
        case 1:
            return Pairs([("value", old)])
        case 2:
            return old[0] if isinstance(old, list) and old else []
        case 3:
            return random.choice([None, [], Pairs(), [[]], [None, None]])
        case 4 | 5:
            return random.choice(_ids(files) or [""])
        case _:
            return hostile_text(random)


def _ids(files: Files) -> list[str]:
    """The ids of all topics, kinds and sources: what a link may take for one another."""
    holders = [node for tree in files.values() for node in _holders(tree)]
    named = [node.get("id") for node in holders if isinstance(node, Pairs)]
    course = files["course.yaml"]
    for key in ("kinds", "sources"):
        declared = course.get(key) if isinstance(course, Pairs) else None
        named += [name for name, _ in declared] if isinstance(declared, Pairs) else []
    return [name for name in named if isinstance(name, str)]


def _holders(node: Any) -> Iterator[Any]:
    """Every mapping and list at or below a node."""
    if isinstance(node, list):
        yield node
        for member in node:
            yield from _holders(member[1] if isinstance(node, Pairs) else member)


def _block(node: Any, pad: str, depth: int) -> str:
    pairs = Pairs(node.items()) if isinstance(node, dict) else node
    if not depth or not pairs or not isinstance(pairs, list):
        return f"{pad}{_flow(node)}\n"
    if isinstance(pairs, Pairs):
        return "".join(f"{pad}{quoted(key)}:{_below(value, pad, depth)}" for key, value in pairs)
    return "".join(f"{pad}-{_below(member, pad, depth)}" for member in pairs)


def _below(node: Any, pad: str, depth: int) -> str:
    if isinstance(node, str):
        return f" {_literal(node, pad + '  ') or quoted(node)}\n"
    return "\n" + _block(node, pad + "  ", depth - 1)


def _literal(text: str, pad: str) -> str:
    """A text line by line below a `|`, where it can stand like that; else nothing."""
    lines = text.split("\n")
    if len(lines) < 2 or not all(line and line.isprintable() for line in lines):
        return ""
    return "|2-\n" + "\n".join(pad + line for line in lines)


def _flow(node: Any) -> str:
    if node is None:
        return ""
    if isinstance(node, str):
        return quoted(node)
    if isinstance(node, dict):
        node = Pairs(node.items())
    if isinstance(node, Pairs):
        return "{" + ", ".join(f"{quoted(key)}: {_flow(value)}" for key, value in node) + "}"
    return "[" + ", ".join(_flow(member) or "~" for member in node) + "]"
