"""What is read without the YAML parser is read as the parser reads it, to the last place."""

import re
from functools import cache
from random import Random

import pytest

from studyguide.course import plain_yaml
from studyguide.course.problems import Problems
from studyguide.course.yaml_nodes import MAX_DEPTH
from studyguide.course.yaml_tree import Members
from tests.course.both_ways import plain_in
from tests.hostile.courses import ROOTS
from tests.hostile.test_fuzz import failures, real_files
from tests.hostile.yaml_bytes import mutated

PLAIN = {
    "- id: a\n": 1,
    "- a: b\n- c: d\n- e: f\n": 3,
    "-   a: b\n    c: d\n-  e: f\n": 2,
    "# c\n\n#\td\n- a: b\n\n# e\n\n  c: d\n# f\n- g: h\n\n\n# end\n": 2,
    "- a: b\n  c:\n    d: e\n    f:\n          g: h\n  i: j\n": 1,
    "- a: 12:30\n  b: ~1\n  c: no\n  d: é, (f) [g] {h} 'i' \"j\" & * ! | > % @ ` - ?\n": 1,
    "- a: [b, c d, e-f, 'g: h']\n  i: 'j # k: [l]'\n  m: ''\n": 1,
    "- a: {b: c, d: 'e, f', g: h i}\n  j:\n    - {k: l}\n    - m\n    - 'n'\n    - [o, p]\n": 1,
    "- a:\n    - b: c\n      d: e\n    -   f:\n          g: h\n        i: j\n    - k\n  l: m\n": 1,
    "- a: |\n    b\n      c # d: e\n\n    - f\n\n  g: |\n     h\n\n": 1,
    "- a: >-\n    b\n    c # d: e\n  f:\n    - |\n      g\n    - >-\n      h\n      i\n- j: k\n": 2,
    "- a:b\n- c :d\n": 2,
    "- a\n- [b]\n- {c: d}\n- |\n  e\n": 4,
}


@pytest.mark.parametrize(("text", "members"), PLAIN.items())
def test_plain_members_are_read_without_the_parser(text: str, members: int) -> None:
    assert plain_in(text) == members


DOUBTFUL = [
    *(
        "",
        "\n",
        "# a\n",
        "a",
        "a: b\n",
        "[a]\n",
        "- a: b",
        "- a: |\n    b",
        "\t- a: b\n",
        " - a: b\n",
    ),
    *("---\n- a: b\n", "%YAML 1.1\n---\n- a: b\n", "- a: b\n...\n", "- a: b\n---\n- c: d\n"),
    *(
        "- A: b\n",
        "- a b: c\n",
        "- 'a': b\n",
        "- null: a\n",
        "- a:  b\n",
        "-\n  a: b\n",
    ),
    *(
        "- a:\n",
        "- a:\n  b: c\n",
        "- a:\n  b:\n    c: d\n",
        "- a:\n- b: c\n",
        "- a:\n  - b\n",
        "- a:\n    b:\n",
        "- - a\n",
    ),
    *("- a: b\n  a: c\n", "- a:\n    b: c\n    b: d\n", "- a:\n    b: c\n  a: d\n"),
    *(
        "- a: b\n    c: d\n",
        "- a: b\n   c: d\n",
        "- a: b\n c: d\n",
        "- a: b\nc: d\n",
        "- a: b\nc\n",
    ),
    *(
        "- a: b\n  - c\n",
        "- a: b\n    - c\n",
        "- a: b\n - c: d\n",
        "- a: b\n  c\n",
        "- a: b\n    c\n",
    ),
    *("- a:\n    b: c\n   d: e\n", "- a:\n    b: c\n      d: e\n", "- a:\n    - b\n    c: d\n"),
    *("- a:\n    - b\n      - c\n", "- a:\n    - b\n      c: d\n", "- a:\n    -\n    - b\n"),
    *(
        "- a:\n    - b: c\n    d: e\n",
        "- a:\n    - b: c\n       d: e\n",
        "- a:\n      - b\n    - c\n",
    ),
    *("- a:\n    - b: c\n    - d\n      e: f\n", "- a:\n    - null\n", "- a:\n    - - b\n"),
    *(
        "- a: b\n  \n",
        "- a: b\n  # c\n",
        "- a: b\n\n    c\n",
        "- a:\n\t- b\n",
        "- a:\n    - |\n    b\n",
    ),
]


@pytest.mark.parametrize("text", DOUBTFUL)
def test_the_slightest_doubt_is_left_to_the_parser(text: str) -> None:
    assert plain_in(text) == 0


def test_one_before_what_is_not_plain_is_left_to_the_parser_too() -> None:
    for broken in ("- c: [d\n", "- 'c", "- ]\n", "- c: d\n  c: e\n"):
        assert plain_in("- a: b\n" + broken) == 0
        assert plain_in("- a: b\n" * 2 + broken) == 1
    for broken in ("-\tc: d\n", "-\n", "c: d\n", "...\n", "---\n"):  # no dash begins a member
        assert plain_in("- a: b\n" * 2 + broken) == 0
        assert plain_in("- a: b\n" * 3 + broken) == 1


def test_behind_a_broken_member_plain_ones_are_read_without_the_parser() -> None:
    text = "- a: b\n- c: d: e\n- f: g\n- h: i\n"
    assert plain_in(text) == 2
    members = Members(text.encode(), "a.yaml", Problems())
    assert [mark for _, mark in members] == [(1, 3), (2, 3), (3, 3), (4, 3)]


def test_no_member_is_given_out_after_the_last_flaw_that_is_told() -> None:
    text = "- a: b\n- c: d\n- e: f\n- g: [\n- h: i\n"
    assert [plain_in(text, enough) for enough in range(1, 7)] == [2, 2, 2, 2, 2, 3]


def test_a_long_member_is_left_to_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain_yaml, "_LONGEST", 40)
    assert plain_in(f"- a: {'b' * 34}\n" * 2) == 2
    assert plain_in(f"- a: {'b' * 35}\n" * 2) == 0


def test_deep_nesting_is_left_to_the_parser() -> None:
    for depth in (MAX_DEPTH - 2, MAX_DEPTH - 1, MAX_DEPTH):
        keys = "".join(f"{' ' * column}a:\n" for column in range(2, depth))
        assert plain_in(f"-{keys[1:]}{' ' * depth}a: b\n") == 0


def test_real_files_are_read_as_by_the_parser_and_most_of_their_members_without_it() -> None:
    plain = sum(map(plain_in, real_files()))
    assert plain > _dashes(b"".join(real_files())) // 2


def test_damaged_files_are_read_as_by_the_parser(
    is_long: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = []

    def case(random: Random) -> None:
        monkeypatch.setattr(plain_yaml, "_TOGETHER", random.choice((0, 300, 8_000)))
        plain.append(plain_in(nearly_plain(random), random.choice((None, None, 1, 2, 3))))

    amount = 250_000 if is_long else 2_000
    failures(case, amount)
    assert sum(plain) > amount // 2


def nearly_plain(random: Random) -> bytes:
    """A few short members, with a sign or a line too much in them, or with more damage."""
    text = "".join(random.choices(short_members(), k=random.randint(1, 4)))
    if random.random() < 0.3:
        return mutated(text.encode(), random)
    lines = text.splitlines(keepends=True)
    line, other = random.randrange(len(lines)), random.choice(lines)
    if random.random() < 0.3:
        lines.insert(line, other.lstrip() if random.random() < 0.3 else other)
    else:
        at = random.choice((0, len(lines[line]) - 1, random.randrange(len(lines[line]))))
        rest = lines[line][at + random.randint(0, 1) :]
        lines[line] = lines[line][:at] + random.choice(_SIGNS) + rest
    return "".join(lines).encode()


@cache
def short_members() -> list[str]:
    """The short members of real lists, and as many that are made to be plain."""
    texts = [file.read_text() for root in ROOTS for file in sorted(root.rglob("*.yaml"))]
    members = [each for text in texts for each in re.split(r"^(?=- )", text, flags=re.M)[1:]]
    short = [each for each in members if len(each) < _SHORT]
    return short + [*PLAIN] * (len(short) // len(PLAIN))


_SHORT = 2500
_SIGNS = (
    *("\n", "\n\n", " ", "  ", "\t", ":", ": ", "#", " #", " # ", "- ", "-", "'", "''", '"', "\\"),
    *("|", ">", "[", "]", "{", "}", ", ", ",", "null", "~", "&a ", "*a", "!", "%", "@", "`", "? "),
    *("---\n", "...\n", "# x\n", "a: b\n", "\r", "\x85", "\u2028", "\ufeff", "\xa0", "\0", "é"),
    *("  # x\n", "      \n", "\n- ", "\n-\n", "\n  ", "\n    ", "<<<<<<< a\n", ">>>>>>> b\n"),
)


def _dashes(content: bytes) -> int:
    return len(re.findall(rb"^- ", content, re.MULTILINE))
