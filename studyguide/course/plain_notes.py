"""Notes that are plain paragraphs, read without the Markdown parser, which takes a millisecond.

Only what is certain is taken: lines of words in which no character could mean anything
else, with *emphasis*, **strong** and `code` that begin and end beside a space or a stop.
"""

import re
from string import ascii_letters

from studyguide.course.blocks import Block, Paragraph, Span

_STYLES = {"*": "emphasis", "**": "strong", "`": "code"}
_BEGINS = frozenset(ascii_letters + "\"'(")
_LINE = re.compile(r"[^\x00-\x7f]|[0-9]+(?![0-9.)])|\*\*?[^\W_]|`[^`]")
"""How else a line of words may begin: not like a heading, list, table, rule or fence."""

_MARKS = re.compile("([*`]+)")
_WORDS = r"[^*`\\\[\]<&$_]*"
_EMPHASIS = rf"""(?<![^ ("'])(\*\*?)[^\W_](?:{_WORDS}[^\W_])?\1(?![^ .,;:)?!"'])"""
_CODE = r"(?<![*`])`[^*` ](?:[^*`]*[^*` ])?`(?![*`])"
_PARAGRAPH = re.compile(f"{_WORDS}(?:(?:{_EMPHASIS}|{_CODE}){_WORDS})*")
"""Words, and marks that can only begin and end what they mark."""


def is_plain(text: str) -> bool:
    """Whether a text is plain paragraphs and nothing else."""
    return all(map(_is_line, text.split("\n"))) and all(
        map(_PARAGRAPH.fullmatch, _paragraphs(text))
    )


def parse(text: str) -> list[Block] | None:
    """The blocks of a text, or None where that is for the full parser to say."""
    if not is_plain(text):
        return None
    return [Paragraph(type="paragraph", spans=_spans(words)) for words in _paragraphs(text)]


def words_of(text: str) -> str:
    """All that plain notes say, without their marks, as `blocks.words_of` tells it of others."""
    words = text.replace("*", "").replace("`", "")  # a pattern takes ten times as long
    return " ".join([line for line in words.split("\n") if line])


def _is_line(line: str) -> bool:
    """Whether a line is empty or begins and ends as words do; no other space is printable."""
    if not line:
        return True
    begins = line[0] in _BEGINS or _LINE.match(line) is not None
    return begins and line[-1] != " " and line.isprintable()


def _paragraphs(text: str) -> list[str]:
    """What stands between empty lines, each on one line."""
    parts = [part.strip("\n") for part in text.split("\n\n")]
    return [part.replace("\n", " ") for part in parts if part]


def _spans(words: str) -> list[Span]:
    pieces = _MARKS.split(words)  # words, a mark, what it marks, the mark again, words …
    return [
        [piece, _STYLES[pieces[at - 1]] if at % 4 else ""]
        for at, piece in enumerate(pieces)
        if at % 2 == 0 and piece
    ]
