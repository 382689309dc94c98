"""A topic names a figure that the course does not declare.

Figures are declared under `figures` in course.yaml; `studyguide figure` lists them. One that
is not among them is not shown.

Bad:

    # course.yaml
    id: history
    kinds: {event: {fields: {began: {type: date}, dead: {type: number, apart: 1.25}}}}
    figures: {losses: {kind: event, x: began, y: dead}}
    # week1/wars.yaml
    id: war
    kind: event
    figure: loses

Good:

    # course.yaml
    id: history
    kinds: {event: {fields: {began: {type: date}, dead: {type: number, apart: 1.25}}}}
    figures: {losses: {kind: event, x: began, y: dead}}
    # week1/wars.yaml
    id: war
    kind: event
    figure: losses
"""

from collections.abc import Collection

from studyguide.course.flaw import Flaw
from studyguide.course.names import listed
from studyguide.course.problems import Problems


def flaw(figure: str, known: Collection[str], problems: Problems) -> Flaw:
    """`known` are the figures that the course declares."""
    hint = problems.did_you_mean(figure, known) or f"Figures: {listed(list(known)) or 'none'}."
    return Flaw("unknown-figure", f"No figure is called {figure!r}.", hint)
