"""A source that nothing refers to.

Either a value lost its source, or the source is a leftover.

Bad:

    # course.yaml
    id: history
    sources: {book: {text: A book}, map: {text: A map}}
    kinds: {event: {fields: {place: {}}}, person: {}}
    # week1/topics.yaml
    - {id: war, kind: event, sources: [book]}

Good:

    # course.yaml
    id: history
    sources: {book: {text: A book}}
    kinds: {event: {fields: {place: {}}}, person: {}}
    # week1/topics.yaml
    - {id: war, kind: event, sources: [book]}
"""

from studyguide.course.drafted import Drafted
from studyguide.course.flaw import WARNING, Flaw
from studyguide.course.problems import Problems

RULE = "unused-source"


def look(drafted: Drafted, problems: Problems) -> None:
    """Note each source that no topic and no value refers to, at its declaration."""
    for id_ in drafted.course.sources:
        if id_ not in drafted.sources:
            hint = "Refer to it where it is the source of something, or take it out."
            flaw = Flaw(RULE, f"Nothing refers to the source {id_!r}.", hint, WARNING)
            problems.add(flaw, drafted.document.place("sources", id_, key=True))
