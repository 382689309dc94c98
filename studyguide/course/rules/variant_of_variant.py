"""A topic is a variant of a topic that is a variant itself.

A variant shows what it leaves out from its parent. With one step it is plain where a
fact comes from; name the family's own topic at every variant.

Bad:

    - {id: war, kind: event}
    - {id: siege, kind: event, variant-of: war}
    - {id: night, kind: event, variant-of: siege}

Good:

    - {id: war, kind: event}
    - {id: siege, kind: event, variant-of: war}
    - {id: night, kind: event, variant-of: war}
"""

from studyguide.course.flaw import Flaw


def flaw(parent: str, grandparent: str) -> Flaw:
    message = f"{parent!r} is itself a variant of {grandparent!r}."
    return Flaw("variant-of-variant", message, f"Write 'variant-of: {grandparent}'.")
