"""Parts of topics in the form in which they are stored, small and quickly made.

`stored` says what that is, and reads it back.
"""

import json
from typing import Any

from studyguide.course.model import AuthoredQuestion, Fact, Value
from studyguide.course.schema import Field
from studyguide.course.shared import Shared
from studyguide.course.stored import VALUE, PackedFact, PackedQuestion, PackedValue, Page, range_key

# `json.dumps` would make an encoder for each call; nothing that is stored holds itself
_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))

_QUESTION = (None, None, None, *AuthoredQuestion._field_defaults.values())
_NOTHING = VALUE[5:]
"""The end of a value of which nothing more is said: no note, no source, no condition."""


def to_json(thing: object) -> str:
    """Named tuples (as lists) and what holds or is held by them, as compact JSON."""
    text = _ENCODER.encode(thing)
    if text.isascii():
        return text
    # a file's name may hold bytes that are no UTF-8, which SQLite cannot keep but \udcff can
    return text.encode("utf-8", "backslashreplace").decode()


def page_text(page: Page) -> str:
    """A page for the library."""
    end = len(page)
    while not page[end - 1]:
        end -= 1
    return to_json(page[:end])


def packed_fact(fact: Fact, field: Field, home: str, shared: Shared) -> PackedFact:
    """A fact in a `field` of a topic in the file `home`."""
    file, line, column = fact.place
    head = shared.fact(field)
    values = tuple([packed_value(value, shared) for value in fact.values])
    if file == home and fact.inherited is None and not fact.disputed:
        return head, values, line, column
    elsewhere = 0 if file == home else shared.text(file)
    return head, values, line, column, elsewhere, fact.inherited, fact.disputed


def packed_value(value: Value, shared: Shared) -> PackedValue:
    """A value without its usual end: of most, no more is said than a text, a link or a number."""
    text, key, topic, low, high, measure = value[:6]
    is_bare = value[6:] == _NOTHING
    if is_bare and measure is None and low is None and high is None:
        return (text, key) if topic is None else (text, key, topic)
    is_plain = low == high and type(low) is type(high)
    return (
        text,
        None if measure is not None and _is_range(key, low, high) else key,
        topic,
        low if is_plain else (low, high),
        None if measure is None else shared.text(measure),
        *(() if is_bare else value[6:]),
    )


def _is_range(key: str, low: float | None, high: float | None) -> bool:
    return ".." in key and key == range_key(low, high)  # unlike a date's


def packed_question(*parts: Any) -> PackedQuestion:
    """A question, given what `AuthoredQuestion` holds, without the usual end of that."""
    end = len(parts)
    while parts[end - 1] == _QUESTION[end - 1]:
        end -= 1
    return parts[:end]
