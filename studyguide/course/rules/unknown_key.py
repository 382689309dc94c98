"""A key that nothing reads.

It is most often a slip of the pen. What stands under it would be lost without a word.

Bad:

    id: war
    kind: event
    titel: The war

Good:

    id: war
    kind: event
    title: The war
"""

from collections.abc import Collection

from studyguide.course.flaw import Flaw
from studyguide.course.names import nearest


def flaw(key: str, known: Collection[str], has_value: bool = True) -> Flaw:
    """`known` are the keys that may stand there."""
    close = nearest(key, known, 1)
    hint = f"Did you mean {close[0]}?" if close else "Mend or remove it."
    if not close and not has_value:  # `{value: 2,5}` or `{at: p. 3, 4}`
        hint = "If it belongs to the text before it, put that text in single quotes."
    elif not close and "facts" in known:
        hint = "Mend or remove it; what fields say stands under 'facts'."
    return Flaw("unknown-key", f"Nothing reads the key {key!r} here.", hint)
