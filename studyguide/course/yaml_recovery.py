"""Reading on after a line that is no YAML: what it spoils is taken out, the rest is read."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from studyguide.course.flaw import Flaw
from studyguide.course.model import Place
from studyguide.course.problems import Problems
from studyguide.course.yaml_events import Events
from studyguide.course.yaml_nodes import Mark, Node
from studyguide.course.yaml_syntax import Cause, cause_of, entry_of

_MOST_TRIES = 50
_MOST_REREAD = 2_000_000
"""Characters read again, in one text: a file with many flaws must not cost many readings."""

IDS = re.compile(r"\bid:\s*([a-z0-9-]+)")
"""The ids in what cannot be read: a link to one of them is no flaw of its own."""


def read_again(
    text: str, file: str, problems: Problems, first_line: int
) -> Iterator[tuple[Node, Mark]]:
    """Note where a text is no YAML, and give out what can be read without that.

    `first_line` is how many lines stand before the text in its file.
    """
    lines = text.splitlines(keepends=True)
    told: set[tuple[int, int]] = set()
    last: tuple[Flaw, int] | None = None
    is_key_lost = False
    for _ in range(min(_MOST_TRIES, 1 + _MOST_REREAD // (len(text) + 1))):
        scratch = Problems()
        try:
            found = list(Events("".join(lines), file, scratch, first_line).members())
        except yaml.YAMLError as error:
            cause = cause_of(error, lines)
        else:
            problems.found += scratch.found
            for _, mark in found if is_key_lost else ():
                problems.spoil_value(Place(file, *mark))  # that a key is missing only follows
            yield from found
            return
        goes_on = last is not None and cause.line <= last[1] + 1 and cause.flaw == last[0]
        if not goes_on and (cause.line, cause.column) not in told:
            place = Place(file, first_line + cause.line + 1, cause.column + 1)
            problems.add(cause.flaw, place)
        told.add((cause.line, cause.column))
        taken = _take_out(lines, cause)
        if taken is None:
            break
        is_key_lost |= taken.is_key
        last = (cause.flaw, taken.last)  # of lines that break alike, the first is told
        problems.lost.update(IDS.findall(taken.text))
        problems.spoil(file, first_line + taken.first + 1, first_line + taken.last + 1)
    problems.lost.update(IDS.findall(text))
    problems.spoil(file, first_line + 1, first_line + len(lines))


class _Taken(NamedTuple):
    """Lines, from the first to the last, in which something was blanked; and their text.

    `is_key` tells that a key was, too.
    """

    first: int
    last: int
    text: str
    is_key: bool


def _take_out(lines: list[str], cause: Cause) -> _Taken | None:
    """Blank the value at a line, or else its key; None where nothing is left to blank.

    What is indented below it belongs to it.
    """
    line = min(cause.line, len(lines) - 1)
    first = next((n for n in range(line, -1, -1) if lines[n].strip()), None)
    if first is None:
        return None
    entry = entry_of(lines[first])
    has_dash = "-" in entry.lead and not entry.key
    edge = entry.lead.rfind("-") if has_dash else len(entry.lead)
    last = first
    while not cause.is_alone and last + 1 < len(lines) and _is_below(lines[last + 1], edge):
        last += 1
    taken = "".join(lines[first : last + 1])
    is_empty = not entry.value.strip() and not "".join(lines[first + 1 : last + 1]).strip()
    kept = f"{entry.lead}{entry.key}:" if entry.key and not is_empty else ""
    if not kept and "-" in entry.lead and (entry.key or entry.value):
        kept = entry.lead.rstrip()
    lines[first : last + 1] = [kept + "\n", *["\n"] * (last - first)]
    return _Taken(first, last, taken, bool(entry.key) and not kept.endswith(":"))


def _is_below(line: str, edge: int) -> bool:
    """Whether a line is blank or indented deeper than a column."""
    return not line.strip() or len(line) - len(line.lstrip()) > edge
