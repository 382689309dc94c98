"""Bombs, giants and what is no text: told by rule, line and column, and never felt."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from studyguide.course.checking import check
from tests.hostile.measured import Measured, measured

COURSE = "id: c\nkinds: {k: {fields: {n: {type: number}}}}\n"
FIRST = "- {id: first, kind: k}\n"
"""Stands before what is hostile, in line 1."""

MOST_MEMORY = 1 << 30
MOST_SECONDS = 5
"""Of processor time: most of these take a tenth of it, a hang takes it all."""


class Case(NamedTuple):
    """A file's content and the rule and place of one flaw in it."""

    content: bytes
    rule: str
    line: int
    column: int
    course: str = COURSE


def case(text: str, rule: str, line: int, column: int) -> Case:
    return Case((FIRST + text).encode(), rule, line, column)


TWO = "- {id: two, kind: k, "
SMALL = {
    "an alias": case(TWO + "title: *x}", "alias", 2, 29),
    "an anchor": case(TWO + "title: &x y}", "anchor", 2, 29),
    "what holds itself": case("- &a [*a]\n- &b {x: *b}", "anchor", 2, 3),
    "what merges itself": case("- &a {<<: *a}", "anchor", 2, 3),
    "a tag that calls": case("- !!python/object/apply:os.abort []", "tag", 2, 3),
    "a tag that makes": case("- !!python/object:os.x {a: b}", "tag", 2, 3),
    "a tag of ours": case("- {id: two, kind: !k k}", "tag", 2, 19),
    "a key twice": case(TWO + "id: three}", "duplicate-key", 2, 22),
    "65 brackets": case("- " + "[" * 65 + "]" * 65, "depth", 2, 67),
    "1,000 brackets": case("- " + "[" * 1000 + "]" * 1000, "depth", 2, 1002),
    "5,000 digits": case(TWO + f"facts: {{n: {'9' * 5000}}}}}", "bad-number", 2, 33),
    "an infinite number": case(TWO + "facts: {n: 1e999}}", "bad-number", 2, 33),
    "no number": case(TWO + "facts: {n: .nan}}", "bad-number", 2, 33),
    "a null byte": case(TWO + "title: a\0b}", "control-character", 2, 30),
    "an escape": case(TWO + "title: \x1b[31m}", "control-character", 2, 29),
    "a C1 escape": case(TWO + "title: \x9b31m}", "control-character", 2, 29),
    "an order of words": case(TWO + "title: a\u202eb}", "control-character", 2, 30),
    "a mark amid the text": case(TWO + "title: a\ufeffb}", "control-character", 2, 30),
    "half a character": Case(FIRST.encode() + b"- {id: \xc3}", "encoding", 2, 8),
    "an overlong slash": Case(FIRST.encode() + b"- \xc0\xaf", "encoding", 2, 3),
    "a surrogate": Case(FIRST.encode() + b"- \xed\xa0\x80", "encoding", 2, 3),
    "beyond Unicode": Case(FIRST.encode() + b"- \xf4\x90\x80\x80", "encoding", 2, 3),
    "latin-1": Case((FIRST + "- Müller").encode("latin-1"), "encoding", 2, 4),
    "UTF-16": Case(FIRST.encode("utf-16"), "encoding", 1, 1),
    "UTF-32": Case(FIRST.encode("utf-32"), "encoding", 1, 1),
    "UTF-16 without a mark": Case(FIRST.encode("utf-16-le"), "encoding", 1, 1),
}


@pytest.mark.parametrize("name", SMALL)
def test_a_hostile_file_is_told_at_its_place(name: str, tmp_path: Path) -> None:
    one = SMALL[name]
    (tmp_path / "course.yaml").write_text(COURSE)
    (tmp_path / "a.yaml").write_bytes(one.content)
    found = [(p.rule, p.place.line, p.place.column) for p in check([tmp_path]).problems]
    assert (one.rule, one.line, one.column) in found


def test_a_byte_order_mark_before_the_text_is_no_flaw(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_bytes(b"\xef\xbb\xbf" + COURSE.encode())
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbf" + FIRST.encode())
    assert (check([tmp_path]).problems, check([tmp_path]).topics) == ([], 1)


def _laughs() -> str:
    lines = [f"- &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]
    return "\n".join(["- &a0 [x, x]", *lines])


def _merges() -> str:
    return "- &a {x: y}\n" + f"- &b {{<<: [{'*a, ' * 50}]}}\n" * 100


def _each(text: str, count: int) -> str:
    return "".join(text.format(n) for n in range(count))


def _field(declared: str, each: str, value: str) -> Case:
    """A topic with thousands of values in a field that declares as many."""
    field = declared.format(", ".join(each.format(n) for n in range(3_000)))
    values = ", ".join(value.format(n) for n in range(3_000))
    course = f"id: c\nkinds: {{k: {{fields: {{f: {{{field}}}}}}}}}\n"
    topic = f"{{id: a, kind: k, odd: x, facts: {{f: [{values}]}}}}"
    return Case(topic.encode(), "unknown-key", 1, 18, course)


GIANTS: dict[str, Callable[[], Case]] = {
    "a billion laughs": lambda: case(_laughs(), "anchor", 2, 3),
    "a bomb of merges": lambda: case(_merges(), "anchor", 2, 3),
    "a million anchors": lambda: case("- &a x\n" * 10**6, "anchor", 2, 3),
    "an anchor of a million letters": lambda: case(f"- &{'a' * 10**6} x", "anchor", 2, 3),
    "a key a million times": lambda: case(f"- {{{'a: 1, ' * 10**6}}}", "duplicate-key", 2, 10),
    "a hundred thousand documents": lambda: case("---\n- b\n" * 10**5, "second-document", 2, 1),
    "100,000 brackets": lambda: case("- " + "[" * 10**5, "depth", 2, 1002),
    "1,000,000 brackets": lambda: case("- " + "[" * 10**6, "depth", 2, 1002),
    "1,000,000 braces": lambda: case("- " + "{a: " * 10**6, "depth", 2, 259),
    "1,000,000 dashes": lambda: case("- " * 10**6, "depth", 2, 131),
    "1,000,000 question marks": lambda: case("- " + "? " * 10**6, "depth", 2, 131),
    "a million keys": lambda: case("- " + _each("a{}:\n  ", 900_000), "size", 25_002, 3),
    "a million aliases": lambda: case(
        TWO + f"aliases: [{_each('a{},', 10**6)}]}}", "size", 2, 338_880
    ),
    "a million members": lambda: case("- a\n" * 10**6, "wrong-type", 2, 3),
    "a million of nothing": lambda: case("-\n" * 10**6, "wrong-type", 2, 2),
    "a title of 1 MB": lambda: case(TWO + f"title: {'x ' * 500_000}}}", "wrong-type", 2, 29),
    "notes of 1 MB": lambda: case(TWO + f"notes: '{'*x_ [a]( ' * 10**5}'}}", "markdown", 2, 29),
    "thousands of choices": lambda: _field("type: choices, of: [{}]", "c{}", "d{}"),
    "thousands of other names": lambda: _field("type: list, values: {{{}}}", "c{0}: [x{0}]", "d{}"),
    "100 MB": lambda: Case(b"\0" * 100_000_000, "size", 1, 1),
}


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Case, Measured]]:
    """Each giant and how it was checked; the first is no giant."""
    made = {"": Case(FIRST.encode(), "", 1, 1)} | {name: make() for name, make in GIANTS.items()}
    folders = []
    for one in made.values():
        folders.append(tmp_path_factory.mktemp("giant"))
        (folders[-1] / "course.yaml").write_text(one.course)
        (folders[-1] / "a.yaml").write_bytes(one.content)
    ended = measured(folders, MOST_MEMORY, MOST_SECONDS)
    return {name: (made[name], run) for name, run in zip(made, ended, strict=True)}


@pytest.mark.skipif(os.name == "nt", reason="Windows forks and limits no process")
@pytest.mark.parametrize("name", GIANTS)
def test_a_giant_is_told_soon_and_takes_little(
    name: str, runs: dict[str, tuple[Case, Measured]]
) -> None:
    (giant, ended), (_, empty) = runs[name], runs[""]
    assert empty.written == "1 course and 1 topic read: no problems.\n"
    assert ended.code == 1, ended.written[-1000:]
    assert f"a.yaml:{giant.line}:{giant.column}  {giant.rule}  " in ended.written
    assert len(ended.written) < 1_000_000
    assert ended.memory - empty.memory < 5 * len(giant.content) + 20_000_000
