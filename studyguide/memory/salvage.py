"""Rows out of a damaged file of answers: whatever in its bytes still proves itself.

SQLite reads nothing beyond a broken page, but a row proves itself, and none was ever
changed or deleted: wherever its bytes are found, in a page in use, a free one or a
journal, it was once written. So the file is not read as a database at all. Every place
that looks like the beginning of a record is tried.

A row may have numbers in the place of words. Each word stands in the file twice, in the table
of words and in its index. Where damage makes it two, the row is proved with one of them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice, product
from pathlib import Path

from studyguide.memory.cells import (
    MOST_IN_INDEX,
    MOST_IN_TABLE,
    Value,
    columns_at,
    row_id_before,
)
from studyguide.memory.records import (
    COLUMNS,
    FACT,
    FORM,
    QUESTION,
    VALUE,
    VERSION,
    Record,
    proves_itself,
)
from studyguide.memory.words import as_asked

_ROW = re.compile(rb"(?=[%c-\x30][\x01-\x06])" % (len(COLUMNS) + 1), re.DOTALL)
"""The length of a record's header, then the type of its first column, a whole number."""

_TEXT = rb"(?:[\x0d-\x7f]|[\x80-\xff][\x00-\x7f])"
_IN_TABLE = re.compile(rb"(?=[\x03\x04]\x00%b)" % _TEXT, re.DOTALL)
_IN_INDEX = re.compile(rb"(?=[\x03\x04]%b[\x01-\x06\x09])" % _TEXT, re.DOTALL)

_SCORE = COLUMNS.index("score")
_AS_NUMBERS = (FACT, FORM, QUESTION, VERSION)
_TRIES = 64

Words = Mapping[int, set[str]]
"""What may be the word of a number."""


def salvage(file: Path) -> Iterator[Record]:
    """Every record that a file of answers or its journal still holds, in no order.

    One may come several times. Raises OSError where a file cannot be read.
    """
    return _records((file, *journals(file)), file)


def in_journals(file: Path) -> Iterator[Record]:
    """Every record that only the journals of a file hold or hold as well."""
    return _records(journals(file), file)


def journals(file: Path) -> tuple[Path, Path]:
    """Where SQLite keeps what is not yet in a file itself, in either of its ways."""
    return file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-journal")


def _records(parts: tuple[Path, ...], file: Path) -> Iterator[Record]:
    contents = {each: each.read_bytes() for each in (file, *journals(file)) if each.exists()}
    words: defaultdict[int, set[str]] = defaultdict(set)
    for number, word in (found for content in contents.values() for found in _words(content)):
        words[number].add(word)
    for content in (contents[part] for part in parts if part in contents):
        for match in _ROW.finditer(content):
            yield from _rows(content, match.start(), words)


def _words(content: bytes) -> Iterator[tuple[int, str]]:
    """Whatever may be a word and its number."""
    for match in _IN_INDEX.finditer(content):
        try:
            word, number = columns_at(content, match.start(), 2, MOST_IN_INDEX)
        except (IndexError, ValueError):
            continue
        if isinstance(word, str) and isinstance(number, int):
            yield number, word
    for match in _IN_TABLE.finditer(content):
        try:
            _, word = columns_at(content, match.start(), 2, MOST_IN_TABLE)
            number = row_id_before(content, match.start())
        except (IndexError, ValueError):
            continue
        if isinstance(word, str):
            yield number, word


def _rows(content: bytes, at: int, words: Words) -> Iterator[Record]:
    """The record that begins at a place, if one does."""
    try:
        columns = list(columns_at(content, at, len(COLUMNS), MOST_IN_INDEX))
    except (IndexError, ValueError):
        return
    score = columns[_SCORE]
    if isinstance(score, int):  # to save space a whole one is stored as that
        columns[_SCORE] = float(score)
    may_be = (_may_be(columns[place], words) for place in _AS_NUMBERS)
    tries = (_with_words(columns, *chosen) for chosen in islice(product(*may_be), _TRIES))
    yield from islice(filter(proves_itself, tries), 1)


def _may_be(column: Value, words: Words) -> set[str]:
    if isinstance(column, str):
        return {column}
    return words.get(abs(column), set()) if isinstance(column, int) else set()


def _with_words(columns: list[Value], fact: str, form: str, question: str, version: str) -> Record:
    """A record as it is proved."""
    number, value = columns[QUESTION], columns[VALUE]
    whole = list(columns)
    whole[FACT], whole[FORM], whole[VERSION] = fact, form, version
    whole[VALUE] = value.hex() if isinstance(value, bytes) else value
    whole[QUESTION] = as_asked(fact, form, number if isinstance(number, int) else 0, question)
    return tuple(whole)
