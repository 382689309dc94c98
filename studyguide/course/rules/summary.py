"""A summary that is empty, or longer than a summary.

It is what a list of topics shows of each: one sentence or two, at most 300 characters.

Bad:

    id: war
    kind: event
    summary: ''

Good:

    id: war
    kind: event
    summary: A quarrel of states that is carried out by armies.
"""

from studyguide.course.flaw import WARNING, Flaw

MOST = 300


def flaw(summary: str) -> Flaw | None:
    """What is wrong with a summary, which is written in one line; None when nothing is."""
    if not summary:
        return Flaw("summary", "The summary is empty.", "Say in a sentence what it is.", WARNING)
    length = len(summary)
    if length > MOST:
        message = f"The summary has {length} characters; at most {MOST} are a summary."
        return Flaw("summary", message, "Move what it explains into 'notes'.", WARNING)
    return None
