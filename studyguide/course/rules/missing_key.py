"""A key, or a field that is required, is missing.

Without it what holds it means nothing: a topic needs an id and a kind, a choice its
choices, a link the kind it leads to.

Bad:

    id: war

Good:

    id: war
    kind: event
"""

from studyguide.course.flaw import Flaw
from studyguide.course.schema import Field

RULE = "missing-key"


def flaw(key: str) -> Flaw:
    return Flaw(RULE, f"The key {key!r} is missing here.", f"Add a line '{key}: …'.")


def of_topic(topic: str, field: Field) -> Flaw:
    """A topic says nothing in a required field."""
    message = f"{topic} does not say its {field.label!r}, which is required."
    return Flaw(RULE, message, f"Add '{field.id}: …'.")


def empty_course() -> Flaw:
    return Flaw(RULE, "The file is empty.", "A course needs at least an 'id' and its 'kinds'.")


def choices() -> Flaw:
    return Flaw(RULE, "A choice needs the list of its choices.", "Add 'of: [a, b]'.")


def way_to_draw() -> Flaw:
    message = "A figure is drawn from x and y, or from fields, or by a lab: from one of these."
    return Flaw(RULE, message, "Write 'kind', 'x' and 'y'; or 'kind' and 'fields'; or 'lab'.")


def linked_kind() -> Flaw:
    return Flaw(RULE, "A link needs the kind it leads to.", "Add 'to: KIND'.")
