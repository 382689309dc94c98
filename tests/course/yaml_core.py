"""YAML as an editor's language server loads it: the core schema of YAML 1.2."""

import math
import re
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Core(_Loader):  # type: ignore[misc]
    yaml_implicit_resolvers: dict[str | None, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[str, Any]:
        """In JSON, and so to a schema, every key is a text."""
        if any(not isinstance(key, yaml.ScalarNode) for key, _ in node.value):
            raise yaml.YAMLError("a key that is no text")
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


def _number(loader: Any, node: Any) -> float:
    text = node.value.lower()
    if text.startswith(("0x", "0o")):
        return int(text, 0)
    if text.endswith(("inf", "nan")):
        return math.nan if text.endswith("nan") else float(text.replace(".", ""))
    number = float(text)  # as JavaScript has it, whole or not
    return int(number) if number.is_integer() else number


def load(text: str) -> Any:
    """The one document of a text; raises yaml.YAMLError where it cannot be read."""
    return yaml.load(text, Loader=_Core)


_DECIMAL = r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
for _tag, _pattern in {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "float": rf"{_DECIMAL}|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
}.items():
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), None)
_Core.add_constructor("tag:yaml.org,2002:float", _number)
