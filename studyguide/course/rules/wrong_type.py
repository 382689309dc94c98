"""A value that its key or field cannot hold.

An id is small letters, digits and single hyphens; a yes-no is yes or no; where a text is
wanted no list will do. A text that begins with [ or { is read as a list or a mapping:
single quotes make it a text.

Bad:

    id: war
    kind: event
    title: [War]

Good:

    id: war
    kind: event
    title: '[War]'
"""

from studyguide.course.colons import spaced
from studyguide.course.flaw import Flaw
from studyguide.course.names import either, how_ids_are_written
from studyguide.course.schema import Field

RULE = "wrong-type"


def flaw(message: str, hint: str = "") -> Flaw:
    return Flaw(RULE, message, hint)


def no_mapping(node: object) -> Flaw:
    hint = (spaced(node) if isinstance(node, str) else "") or "Write 'key: …'."
    return Flaw(RULE, f"Here a mapping of keys is wanted, not {_named(node)}.", hint)


def no_text(key: str, node: object) -> Flaw:
    """Something else stands where a text is wanted."""
    if node is None:
        return Flaw(RULE, f"{key!r} is empty.", "Write a value, or take the key out.")
    hint = ""
    if isinstance(node, list | dict):
        sign = "[" if isinstance(node, list) else "{"
        hint = f"If it is a text that begins with {sign}, put it in single quotes."
    return Flaw(RULE, f"{key!r} is a text, and here stands {_named(node)}.", hint)


def no_id(text: object) -> Flaw:
    return Flaw(RULE, f"{text!r} cannot be an id.", how_ids_are_written(str(text)))


def no_topics() -> Flaw:
    return Flaw(RULE, "A topic file holds a topic or a list of topics.", "Begin with 'id: …'.")


def computed(field: Field) -> Flaw:
    """A ratio is written, which the program computes."""
    message = f"The field {field.id!r} is computed from {either(list(field.of))}."
    return Flaw(RULE, message, "Take the value out.")


def no_yes_no(text: str) -> Flaw:
    return Flaw(RULE, f"{text!r} is neither yes nor no.", "Write yes or no.")


def no_inverse() -> Flaw:
    return Flaw(RULE, "Only a link has an inverse.", "Take the key out.")


def no_measure(field: Field) -> Flaw:
    """A field of no number stands for an axis."""
    message = f"The field {field.id!r} cannot be measured: its type is {field.type}."
    return Flaw(RULE, message, "Take a number, a date or a ratio.")


def no_group(field: Field) -> Flaw:
    """A field that makes no groups stands for them."""
    message = f"The field {field.id!r} makes no groups: its type is {field.type}."
    return Flaw(RULE, message, "Take a choice or a link.")


def _named(node: object) -> str:
    if node is None:
        return "nothing"
    if isinstance(node, dict):
        return "a mapping"
    return "a list" if isinstance(node, list) else "a text"
