"""What an answer was worth, part by part."""

from enum import StrEnum
from typing import NamedTuple


class Mark(StrEnum):
    """What a part of an answer was: given and right, given and wrong, or right and not given."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"


class Part(NamedTuple):
    """One thing that was answered or should have been; `because` says why it is so.

    `of` is the topic whose truth was given where several topics were asked about.
    """

    text: str
    mark: Mark
    because: str = ""
    of: str | None = None


class Judgement(NamedTuple):
    """How much of an answer was right, from 0 to 1, and its parts as they are told.

    `taken_for` are the topics whose truth was given for that of the topic asked about;
    `remark` is said of a right answer that was not written as it is (or of a near miss).
    """

    score: float
    parts: tuple[Part, ...]
    taken_for: tuple[str, ...] = ()
    remark: str = ""

    @property
    def is_right(self) -> bool:
        """Whether it was complete: anything short of that counts as missed."""
        return self.score == 1


class NotAnAnswer(Exception):
    """What was typed answers nothing; the message says what would."""
