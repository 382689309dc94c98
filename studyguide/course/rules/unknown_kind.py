"""A kind that the course does not declare.

A topic's kind says which fields it has. Without it none of its facts can be read.

Bad:

    id: war
    kind: evnt

Good:

    id: war
    kind: event
"""

from collections.abc import Iterable

from studyguide.course.flaw import Flaw
from studyguide.course.names import listed
from studyguide.course.problems import Problems


def flaw(kind: str, kinds: Iterable[str], problems: Problems) -> Flaw:
    """`kinds` are those that the course declares."""
    kinds = list(kinds)
    hint = problems.did_you_mean(kind, kinds) or f"Kinds: {listed(kinds)}."
    return Flaw("unknown-kind", f"No kind is called {kind!r}.", hint)
