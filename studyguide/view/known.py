"""What the learner knows of a topic or a course, in one line."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # whoever has no answers does not wait for it
    from studyguide.memory.standing import Tally


def known(tally: "Tally | None") -> str:
    """The line, such as '3 of 7 facts known, 1 due today'; empty where nothing was asked yet."""
    if tally is None or not tally.seen:
        return ""
    facts = "1 fact" if tally.facts == 1 else f"{tally.facts:,} facts"
    due = f", {tally.due:,} due today" if tally.due else ""
    return f"{tally.known:,} of {facts} known{due}"
