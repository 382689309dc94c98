"""What is written into the log of answers: one row for each thing a learner did."""

from enum import IntEnum, StrEnum
from typing import NamedTuple

Key = tuple[str, int]


class Act(StrEnum):
    """What a row records. Nothing is ever changed or deleted: what is taken back is added."""

    ANSWER = "answer"
    UNDO = "undo"
    OVERRULE = "overrule"
    FORGET = "forget"
    SUSPEND = "suspend"
    RESUME = "resume"
    FLAG = "flag"
    RENAME = "rename"


class Rating(IntEnum):
    """How well a fact was recalled, in the words of FSRS."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Row(NamedTuple):
    """One row of the log; its key is (`sitting`, `number`).

    `at` is the time in seconds since 1970 (UTC) and `day` the study day as an ordinal, both
    of the learner's clock when it was written. What the other columns hold is said by `act`:

    - answer: all of them. `fact` is `course/topic.name`, `value` a hash of what is right,
      `question` the question's id, `chosen` the topics that were taken for the one asked
      about, separated by spaces, `score` from 0 to 1, `rating` None where the answer moves no
      memory (a right true-false), `seconds` how long it took.
    - undo: `target` is the key of the row that is taken back, `fact` and `question` are of
      that row. An undo can be undone.
    - overrule ("I was right"): `target` and `fact` are those of the answer, `score` and
      `rating` what it is held to be instead.
    - forget: `fact` is a fact, or a topic as `course/topic`.
    - suspend: `fact` is what is asked no more.
    - flag: `question` is what is bad, about `fact` and in `form`; `value` is a hash of its
      wording, `chosen` the prompt that was shown, `given` the remark.
    - resume: `fact` is a fact, or a topic as `course/topic`, that is asked again, whether it was
      suspended or its questions were flagged.
    - rename: `fact` is what a fact or a topic was called and `given` what it is called now;
      both are one where it is called so again. It says so of every row, earlier or later.
    """

    sitting: str
    number: int
    at: float
    day: int
    act: Act
    fact: str = ""
    value: str = ""
    form: str = ""
    question: str = ""
    given: str = ""
    score: float = 0.0
    chosen: str = ""
    rating: Rating | None = None
    seconds: float = 0.0
    target: Key | None = None
    version: str = ""

    @property
    def key(self) -> Key:
        return self.sitting, self.number


def undo_of(row: Row, at: float, day: int) -> Row:
    """A row, still without a key, that takes another back."""
    return Row("", 0, at, day, Act.UNDO, row.fact, question=row.question, target=row.key)
