"""A source that the course does not declare.

Sources are declared once, under `sources` in course.yaml, and named by their id.

Bad:

    id: war
    kind: event
    sources: [bok]

Good:

    id: war
    kind: event
    sources: [book]
"""

from collections.abc import Iterable

from studyguide.course.flaw import Flaw
from studyguide.course.problems import Problems


def flaw(source: str, sources: Iterable[str], problems: Problems) -> Flaw:
    """`sources` are those that the course declares."""
    declare = "Declare it under 'sources' in course.yaml."
    hint = problems.did_you_mean(source, sources) or declare
    return Flaw("unknown-source", f"No source is called {source!r}.", hint)
