"""Why a text is no YAML, in the words of whoever wrote it, and where the cause stands."""

import re
from typing import NamedTuple

import yaml

from studyguide.course.colons import spaced
from studyguide.course.flaw import Flaw
from studyguide.course.rules import backslash, reading
from studyguide.course.yaml_nodes import MAX_DEPTH

_BETWEEN = re.compile(r"[,\[\]{}#]")
_ENTRY = re.compile(
    r"(?P<lead>\s*(?:-\s+)*)"
    r"(?:(?P<key>'[^']*'|\"[^\"]*\"|[^\s#'\"{}\[\],&*!|>%@`-][^#]*?)\s*:(?=\s|$))?"
    r"(?P<gap>\s*)(?P<value>.*)"
)
_SPACE_FIRST = re.compile(r"\s*")
_LONGEST = 60
_OPENERS = "[{'\""
_BELOW = "Let keys that belong together begin below one another."


class Cause(NamedTuple):
    """A flaw, and the line and column from zero at which an author has to mend it.

    `is_alone` tells that only that line is at fault, and not what is indented below it.
    """

    flaw: Flaw
    line: int
    column: int
    is_alone: bool = False


class Entry(NamedTuple):
    """A line of YAML: what stands before its key, its key, and the column of its value."""

    lead: str
    key: str
    value: str
    at: int


def entry_of(line: str) -> Entry:
    """A line taken apart as `- key: value`; a line without a key is all value."""
    found = _ENTRY.match(line.rstrip("\r\n"))
    if found is None:
        return Entry("", "", line, 0)
    return Entry(found["lead"], found["key"] or "", found["value"], found.start("value"))


def _entry_at(line: str, column: int) -> Entry:
    """The entry that a line is, or the text that begins in a column of it, between brackets."""
    entry = entry_of(line)
    if entry.value[:1] in ("[", "{") and column > entry.at:
        return Entry("", "", _BETWEEN.split(line[column:], maxsplit=1)[0], column)
    return entry


def cause_of(error: yaml.YAMLError, lines: list[str]) -> Cause:
    """What made the parser stop, in plain words."""
    mark = getattr(error, "problem_mark", None)
    opened = getattr(error, "context_mark", None)
    said = getattr(error, "problem", None) or "it ends too early"
    context = getattr(error, "context", None) or ""
    line, column = (mark.line, mark.column) if mark else (len(lines), 0)
    text = lines[line] if line < len(lines) else ""
    if "escape character" in said or "hexdecimal" in said or "hexadecimal" in said:
        at = text.rfind("\\", 0, column + 1)
        letter = text[at + 1 : at + 2]
        return Cause(backslash.no_escape(letter), line, max(at, 0))
    is_at_end = line > (opened.line if opened else line) or column >= len(text)
    if opened and ("quoted scalar" in context or ("flow" in context and is_at_end)):
        return _never_closed(lines, opened.line, opened.column)
    if "nesting depth" in said:
        return Cause(reading.depth(MAX_DEPTH), line, column)
    if "token" in said or "tab character" in said:
        return _cannot_begin(text, line, column)
    if opened and ("an alias" in context or "an anchor" in context):
        entry = _entry_at(text, opened.column)
        return Cause(_begins_with(entry), opened.line, entry.at)
    entry = entry_of(text)
    if "flow" in context:
        return Cause(_in_brackets(said, text[column : column + 1]), line, column)
    if "mapping values" in said:
        return _second_colon(entry, lines, line, column)
    rest = text[column:].strip()
    if rest and not rest.strip("]}") and entry.value[:1] in ("[", "{"):
        flaw = _syntax(f"This {rest[0]} closes nothing.", "Take it out, or open what it closes.")
        return Cause(flaw, line, column)
    if entry.value[:1] in ("[", "{", '"', "'", "*", "&", "!", "|", ">") and column > entry.at:
        return Cause(_begins_with(entry), line, entry.at)
    if "simple key" in context and opened:
        message = "This line has no ': ', so it is no key with a value."
        hint = "Write 'key: value', or indent it if it goes on with the text above."
        hint = spaced(lines[opened.line]) or hint
        return Cause(_syntax(message, hint), opened.line, opened.column)
    if "expected key" in said or "'-' indicator" in said:
        message = "This line is not indented as its neighbours are."
        return Cause(_syntax(message, _BELOW), line, column, is_alone=True)
    return Cause(_syntax(f"This is not valid YAML: {said}.", quoting(entry)), line, column)


def _never_closed(lines: list[str], line: int, column: int) -> Cause:
    """What opens at a place, or where nothing does, the last bracket before it."""
    sign = "".join(lines[line : line + 1])[column : column + 1]
    if not sign or sign not in _OPENERS:
        before = "".join(lines[:line]) + "".join(lines[line : line + 1])[:column]
        at = max(before.rfind("["), before.rfind("{"), 0)
        line, column = before.count("\n", 0, at), at - before.rfind("\n", 0, at) - 1
        sign = before[at : at + 1]
    message = f"The {sign} that opens here is never closed."
    hint = f"Close it, or put a text that begins with {sign} in single quotes."
    return Cause(_syntax(message, hint), line, column)


def quoting(entry: Entry) -> str:
    """The line as it is read as a text, or how to write it where that is long."""
    value = entry.value.rstrip()
    for quote in ("'", '"'):
        if len(value) > 1 and value[0] == value[-1] == quote:
            value = value[1:-1]
    quoted = "'" + value.replace("'", "''") + "'"
    whole = f"{entry.key}: {quoted}" if entry.key else quoted
    if entry.value.strip() and len(whole) <= _LONGEST:
        return f"Put it in single quotes: {whole}"
    return "Put the whole text in single quotes; a ' inside is then written twice."


def _syntax(message: str, hint: str) -> Flaw:
    return Flaw("syntax", message, hint)


def _cannot_begin(text: str, line: int, column: int) -> Cause:
    indent = _SPACE_FIRST.match(text)
    if text[column : column + 1] == "\t" or (indent and "\t" in indent[0]):
        at = text.find("\t")
        flaw = _syntax("A tab stands here, and YAML is indented by spaces.", "Use spaces instead.")
        return Cause(flaw, line, at)
    hint = quoting(_entry_at(text, column))
    flaw = _syntax(f"A text cannot begin with {text[column : column + 1]} in YAML.", hint)
    return Cause(flaw, line, column)


def _in_brackets(said: str, sign: str) -> Flaw:
    expected = said.removeprefix("did not find expected ").replace("'", "")
    if sign == ":":
        message = "A second ': ' stands in this entry, where a key has its value already."
    else:
        message = f"Between brackets, {expected} is wanted here."
    return _syntax(message, "Put a text with [ ] { } , or ': ' in it in single quotes.")


def _second_colon(entry: Entry, lines: list[str], line: int, column: int) -> Cause:
    above = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), None)
    if entry.at > column and above is not None:
        over = entry_of(lines[above])
        what = f"the value of {over.key!r}" if over.key else "the text above"
        message = f"This line is indented as if it belonged to {what}."
        return Cause(_syntax(message, _BELOW), line, len(entry.lead), is_alone=True)
    message = "A second ': ' stands in this line, where the key has its value already."
    return Cause(_syntax(message, quoting(entry)), line, column)


def _begins_with(entry: Entry) -> Flaw:
    sign = entry.value[0]
    meanings = {
        "[": "a list, and more stands behind its ]",
        "{": "a mapping, and more stands behind its }",
        "*": "an alias",
        "&": "an anchor",
        "!": "a tag",
        "|": "a block, whose text begins in the next line",
        ">": "a block, whose text begins in the next line",
    }
    means = meanings.get(sign, "a quoted text, and more stands behind it")
    return _syntax(f"What begins with {sign} is {means}.", quoting(entry))
