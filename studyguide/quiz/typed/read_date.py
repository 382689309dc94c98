"""A date as a learner types it, read as one that an author writes."""

import re

from studyguide.course import numbers
from studyguide.quiz.judgement import NotAnAnswer
from studyguide.quiz.typed.line import plain_characters

EXAMPLE = "1969, July 1969 or 20 July 1969, say"

_DAY = "(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"  # three letters tell each from the others
_YEAR = "(?P<year>[0-9]{1,4})"
_OF = r"(?: of)?"
_SEPARATOR = r"\s*[-/.]\s*"
_WRITTEN = (
    _YEAR,
    f"{_MONTH}{_OF} {_YEAR}",
    f"{_YEAR} {_MONTH}",
    f"(?:the )?{_DAY}{_OF} {_MONTH} {_YEAR}",
    f"{_MONTH} (?:the )?{_DAY} {_YEAR}",
    f"{_YEAR} {_MONTH} {_DAY}",
    rf"(?P<number>[0-9]{{1,2}}){_SEPARATOR}(?P<year>[0-9]{{4}})",
    rf"(?P<year>[0-9]{{4}}){_SEPARATOR}(?P<number>[0-9]{{1,2}})(?:{_SEPARATOR}{_DAY})?",
)
_DAY_OR_MONTH_FIRST = re.compile(rf"[0-9]{{1,2}}{_SEPARATOR}[0-9]{{1,2}}{_SEPARATOR}[0-9]{{4}}")


def read_date(line: str) -> numbers.Date:
    """The year, month or day that a typed line says. Raises NotAnAnswer where it says none."""
    text = plain_characters(line).casefold().replace(",", " ")
    text = re.sub("[\u2010-\u2015\u2212]", "-", text)
    text = " ".join(re.sub(r"(?<=[a-z])-|-(?=[a-z])", " ", text).split())
    text = re.sub("^(?:in|on|ca?[.]|circa|about|~) ?", "", text)
    if _DAY_OR_MONTH_FIRST.fullmatch(text):
        raise NotAnAnswer(f"Type the month as a word: {EXAMPLE}.")
    for written in _WRITTEN:
        if found := re.fullmatch(written, text):
            return _date(found.groupdict())
    raise NotAnAnswer(f"That is not a date; type {EXAMPLE}.")


def _date(parts: dict[str, str | None]) -> numbers.Date:
    """The date of a year and what else was given; names of months are looked up."""
    iso = [(parts["year"] or "").zfill(4)]
    if name := parts.get("month"):
        iso.append(_month(name))
    elif number := parts.get("number"):
        iso.append(number.zfill(2))
    if day := parts.get("day"):
        iso.append(day.zfill(2))
    try:
        return numbers.read_date("-".join(iso))
    except ValueError:
        raise NotAnAnswer(f"That is not in the calendar; type {EXAMPLE}.") from None


def _month(name: str) -> str:
    """The number of a month of which enough letters are given."""
    for number, month in enumerate(numbers.MONTHS, 1):
        if month.casefold().startswith(name):
            return f"{number:02}"
    raise NotAnAnswer(f"{name.capitalize()} is no month; type {EXAMPLE}.")
