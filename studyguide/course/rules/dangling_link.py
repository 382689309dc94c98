"""A link to a topic that does not exist, or that is of another kind.

Links are written as ids. The nearest id is suggested.

Bad:

    id: war
    kind: event
    facts: {leader: adda}

Good:

    id: war
    kind: event
    facts: {leader: ada}
"""

from collections.abc import Iterable

from studyguide.course.flaw import Flaw
from studyguide.course.problems import Problems

RULE = "dangling-link"


def flaw(id_: str, ids: Iterable[str], problems: Problems, other: bool = False) -> Flaw:
    """`ids` are those of all topics; with `other`, one is wanted that is not the topic's own."""
    hint = problems.did_you_mean(id_, ids) or "List all topics with: studyguide topics"
    return Flaw(RULE, f"No {'other ' if other else ''}topic has the id {id_!r}.", hint)


def of_another_kind(id_: str, kind: str, wanted: str) -> Flaw:
    message = f"{id_!r} is of the kind {kind}; this leads to the kind {wanted}."
    return Flaw(RULE, message, "Link to another topic or mend its kind.")


def of_variant(id_: str) -> Flaw:
    message = f"{id_!r} cannot be varied: it is of another kind, or the topic itself."
    return Flaw(RULE, message, "Name the family's own topic.")
