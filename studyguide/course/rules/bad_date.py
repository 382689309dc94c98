"""A value of a date field that is no year, month or day.

Dates are written 2018, 2018-10 or 2018-10-11, as exactly as they are known.

Bad:

    id: war
    kind: event
    facts: {began: 2 August 1914}

Good:

    id: war
    kind: event
    facts: {began: 1914-08-02}
"""

from studyguide.course.flaw import Flaw
from studyguide.course.numbers import DATES


def flaw(message: str) -> Flaw:
    """`message` says what is wrong with the date."""
    return Flaw("bad-date", message, f"Write {DATES}.")
