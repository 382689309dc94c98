"""A content file's bytes as text: UTF-8, of a size for notes, with nothing unseen in it."""

import codecs
import re
from bisect import bisect_right
from itertools import islice

from studyguide.course.model import Place
from studyguide.course.problems import Problems
from studyguide.course.rules import reading

MAX_BYTES = 10_000_000

# what YAML refuses, and what it lets through but no one can see: C1, directions, tags
_UNSEEN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)
_SEEN = bytes((*b"\t\r\n", *range(0x20, 0x7F)))
"""What most texts are made of: where nothing else is, nothing unseen need be looked for."""

_ENDINGS = ("\r\n", "\r", "\x85", "\u2028", "\u2029")
_STAND_IN = "\ufffd"


def text_of(content: bytes, file: str, problems: Problems) -> str | None:
    """The text of a file; None, and the flaw noted, for one too large or not UTF-8.

    What cannot be seen is noted and stands in the text as a replacement character, one
    for one, so that every place stays what it was. Every line ends in a line feed.
    """
    if len(content) > MAX_BYTES:
        problems.add(reading.too_large(MAX_BYTES), Place(file, 1, 1))
        return None
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _evenly_ended(content[: error.start].decode("utf-8")).split("\n")
        problems.add(reading.encoding(), Place(file, len(before), len(before[-1]) + 1))
        return None
    if text.count("\0") > len(text) // 4:  # every second byte of UTF-16
        problems.add(reading.encoding(), Place(file, 1, 1))
        return None
    text = _evenly_ended(text)
    if content.translate(None, _SEEN) and _UNSEEN.search(text):
        _note_unseen(text, file, problems)
        text = _UNSEEN.sub(_STAND_IN, text)
    return text


def lines_in(text: str) -> int:
    """How many lines end in a text."""
    return text.count("\n")


def start_of_line(text: str, line: int) -> int:
    """The index at which a line, counted from zero, begins."""
    ends = (match.end() for match in re.finditer("\n", text))
    return next(islice(ends, line - 1, None), len(text)) if line else 0


def _evenly_ended(text: str) -> str:
    """The text with every line that YAML knows ended by a line feed.

    Where another end stands alone, PyYAML and Python do not count the same lines.
    """
    for ending in _ENDINGS:
        text = text.replace(ending, "\n")
    return text


def _note_unseen(text: str, file: str, problems: Problems) -> None:
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    for match in _UNSEEN.finditer(text):
        if problems.is_full(file):
            return
        line = bisect_right(starts, match.start())
        column = match.start() - starts[line - 1] + 1
        problems.add(reading.control_character(match[0]), Place(file, line, column))
        problems.spoil(file, line, line)
