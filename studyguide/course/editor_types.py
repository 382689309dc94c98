"""The types that a YAML editor sees, where our own reader keeps every scalar a text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Schema = dict[str, Any]

_BOOLEAN = re.compile(r"true|True|TRUE|false|False|FALSE")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,2})?")
_OTHER_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_LONGEST = 40  # no name that reads as a number is longer, and `int` refuses thousands of digits
_FLAGS = ("true", "false", "yes", "no", "on", "off", "y", "n", "t", "f", "1", "0")
_DIGITS = r"\s*[-+]?[0-9._]+(?:[eE][-+]?[0-9]+)?\s*"
_NOTES = ("title", "description", "default")
"""What pydantic says beside a key: its own name, and defaults that editors would fill in."""


def typed(schema: Schema) -> Schema:
    """A schema of texts, as pydantic makes it, as one of draft 7 for typed YAML.

    `title: 1984` is a number to an editor and a text to us; `asked: no` is a text to an
    editor and means false to us.
    """
    node = {key: value for key, value in schema.items() if key not in _NOTES}
    for key in ("properties", "patternProperties", "$defs"):
        if key in node:
            node[key] = {name: typed(part) for name, part in node[key].items()}
    for key in ("items", "additionalProperties"):
        if isinstance(node.get(key), dict):
            node[key] = typed(node[key])
    for key in ("anyOf", "prefixItems"):
        if key in node:
            node[key] = [typed(part) for part in node[key]]
    if "patternProperties" in node:
        node["additionalProperties"] = False
    names = {"$defs": "definitions", "prefixItems": "items"}
    return _retyped({names.get(key, key): value for key, value in node.items()})


def _retyped(node: Schema) -> Schema:
    if "const" in node or "enum" in node:
        return one_of([node["const"]] if "const" in node else node["enum"])
    match node.get("type"):
        case "string":
            fits = re.compile(node.get("pattern", ""))
            text = node | {"type": ["string", "number"] if fits.search("1") else ["string"]}
            return {"anyOf": [text, _BOOLEAN_UNPROPOSED]} if fits.search("true") else text
        case "boolean":
            return node | BOOLEAN
        case "integer" | "number":
            return node | {"type": [node["type"], "string"], **matching(_DIGITS, "Write a number.")}
    return node


def any_case(words: Iterable[str]) -> str:
    """A regular expression of some small words in whatever case."""
    either = ("".join(f"[{c}{c.upper()}]" if c.isalpha() else c for c in word) for word in words)
    return f"^(?:{'|'.join(either)})$"


BOOLEAN: Schema = {
    "type": ["boolean", "string", "integer"],
    "pattern": any_case(_FLAGS),
    "patternErrorMessage": "Write true or false.",
    "minimum": 0,
    "maximum": 1,
}
_BOOLEAN_UNPROPOSED: Schema = {"not": {"not": {"type": "boolean"}}}
TEXT: Schema = {"anyOf": [{"type": ["string", "number"], "minLength": 1}, _BOOLEAN_UNPROPOSED]}


def matching(pattern: str, mend: str) -> Schema:
    """A text of some pattern; where it has another, editors show `mend`."""
    return {"pattern": f"^(?:{pattern})$", "patternErrorMessage": mend}


def one_of(names: Iterable[str] | Mapping[str, str]) -> Schema:
    """One of some texts; the values of a mapping say what each of its keys means."""
    spelled = [(name, each) for name in dict.fromkeys(names) for each in _spelled(name)]
    if not spelled:
        return {"not": {}}
    schema: Schema = {"enum": [each for _, each in spelled]}
    if isinstance(names, Mapping):
        schema["enumDescriptions"] = [names[name] for name, _ in spelled]
    return schema


def _spelled(text: str) -> Iterator[Any]:
    """A text, and what an editor takes it for when it stands there without quotes."""
    yield text
    if _BOOLEAN.fullmatch(text):
        yield text.lower() == "true"
    elif len(text) > _LONGEST:
        return
    elif _OTHER_BASE.fullmatch(text):
        yield int(text, 0)
    elif _DECIMAL.fullmatch(text):
        yield int(text) if text.lstrip("+-").isdigit() else float(text)
