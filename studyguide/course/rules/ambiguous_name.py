"""A title or an alias by which an earlier topic is already known.

`show encoder-only` could then mean either, and would have to refuse.

Bad:

    - {id: war, kind: event, aliases: [the struggle]}
    - {id: siege, kind: event, aliases: [The Struggle]}

Good:

    - {id: war, kind: event, aliases: [the struggle]}
    - {id: siege, kind: event, aliases: [The long struggle]}
"""

from collections.abc import Iterator

from studyguide.course.drafted import Drafted
from studyguide.course.drafts import Draft
from studyguide.course.flaw import Flaw
from studyguide.course.names import folded
from studyguide.course.problems import Problems

RULE = "ambiguous-name"


def look(drafted: Drafted, problems: Problems) -> None:
    """Note every name that an earlier topic has; ids come before all others."""
    owners = {folded(id_): id_ for id_ in drafted.drafts}
    for draft in drafted.drafts.values():
        for name, part in _names(draft):
            owner = owners.setdefault(folded(name), draft.id)
            if owner != draft.id:
                hint = "Give one of the two another name."
                problems.add(
                    Flaw(RULE, f"{name!r} already means {owner}.", hint), draft.place(part)
                )


def _names(draft: Draft) -> Iterator[tuple[str, str]]:
    """The title and aliases, each with the part of the topic it is."""
    yield draft.title, "title"
    for number, alias in enumerate(draft.aliases):
        yield alias, f"aliases.{number}"
