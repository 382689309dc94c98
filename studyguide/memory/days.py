"""Study days: what a day is to somebody who learns past midnight."""

from math import floor

DAY_STARTS = 4
"""The hour of the learner's clock at which a day starts, unless told otherwise."""

_SECONDS = 86_400
_1970 = 719_163
"""The ordinal of the first of January 1970, as `datetime.date` counts."""


def study_day(at: float, offset: int, starts: int = DAY_STARTS) -> int:
    """The study day of a moment, as an ordinal of `datetime.date`.

    `at` is in seconds since 1970 (UTC), `offset` how many seconds the learner's clock is
    ahead of UTC at that moment, `starts` the hour at which a day starts. What counts is the
    clock on the wall: a day with a change of clocks is an hour shorter or longer.
    """
    return _1970 + floor((at + offset - starts * 3600) / _SECONDS)
