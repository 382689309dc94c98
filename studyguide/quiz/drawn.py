"""Questions that come one by one, of which some can be counted before they are made."""

from collections import deque
from collections.abc import Iterator
from itertools import islice

from studyguide.quiz.question import Question


class Ahead(Iterator[Question]):
    """The questions of an iterator, which can be looked for before it is their turn."""

    def __init__(self, questions: Iterator[Question]) -> None:
        self._questions = questions
        self._found: deque[Question] = deque()

    def __next__(self) -> Question:
        return self._found.popleft() if self._found else next(self._questions)

    def has(self, count: int) -> bool:
        """Whether there are still so many."""
        self._found += islice(self._questions, max(0, count - len(self._found)))
        return len(self._found) >= count


class Drawn(Iterator[Question]):
    """Questions in the order in which they are asked, each made when it is its turn.

    `quick` are some of them, each of which is quickly made.
    """

    def __init__(self, questions: Iterator[Question], quick: Ahead | None = None) -> None:
        self._questions = questions
        self._quick = quick

    def __next__(self) -> Question:
        return next(self._questions)

    def has(self, count: int) -> bool:
        """Whether so many are certain to come; False, too, where only drawing them would tell."""
        return self._quick is not None and self._quick.has(count)
