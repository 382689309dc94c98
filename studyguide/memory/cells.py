"""What SQLite writes into a page, read out of bytes that may be anything.

The format: https://sqlite.org/fileformat2.html.
"""

from collections.abc import Sequence
from struct import unpack_from

Value = str | bytes | int | float | None

PAGE = 4096
MOST_IN_INDEX = (PAGE - 12) * 64 // 255 - 23
"""Bytes of a record that fit into a page of an index, or of a table without row ids."""

MOST_IN_TABLE = PAGE - 35
_LEAST = (PAGE - 12) * 32 // 255 - 23

_SIZES = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}


def columns_at(content: bytes, at: int, count: int, most: int) -> Sequence[Value]:
    """So many columns of a record that begins at a place.

    `most` is what fits into its page. Raises IndexError or ValueError where none begins.
    """
    types, place = [], at + 1
    while place < at + content[at]:
        kind, place = varint(content, place)
        types.append(kind)
    if place != at + content[at] or len(types) != count:
        raise ValueError
    sizes = [_size(kind) for kind in types]
    length = place - at + sum(sizes)
    body = _payload(content, at, length, most)[place - at :]
    columns: list[Value] = []
    start = 0
    for kind, size in zip(types, sizes, strict=True):
        columns.append(_value(kind, body[start : start + size]))
        start += size
    return columns


def varint(content: bytes, place: int) -> tuple[int, int]:
    """A number in SQLite's own way, of at most four bytes, and the place after it."""
    number = 0
    for _ in range(4):
        byte = content[place]
        place += 1
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, place
    raise ValueError


def row_id_before(content: bytes, at: int) -> int:
    """The number of the row, which a table has before its record; raises like `columns_at`."""
    start = at - 1
    while start > 0 and content[start - 1] >= 0x80:
        start -= 1
    number, end = varint(content, start)
    if end != at:
        raise ValueError
    return number


def _payload(content: bytes, at: int, length: int, most: int) -> bytes:
    """The bytes of a record; what of a long one is elsewhere is followed from page to page."""
    if length <= most:
        return _exactly(content, at, length)
    local = _LEAST + (length - _LEAST) % (PAGE - 4)
    local = local if local <= most else _LEAST
    parts, left = [_exactly(content, at, local)], length - local
    (page,) = unpack_from(">I", _exactly(content, at + local, 4))
    while left > 0:
        start = (page - 1) * PAGE
        if start < 0:
            raise ValueError
        (page,) = unpack_from(">I", _exactly(content, start, 4))
        parts.append(_exactly(content, start + 4, min(left, PAGE - 4)))
        left -= PAGE - 4
    return b"".join(parts)


def _exactly(content: bytes, at: int, length: int) -> bytes:
    part = content[at : at + length]
    if len(part) != length:
        raise IndexError
    return part


def _size(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    if kind not in _SIZES:
        raise ValueError
    return _SIZES[kind]


def _value(kind: int, body: bytes) -> Value:
    if kind >= 12:
        return body.decode("utf-8") if kind % 2 else body
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    return float(unpack_from(">d", body)[0]) if kind == 7 else int.from_bytes(body, signed=True)
