"""Rows out of a damaged file of answers: whatever in its bytes still proves itself.

SQLite reads nothing beyond a broken page, but a row proves itself, and none was ever
changed or deleted: wherever its bytes are found, in a page in use, a free one or a
journal, it was once written. So the file is not read as a database at all. Every place
that looks like the beginning of a record is tried (format: https://sqlite.org/fileformat2.html).
"""

import re
from collections.abc import Iterator
from pathlib import Path
from struct import unpack_from
from typing import Any

from studyguide.memory.records import COLUMNS, Record, proves_itself

_BEGINNING = re.compile(rb"(?=[%c-\x30][\x01-\x06])" % (len(COLUMNS) + 1), re.DOTALL)
"""The length of a record's header, then the type of its first column, a whole number."""

_SIZES = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}
_SCORE = COLUMNS.index("score")
_PAGE = 4096
_MOST = (_PAGE - 12) * 64 // 255 - 23
_LEAST = (_PAGE - 12) * 32 // 255 - 23


def salvage(file: Path) -> Iterator[Record]:
    """Every record that a file of answers or its journal still holds, in no order.

    One may come several times. Raises OSError where a file cannot be read.
    """
    for each in (file, *journals(file)):
        if each.exists():
            yield from _records(each.read_bytes())


def journals(file: Path) -> tuple[Path, Path]:
    """Where SQLite keeps what is not yet in a file itself, in either of its ways."""
    return file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-journal")


def _records(content: bytes) -> Iterator[Record]:
    for match in _BEGINNING.finditer(content):
        try:
            record = _record(content, match.start())
        except (IndexError, ValueError):
            continue
        if proves_itself(record):
            yield record


def _record(content: bytes, at: int) -> Record:
    """The record that begins at a place; raises IndexError or ValueError where none does."""
    types, place = [], at + 1
    while place < at + content[at]:
        kind, place = _varint(content, place)
        types.append(kind)
    if place != at + content[at] or len(types) != len(COLUMNS):
        raise ValueError
    sizes = [_size(kind) for kind in types]
    length = place - at + sum(sizes)
    body = _payload(content, at, length)[place - at :]
    columns: list[Any] = []
    start = 0
    for kind, size in zip(types, sizes, strict=True):
        columns.append(_value(kind, body[start : start + size]))
        start += size
    if isinstance(columns[_SCORE], int):  # to save space a whole one is stored as that
        columns[_SCORE] = float(columns[_SCORE])
    return tuple(columns)


def _payload(content: bytes, at: int, length: int) -> bytes:
    """The bytes of a record; what of a long one is elsewhere is followed from page to page."""
    if length <= _MOST:
        return _exactly(content, at, length)
    local = _LEAST + (length - _LEAST) % (_PAGE - 4)
    local = local if local <= _MOST else _LEAST
    parts, left = [_exactly(content, at, local)], length - local
    (page,) = unpack_from(">I", _exactly(content, at + local, 4))
    while left > 0:
        start = (page - 1) * _PAGE
        if start < 0:
            raise ValueError
        (page,) = unpack_from(">I", _exactly(content, start, 4))
        parts.append(_exactly(content, start + 4, min(left, _PAGE - 4)))
        left -= _PAGE - 4
    return b"".join(parts)


def _exactly(content: bytes, at: int, length: int) -> bytes:
    part = content[at : at + length]
    if len(part) != length:
        raise IndexError
    return part


def _varint(content: bytes, place: int) -> tuple[int, int]:
    """A number in SQLite's own way, of at most four bytes, and the place after it."""
    number = 0
    for _ in range(4):
        byte = content[place]
        place += 1
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, place
    raise ValueError


def _size(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    if kind not in _SIZES:
        raise ValueError
    return _SIZES[kind]


def _value(kind: int, body: bytes) -> str | bytes | int | float | None:
    if kind >= 12:
        return body.decode("utf-8") if kind % 2 else body
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    return float(unpack_from(">d", body)[0]) if kind == 7 else int.from_bytes(body, signed=True)
