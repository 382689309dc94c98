"""The clock on the wall: what time it is, and how far from UTC where the learner is."""

import time


def now() -> float:
    """Seconds since 1970 (UTC)."""
    return time.time()


def offset_at(at: float) -> int:
    """How many seconds this machine's zone is ahead of UTC at a moment."""
    return time.localtime(at).tm_gmtoff
