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

from collections.abc import Iterable

from studyguide.course.names import nearest
from studyguide.course.problems import Flaw


def flaw(key: str, known: Iterable[str]) -> Flaw:
    """`known` are the keys that are read somewhere."""
    close = nearest(key, known, 1)
    hint = f"Did you mean {close[0]}?" if close else "Mend or remove it."
    return Flaw("unknown-key", f"Nothing reads the key {key!r} here.", hint)
