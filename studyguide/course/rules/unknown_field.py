"""A field that the topic's kind does not declare.

Fields are declared under `kinds` in course.yaml, once for all topics of a kind, so that
they can be compared and asked.

Bad:

    id: war
    kind: event
    facts: {plaice: Ulm}

Good:

    id: war
    kind: event
    facts: {place: Ulm}
"""

from collections.abc import Iterable

from studyguide.course.colons import spaced
from studyguide.course.flaw import Flaw
from studyguide.course.names import listed
from studyguide.course.problems import Problems

RULE = "unknown-field"


def flaw(kind: str, field: str, known: Iterable[str], problems: Problems) -> Flaw:
    """`known` are the fields of the kind, and the other ends of links to it."""
    known = list(known)
    hint = spaced(field) or problems.did_you_mean(field, known)
    if field[:1].isdecimal():  # `{wingspan: 5,5 cm}`
        hint = "A comma ends the value before it; a number has a point there, as in 5.5."
    hint = hint or f"It has: {listed(known) or 'none'}."
    return Flaw(RULE, f"The kind {kind} has no field {field!r}.", hint)


def of_ratio(numbers: list[str]) -> Flaw:
    """A ratio is not of two of the `numbers`, the number fields of its kind."""
    hint = f"Its number fields are: {listed(numbers) or 'none'}."
    return Flaw(RULE, "A ratio is of two number fields of its kind.", hint)
