"""A number counts something else than its field does.

A field with `measure: hectares` holds hectares, so that its numbers can be compared. The
unit may be left out; bytes and per cent may stand in a field that declares no measure.

Bad:

    id: war
    kind: event
    facts: {size: {value: 5 miles, source: book}}

Good:

    id: war
    kind: event
    facts: {size: {value: 5 hectares, source: book}}
"""

from studyguide.course.flaw import Flaw

RULE = "wrong-measure"


def flaw(message: str, measure: str | None) -> Flaw:
    """`message` says what the number counts, and `measure` what its field does."""
    hint = "Leave the unit out, or give the field its 'measure'."
    if measure:
        hint = f"Write the number alone, or with {measure} behind it."
    return Flaw(RULE, message, hint)
