"""Notes that are plain paragraphs, read without the Markdown parser, which takes a millisecond.

Only what is certain is taken: lines of words in which no character could mean anything
else, with *emphasis*, **strong** and `code` that begin and end beside a space or a stop.
"""

import re
from functools import lru_cache
from string import ascii_letters

from studyguide.course.blocks import Block, Paragraph, Span

_STYLES = {"*": "emphasis", "**": "strong", "`": "code"}
_BEGINS = frozenset(ascii_letters + "\"'(")
_BEFORE, _AFTER = frozenset(" (\"'"), frozenset(" .,;:)?!\"'")
_LINE = re.compile(r"[^\x00-\x7f]|[0-9]+(?![0-9.)])|\*\*?[^\W_]|`[^`]")
"""How else a line of words may begin: not like a heading, list, table, rule or fence."""

_MARKS = re.compile("([*`]+)")
_ODD = re.compile(r"[\\\[\]<&$_]")


@lru_cache(256)  # who writes topics asks what who put them together has just asked
def parse(text: str) -> list[Block] | None:
    """The blocks of a text, or None where that is for the full parser to say.

    They are shared with whoever asks the same again: not to be changed.
    """
    blocks: list[Block] = []
    lines: list[str] = []
    for line in (*text.split("\n"), ""):
        if line:
            # space of other sorts is not printable
            if line[-1] == " " or not line.isprintable():
                return None
            if line[0] not in _BEGINS and not _LINE.match(line):
                return None
            lines.append(line)
        elif lines:
            spans = _spans(" ".join(lines))
            if spans is None:
                return None
            blocks.append(Paragraph(type="paragraph", spans=spans))
            lines = []
    return blocks


def words_of(text: str) -> str:
    """All that plain notes say, without their marks, as `blocks.words_of` tells it of others."""
    return " ".join([line for line in _MARKS.sub("", text).split("\n") if line])


def _spans(words: str) -> list[Span] | None:
    pieces = _MARKS.split(words)
    # words, a mark, what it marks, the mark again, words …
    spans: list[Span] = []
    for at in range(0, len(pieces), 2):
        piece, mark = pieces[at], "" if at % 4 == 0 else pieces[at - 1]
        if mark != "`" and _ODD.search(piece):
            return None
        if mark and not _is_marked(pieces, at):
            return None
        if piece:
            spans.append([piece, _STYLES[mark] if mark else ""])
    return spans if len(pieces) % 4 == 1 else None


def _is_marked(pieces: list[str], at: int) -> bool:
    """Whether the marks around a piece can only begin and end what it is marked as."""
    before, mark, piece, closing, after = (*pieces[at - 2 : at + 3], "", "")[:5]
    if mark != closing:
        return False
    if mark == "`":
        return piece[0] != " " != piece[-1]
    return (
        mark in _STYLES
        and piece[0].isalnum()
        and piece[-1].isalnum()
        and (not before or before[-1] in _BEFORE)
        and (not after or after[0] in _AFTER)
    )
