"""A number without a source, in a course that declares sources.

A number that nobody can look up is worth little, and numbers are where notes go wrong.

Bad:

    id: war
    kind: event
    facts: {dead: 5K}

Good:

    id: war
    kind: event
    facts: {dead: {value: 5K, source: book}}
"""

from studyguide.course.flaw import WARNING, Flaw


def flaw(text: str) -> Flaw:
    message = f"Nothing says where the number {text} comes from."
    hint = "Write it as {value: …, source: …}, with a source that course.yaml declares."
    return Flaw("unsourced-number", message, hint, WARNING)
