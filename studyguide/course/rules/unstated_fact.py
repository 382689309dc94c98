"""A question asks about a fact that its topic does not state.

With `fact: FIELD`, what is learnt by a question is kept for that fact of its topic, as it
is for the questions that are made of facts. What a variant has from its parent, and what
stands at the other end of a link, are facts of other topics.

Bad:

    id: war
    kind: event
    questions:
      - {id: where, form: type-in, prompt: Where was it?, answer: in Ulm, fact: place}

Good:

    id: war
    kind: event
    facts: {place: Ulm}
    questions:
      - {id: where, form: type-in, prompt: Where was it?, answer: in Ulm, fact: place}
"""

from collections.abc import Sequence

from studyguide.course.flaw import Flaw
from studyguide.course.names import listed

RULE = "unstated-fact"


def flaw(topic: str, fact: str, stated: Sequence[str]) -> Flaw:
    """`stated` are the fields that the topic does state."""
    hint = f"State it, or ask about one of: {listed(stated)}." if stated else "State it."
    return Flaw(RULE, f"{topic} does not state {fact!r}.", hint)
