"""Bytes that are nearly YAML: real files damaged, and garbage grown from YAML's own marks."""

from collections.abc import Callable, Sequence
from random import Random

from tests.hostile.texts import ALL

STRANGE = (
    b"\x00",
    b"\x07",
    b"\x1b",
    b"\x7f",
    b"\x80",
    b"\xc0\x80",
    b"\xed\xa0\x80",
    b"\xed\xb3\xbf",
    b"\xf4\x90\x80\x80",
    b"\xf0\x9f\x98",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xc2\x85",
    b"\xc2\x9b",
    b"\xe2\x80\xa8",
    b"\xe2\x80\xae",
    b"\xe2\x81\xa6",
    b"\xef\xbf\xbf",
    b"\xf3\xa0\x81\x81",
    b"\r",
    b"\t",
)
"""Bytes that no notes hold: controls, halves of characters, surrogates, marks of order."""

_MARKS = (
    *("[", "]", "{", "}", ",", ": ", "- ", "? ", "'", '"', "#", " #", "&a ", "*a", "*", "&"),
    *("!", "!!str ", "!!python/object/apply:os.system ", "!<tag:x> ", "%YAML 1.2\n", "%TAG ! x\n"),
    *("---\n", "...\n", "--- ", "<<: *a", "<<: [*a, *a]", "|", ">", "|2\n", ">-\n", "|+\n", "@"),
    *("`", "\n", "\n  ", "\n\n", "\t", "\r\n", "  ", ":", "\\", '"\\q"', '"\\U0010ffff"', "~"),
)
_WORDS = ("id", "kind", "facts", "title", "a", "null", "true", "12", "1e9", "é", "👩‍👩‍👧‍👦", "")

Change = Callable[[bytes, Random], bytes]


def hostile_bytes(real: Sequence[bytes], random: Random) -> bytes:
    """A damaged copy of one of the `real` files, or garbage."""
    return mutated(random.choice(real), random) if random.random() < 0.6 else garbage(random)


def mutated(content: bytes, random: Random) -> bytes:
    """A file with one to six damages, each of another sort."""
    for _ in range(random.randint(1, 6)):
        content = random.choice(_CHANGES)(content, random)
    return content


def garbage(random: Random) -> bytes:
    """A text that is made of YAML's marks, some words and strange bytes."""
    pieces = [_piece(random) for _ in range(random.randint(1, 60))]
    return b"".join(pieces) * random.choice((1, 1, 1, 2, 50))


def _piece(random: Random) -> bytes:
    shape = random.random()
    if shape < 0.6:
        return random.choice(_MARKS).encode()
    if shape < 0.8:
        return random.choice(_WORDS).encode()
    if shape < 0.85:
        return random.choice(STRANGE)
    if shape < 0.9:
        return random.choice(ALL)[:200].encode("utf-8", "surrogatepass")
    return _structure(random).encode()


def _structure(random: Random) -> str:
    """A larger piece that one mark after the other would seldom make."""
    depth = random.randint(1, 100)
    indent = " " * random.randint(0, 10)
    return random.choice(
        (
            "[" * depth + "]" * random.randint(0, depth),
            "{a: " * depth + "}" * random.randint(0, depth),
            "- " * depth + "x\n",
            "? " * depth + "x\n",
            f"{'k' * depth * 20}: v\n",
            ": v\n",
            "? [a, b]\n: {c: d}\n",
            "? |\n  key\n: v\n",
            f"a: |{random.choice('123456789+-x ')}\n{indent}text\n{indent[1:]}less\n",
            f"a: >\n{indent}folded\n\n{indent}{indent}more\n\ttab\n",
            f"- id: a\n{indent}kind: b\n{indent}id: c\n",
            "&a [*a, *a]\n",
            "a: &a {b: *a}\n<<: *a\n",
            '"' + "\\n" * depth + '"\n',
            "'" + "''" * depth + "'\n",
        )
    )


def _flip(content: bytes, random: Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(random.randint(1, 8) if damaged else 0):
        damaged[random.randrange(len(damaged))] ^= 1 << random.randrange(7)
    return bytes(damaged)


def _delete(content: bytes, random: Random) -> bytes:
    first, last = _slice(content, random)
    return content[:first] + content[last:]


def _duplicate(content: bytes, random: Random) -> bytes:
    first, last = _slice(content, random)
    return content[:last] + content[first:]


def _move(content: bytes, random: Random) -> bytes:
    first, last = _slice(content, random)
    rest = content[:first] + content[last:]
    at = random.randint(0, len(rest))
    return rest[:at] + content[first:last] + rest[at:]


def _truncate(content: bytes, random: Random) -> bytes:
    return content[: random.randint(0, len(content))]


def _insert(content: bytes, random: Random) -> bytes:
    at = random.randint(0, len(content))
    return content[:at] + random.choice((*STRANGE, _piece(random))) + content[at:]


def _dedent(content: bytes, random: Random) -> bytes:
    lines = content.splitlines(keepends=True)
    for _ in range(random.randint(1, 3) if lines else 0):
        at = random.randrange(len(lines))
        lines[at] = random.choice((lines[at].lstrip(b" "), b" " + lines[at], b"\t" + lines[at]))
    return b"".join(lines)


def _encode(content: bytes, random: Random) -> bytes:
    encoding = random.choice(("utf-16", "utf-16-be", "utf-32", "latin-1", "utf-7", "utf-8-sig"))
    return content.decode("utf-8", "replace").encode(encoding, "replace")


def _slice(content: bytes, random: Random) -> tuple[int, int]:
    first = random.randint(0, len(content))
    return first, min(first + random.choice((1, 5, 50, 500)), len(content))


_CHANGES: tuple[Change, ...] = (
    *(_flip, _delete, _duplicate, _move, _insert, _dedent),
    *(_flip, _delete, _duplicate, _move, _insert, _dedent),
    *(_truncate, _encode),
)
