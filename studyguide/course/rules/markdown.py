"""Notes that cannot be shown as they are written.

Too long, nested too deeply, or a row with more cells than its table has columns: shown
they are all the same, but not as they were meant.
"""

from studyguide.course.flaw import Flaw


def flaw(message: str) -> Flaw:
    """`message` says what cannot be shown."""
    return Flaw("markdown", message, "Write it in a simpler way.")
