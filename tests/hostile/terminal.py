"""A strict reader of the program's own output: what is not known to be harmless is told.

It is a state machine over the sequences that the program itself writes, not a filter of
those known to be dangerous, so that what nobody thought of is a violation as well.
"""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

_SGR = re.compile(r"\x1b\[(?P<codes>[0-9;]*)m")
_STYLES = frozenset({"1", "2", "3", "4", "31", "32", "33", "34", "36"})
"""Bold, dim, italic, underlined; red, green, yellow and cyan: all that the views ask for."""

_MOVES = ("\x1b[2J", "\x1b[H", "\r\x1b[2K")
"""Clear the screen, begin at its top, take a line back: what turning pages needs."""


class Output(Enum):
    """What output may hold besides printable characters and line ends."""

    PLAIN = "nothing"
    STYLED = "styles"
    INTERACTIVE = "styles and the moves of a screen whose pages are turned"


class Violation(NamedTuple):
    """Something in an output that a terminal would obey, and where it begins."""

    offset: int
    what: str


def violations(output: str, allowed: Output = Output.PLAIN) -> list[Violation]:
    """Everything in an output that it may not hold; empty when it hurts nobody."""
    return list(_violations(output, allowed))


def _violations(output: str, allowed: Output) -> Iterator[Violation]:
    offset, styled_since = 0, None
    while offset < len(output):
        length = 1
        if output[offset].isprintable() or output[offset] == "\n":
            pass
        elif move := _move(output, offset, allowed):
            length = move
        elif (sgr := _SGR.match(output, offset)) and allowed is not Output.PLAIN:
            length = sgr.end() - offset
            codes = sgr["codes"].split(";")
            if codes in ([""], ["0"]):
                styled_since = None
            elif _STYLES.issuperset(codes):
                styled_since = offset if styled_since is None else styled_since
            else:
                yield Violation(offset, f"a style that is not ours: {sgr[0]!r}")
        else:
            yield Violation(offset, f"{output[offset : offset + 20]!r}")
        offset += length
    if styled_since is not None:
        yield Violation(styled_since, "a style that is never ended")


def _move(output: str, offset: int, allowed: Output) -> int:
    """How long the move that stands here is; 0 when there is none."""
    if allowed is not Output.INTERACTIVE:
        return 0
    return next((len(move) for move in _MOVES if output.startswith(move, offset)), 0)


def without_styles(output: str) -> str:
    """The characters of an output that holds only styles; raises AssertionError for others."""
    assert violations(output, Output.STYLED) == []
    return _SGR.sub("", output)
