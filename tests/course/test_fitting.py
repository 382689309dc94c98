"""Dataclasses are told to the core of pydantic as pydantic itself would tell them."""

import subprocess
import sys
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

import pytest
from pydantic import ConfigDict, TypeAdapter, ValidationError

from studyguide.course.fitting import held_against, key_of, keys_at, maybe_empty, through, within

STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, kw_only=True)
class Leaf:
    __pydantic_config__ = STRICT

    word: str
    size: int = 1


@dataclass(frozen=True, kw_only=True)
class Tree:
    __pydantic_config__ = STRICT

    leaf: Leaf | None = None
    name: str
    leaves: tuple[Leaf, ...] = ()
    named: dict[str, Leaf] = field(default_factory=dict)
    pair: tuple[str, str] = ("a", "b")
    kind: Literal["oak", "elm"] = "oak"
    ratio: float = 0.5
    flag: bool = False
    rest: Any = None


NODES: list[Any] = [
    {"name": "n"},
    {"name": "n", "leaf": {"word": "w", "size": "2"}, "flag": "yes", "ratio": "1e3", "rest": ["x"]},
    {"name": "n", "leaves": [{"word": "a"}, {"word": "b", "size": "3"}], "pair": ["p", "q"]},
    {"name": "n", "named": {"x": {"word": "w"}}, "kind": "elm", "leaf": None},
    {},
    {"name": "n", "odd": "o"},
    {"name": "n", "leaf": {"size": "much", "odd": "o"}},
    {"name": "n", "leaves": [{"word": "a"}, "b", None], "pair": ["p"], "kind": "ash"},
    {"name": "n", "named": {"x": {}}, "flag": "perhaps", "ratio": [], "leaf": []},
    {"name": None},
    ["name"],
    "name",
    None,
]


@pytest.mark.parametrize("node", NODES)
def test_a_dataclass_is_held_to_what_pydantic_makes_of_it(node: Any) -> None:
    written, flaws = held_against(Tree, node)
    try:
        assert written == TypeAdapter(Tree).validate_python(node)
    except ValidationError as error:
        assert written is None
        assert flaws == error.errors(include_url=False)


@dataclass(frozen=True, kw_only=True)
class Marked:
    short: Annotated[str, within(max_length=2)] = ""
    several: Annotated[tuple[str, ...], through(lambda node: [node], str)] = ()
    empty: Annotated[tuple[Leaf, ...], maybe_empty] = ()
    two: Annotated[tuple[str, ...], within(min_length=2)] = ()
    not_: Leaf | None = None
    variant_of: str = ""


@pytest.mark.parametrize(
    ("node", "read"),
    [
        ({"short": "ab"}, Marked(short="ab")),
        ({"short": "abc"}, "string_too_long"),
        ({"several": "a"}, Marked(several=("a",))),
        ({"empty": None}, Marked()),
        ({"several": None}, "string_type"),
        ({"not": {"word": "w"}, "variant-of": "v"}, Marked(not_=Leaf(word="w"), variant_of="v")),
        ({"variant_of": "v"}, "unexpected_keyword_argument"),
    ],
)
def test_a_mark_beside_a_type_is_heeded(node: dict[str, Any], read: object) -> None:
    written, flaws = held_against(Marked, node)
    assert (written or flaws[0]["type"]) == read


def test_members_are_counted_when_all_of_them_are_sound() -> None:
    for node, told in (["a"], ["too_short"]), (["a", None], ["string_type"]):
        assert [flaw["type"] for flaw in held_against(Marked, {"two": node})[1]] == told


@pytest.mark.parametrize(
    ("name", "key"), [("id", "id"), ("not_", "not"), ("variant_of", "variant-of")]
)
def test_a_key_is_written_as_python_cannot(name: str, key: str) -> None:
    assert key_of(name) == key


@pytest.mark.parametrize(
    ("location", "keys"),
    [
        ((), ["short", "several", "empty", "two", "not", "variant-of"]),
        (("not",), ["word", "size"]),
        (("empty", 3), ["word", "size"]),
        (("short",), ["short", "several", "empty", "two", "not", "variant-of"]),
    ],
)
def test_the_keys_within_are_known(location: tuple[int | str, ...], keys: list[str]) -> None:
    assert keys_at(Marked, location) == keys


def test_to_read_a_course_pydantic_itself_is_not_imported() -> None:
    script = "import sys; from studyguide.course import compile; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    modules = set(done.stdout.split())
    assert "pydantic_core" in modules
    assert not modules & {"pydantic", "importlib.metadata"}
