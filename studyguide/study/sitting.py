"""One run of a quiz: which question is next, what an answer was worth, what was missed."""

from collections.abc import Iterator
from typing import NamedTuple

from studyguide.quiz.question import Option, Question


class Answered(NamedTuple):
    """A question and the option that was chosen, or None for "I don't know"."""

    question: Question
    chosen: Option | None

    @property
    def right(self) -> bool:
        return self.chosen is not None and self.chosen.right


class Sitting:
    """Asks at most `count` of `questions`, in turn, and keeps what was answered.

    `is_short` tells that there were fewer than were wanted.
    """

    def __init__(self, questions: Iterator[Question], count: int) -> None:
        # all are drawn before the first is asked, so that "3 of 10" is true from the start
        self.questions = [question for question, _ in zip(questions, range(count), strict=False)]
        self.answered: list[Answered] = []
        self.is_short = len(self.questions) < count

    @property
    def current(self) -> Question | None:
        """The question to be answered now; None when all have been."""
        number = len(self.answered)
        return self.questions[number] if number < len(self.questions) else None

    def answer(self, choice: int) -> Answered:
        """Answer the current question by the number of an option, or 0 for "I don't know".

        Raises IndexError when there is no such option or no question is left.
        """
        question = self.current
        if question is None or not 0 <= choice <= len(question.options):
            raise IndexError(choice)
        chosen = question.options[choice - 1] if choice else None
        answered = Answered(question, chosen)
        self.answered.append(answered)
        return answered

    @property
    def right(self) -> int:
        return sum(answered.right for answered in self.answered)

    @property
    def missed(self) -> list[Answered]:
        return [answered for answered in self.answered if not answered.right]

    @property
    def mixed_up(self) -> list[tuple[str, str]]:
        """Pairs of topics of which one was taken for the other, each once."""
        pairs = [
            (answered.question.topic, answered.chosen.of)
            for answered in self.missed
            if answered.chosen and answered.chosen.of
        ]
        each_once: dict[frozenset[str], tuple[str, str]] = {}
        for pair in pairs:
            each_once.setdefault(frozenset(pair), pair)
        return [pair for both, pair in each_once.items() if len(both) == 2]
