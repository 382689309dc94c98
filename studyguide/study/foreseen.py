"""Questions about facts that are each made in turn, though it is told how many there will be."""

from collections.abc import Iterator

from studyguide.quiz.question import Question


class Foreseen(Iterator[Question]):
    """The questions that are `made`, of which some prove to be None, as no form asks their fact.

    `total` is how many there will be as far as is known; each that proves to be None is taken
    off. The first is given at once; behind it, it is known of each whether another follows.
    """

    def __init__(self, made: Iterator[Question | None], total: int) -> None:
        self.total = total
        self._made = made
        self._is_begun = False
        self._following: Question | None = None

    def __next__(self) -> Question:
        question = self._following or self._find()
        if question is None:
            raise StopIteration
        self._following = self._find() if self._is_begun else None
        self._is_begun = True
        return question

    def _find(self) -> Question | None:
        for question in self._made:
            if question:
                return question
            self.total -= 1
        return None
