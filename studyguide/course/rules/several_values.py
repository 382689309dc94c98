"""A field of one value holds several, and nothing tells them apart.

Where sources disagree, each value is a claim with its `source`; where each holds under a
condition, that is its `when`.

Bad:

    id: war
    kind: event
    facts: {place: [Ulm, Jena]}

Good:

    id: war
    kind: event
    facts: {place: [{value: Ulm, source: book}, {value: Jena, when: in autumn}]}
"""

from studyguide.course.flaw import Flaw


def flaw(fact: str, count: int) -> Flaw:
    message = f"{fact} holds one value, and {count} are written."
    hint = "Keep one; or give each its 'source' where sources disagree, or its 'when'."
    return Flaw("several-values", message, hint)
