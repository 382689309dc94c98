"""A number that is zero or less, in a field that a figure shows on a log scale.

A log scale goes by powers and has no place for it, so the figure leaves it out.

Bad:

    # course.yaml
    id: history
    kinds: {event: {fields: {began: {type: date}, dead: {type: number, apart: 1.25}}}}
    figures: {losses: {kind: event, x: began, y: dead, log: y}}
    # week1/wars.yaml
    id: war
    kind: event
    facts: {began: 1805, dead: 0}

Good:

    # course.yaml
    id: history
    kinds: {event: {fields: {began: {type: date}, dead: {type: number, apart: 1.25}}}}
    figures: {losses: {kind: event, x: began, y: dead}}
    # week1/wars.yaml
    id: war
    kind: event
    facts: {began: 1805, dead: 0}
"""

from collections.abc import Iterator

from studyguide.course.drafted import Drafted
from studyguide.course.flaw import Flaw
from studyguide.course.model import Fact
from studyguide.course.problems import Problems

RULE = "off-the-scale"


def look(drafted: Drafted, problems: Problems) -> None:
    """Note every number that a figure of its kind has no place for."""
    for figure in drafted.course.figures.values():
        for axis in figure.log:
            field = figure.x if axis == "x" else figure.y
            for fact in _facts(drafted, figure.kind, field):
                off = next((v for v in fact.values if v.low is not None and v.low <= 0), None)
                if off:
                    message = f"{off.text} has no place on the log scale of {figure.id!r}."
                    hint = "Mend the number, or take 'log' out of the figure."
                    problems.add(Flaw(RULE, message, hint), fact.place)


def _facts(drafted: Drafted, kind: str, field: str) -> Iterator[Fact]:
    """What the topics of a kind say in a field, each where it is written."""
    for draft in drafted.drafts.values():
        if draft.kind.id == kind:
            fact = drafted.linked.facts(draft.id).get(field)
            if fact and not fact.inherited:
                yield fact
