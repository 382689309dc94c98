"""A file or a folder that cannot be read.

Most often its permissions do not allow it.
"""

from studyguide.course.flaw import Flaw

RULE = "unreadable"


def file(reason: str) -> Flaw:
    return Flaw(RULE, f"The file cannot be read: {reason}.", "Mend its permissions.")


def folder() -> Flaw:
    return Flaw(RULE, "The folder cannot be read.", "Mend its permissions.")
