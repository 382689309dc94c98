"""Sittings of some questions, held by a clock that is turned by hand."""

from collections.abc import Iterator

from studyguide.quiz.question import Question
from studyguide.study.answered import Answered
from studyguide.study.sitting import Limit, Sitting
from tests.quiz.questions import question


class Clock:
    """Seconds that pass only when told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Notes:
    """A keeper that notes what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def keep(self, answered: Answered) -> None:
        self.told.append(f"keep {answered.question.topic}")

    def take_back(self) -> None:
        self.told.append("take back")

    def overrule(self, answered: Answered) -> None:
        self.told.append(f"overrule {answered.question.topic}")

    def suspend(self, question: Question) -> None:
        self.told.append(f"suspend {question.topic}")

    def flag(self, question: Question, remark: str) -> None:
        self.told.append(f"flag {question.topic}: {remark}")


def sitting(
    *questions: Question, most: int | None = None, seconds: float | None = None
) -> tuple[Sitting, Clock]:
    """A sitting of some questions, and its clock."""
    clock = Clock()
    return Sitting(iter(questions), Limit(most, seconds), clock), clock


def numbered(count: int) -> Iterator[Question]:
    """Questions about t1, t2 and so on, whose first option is right and the second wrong."""
    return (question(f"t{number}", "other") for number in range(1, count + 1))


RIGHT, WRONG = "1", "2"


def asked_when(run: Sitting, answers: str) -> list[str]:
    """The topics asked while answering: a digit answers, `s` skips; `+` marks one again."""
    topics = []
    for typed in answers:
        if run.turn is None:
            break
        topics.append(run.turn.question.topic + "+" * run.turn.again)
        if typed == "s":
            run.skip()
        else:
            run.answer(typed)
    return topics
