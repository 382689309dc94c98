"""What is raised on purpose: what a user can mend, and what the program mends itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 60
"""Characters of what was typed that are enough to know it by."""


class StudyGuideError(Exception):
    """What the user can mend, raised anywhere and caught at one door.

    `message` is one sentence in the user's words, `hint` one that says what to do;
    both may quote the user or the content, and are cleaned before they are shown.
    `exit_code` is 1 when it could not be done and 2 for an impossible command line.
    """

    def __init__(self, message: str, hint: str = "", exit_code: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.exit_code = exit_code


class LibraryDamaged(Exception):
    """The compiled library cannot be trusted; it may be deleted and built again."""

    def __init__(self, file: Path | None) -> None:
        super().__init__(f"damaged: {file}")
        self.file = file


def said_back(typed: str) -> str:
    """What a user typed, in quotes, to be told of in a message; of a long text the beginning.

    What a terminal could not decode becomes a question mark.
    """
    text = typed.encode("utf-8", "replace").decode()
    return repr(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")


def reason_of(error: OSError | ValueError) -> str:
    """Why the system refused, as part of a sentence: 'permission denied'."""
    said = getattr(error, "strerror", None) or str(error)
    return said.lower() or "unknown"
