"""A value is both stated and named in `not`.

One of the two is wrong. `not` names values known to be false.

Bad:

    id: war
    kind: event
    facts: {place: Ulm}
    not: {place: Ulm}

Good:

    id: war
    kind: event
    facts: {place: Ulm}
    not: {place: Jena}
"""

from studyguide.course.flaw import Flaw


def flaw(fact: str, text: str) -> Flaw:
    message = f"{fact} is said to be {text!r}, and here not to be."
    return Flaw("stated-and-denied", message, "Take one of the two out.")
