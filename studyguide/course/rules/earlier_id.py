"""An earlier id (`was`) that something else bears now, or bore as well.

What was learnt goes from the earlier id to the one that names it. An id that is still in use
keeps its own memory, and one that two topics claim could go to either.

Bad:

    - {id: war, kind: event}
    - {id: siege, kind: event, was: [war]}

Good:

    - {id: war, kind: event}
    - {id: siege, kind: event, was: [blockade]}
"""

from collections.abc import Collection, Iterator

from studyguide.course.drafted import Drafted
from studyguide.course.flaw import Flaw
from studyguide.course.problems import Problems

RULE = "earlier-id"


def look(drafted: Drafted, problems: Problems) -> None:
    """Note every earlier id that is the id of a topic, or that an earlier topic claims."""
    renamed = [draft for draft in drafted.drafts.values() if draft.was]
    owners = set(drafted.drafts) if renamed else set()
    for draft in renamed:
        for number, flaw in flaws(draft.was, owners):
            problems.add(flaw, draft.place(f"was.{number}"))
        owners |= {*draft.was}


def flaws(was: tuple[str, ...], owners: Collection[str]) -> Iterator[tuple[int, Flaw]]:
    """The flaws in the earlier ids of one topic or question, each with its place among them.

    `owners` are the names that others have, or had.
    """
    for number, id_ in enumerate(was):
        if id_ in owners:
            message = f"{id_!r} cannot be an earlier id here: something else is or was called so."
            yield number, Flaw(RULE, message, "Take it out, or mend the other's id.")
