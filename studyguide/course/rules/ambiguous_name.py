"""A title or an alias by which an earlier topic is already known.

`show encoder-only` could then mean either, and would have to refuse.

Bad:

    - {id: war, kind: event, aliases: [the struggle]}
    - {id: siege, kind: event, aliases: [The Struggle]}

Good:

    - {id: war, kind: event, aliases: [the struggle]}
    - {id: siege, kind: event, aliases: [The long struggle]}
"""

from studyguide.course.drafted import Drafted
from studyguide.course.flaw import Flaw
from studyguide.course.names import folded_once
from studyguide.course.problems import Problems

RULE = "ambiguous-name"


def look(drafted: Drafted, problems: Problems) -> None:
    """Note every name that an earlier topic has; ids come before all others."""
    owners = {folded_once(id_): id_ for id_ in drafted.drafts}
    for id_, draft in drafted.drafts.items():
        for number, name in enumerate((draft.title, *draft.aliases)):
            owner = owners.setdefault(folded_once(name), id_)
            if owner != id_:
                part = f"aliases.{number - 1}" if number else "title"
                hint = "Give one of the two another name."
                problems.add(
                    Flaw(RULE, f"{name!r} already means {owner}.", hint), draft.place(part)
                )
