"""What is written into the log of answers: one row for each thing a learner did."""

from enum import IntEnum, StrEnum
from typing import NamedTuple


class Act(StrEnum):
    """What a row records. Nothing is ever changed or deleted: what is taken back is added."""

    ANSWER = "answer"
    UNDO = "undo"
    OVERRULE = "overrule"
    FORGET = "forget"
    SUSPEND = "suspend"
    RESUME = "resume"
    FLAG = "flag"


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
    - undo: `target` is the key of the row that is taken back. An undo can be undone.
    - overrule ("I was right"): `target` is the key of the answer.
    - forget: `fact` is a fact, or a topic as `course/topic`.
    - suspend and resume: `fact` or `question` is what is asked no more, or again.
    - flag: `question` is what is bad, `value` a hash of its wording, `given` the remark.
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
    target: tuple[str, int] | None = None
    version: str = ""
