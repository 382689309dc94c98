"""What YAML is read into: mappings, sequences and texts that know where they stand."""

from typing import Any

Mark = tuple[int, int]
"""A line and a column, counted from one."""

Node = Any
"""A `Mapping`, a `Sequence`, a `str`, or None for an empty value."""

MAX_DEPTH = 64
"""Levels that may be nested; what is deeper was written to make programs fail."""


class Mapping(dict[str, Node]):
    """A YAML mapping; `keys_at` and `values_at` say where each key and value stands.

    `literal` are the keys whose text stands line by line below a `|`, and how far it is
    indented.
    """

    __slots__ = ("keys_at", "literal", "mark", "values_at")

    def __init__(self, mark: Mark) -> None:
        self.mark = mark
        self.keys_at: dict[str, Mark] = {}
        self.values_at: dict[str, Mark] = {}
        self.literal: dict[str, int] = {}


class Sequence(list[Node]):
    """A YAML sequence; `marks` says where each member stands."""

    __slots__ = ("mark", "marks")

    def __init__(self, mark: Mark) -> None:
        self.mark = mark
        self.marks: list[Mark] = []
