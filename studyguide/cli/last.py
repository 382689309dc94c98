"""The last quiz gone on with: what is left of it, or what was missed in it."""

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Literal

from studyguide.cli import desk
from studyguide.errors import StudyGuideError

if TYPE_CHECKING:
    from studyguide.course.shelf import Shelf
    from studyguide.quiz.draw import Wish
    from studyguide.quiz.drawn import Drawn
    from studyguide.study.last_quiz import LastQuiz, QuizPlace

Part = Literal["left", "missed"]

COMMANDS: dict[Part, str] = {
    "left": "studyguide quiz --resume",
    "missed": "studyguide quiz --missed",
}
"""The command that asks each part of the last quiz."""

_BEGIN = "Begin a quiz: studyguide quiz"


def part_of(resume: bool, missed: bool, is_more_wanted: bool) -> Part | None:
    """The part of the last quiz that is asked for, if any.

    Raises StudyGuideError where something else is wanted beside it.
    """
    if (resume and missed) or (is_more_wanted and (resume or missed)):
        option = "--resume" if resume else "--missed"
        message = f"{option} goes on with the last quiz as it was, and takes no other wish."
        raise StudyGuideError(message, f"Leave out everything but {option}.", exit_code=2)
    if resume:
        return "left"
    return "missed" if missed else None


def go_on(
    part: Part, place: "QuizPlace", shelf: "Shelf", wish: "Wish", new_id: str
) -> "tuple[LastQuiz, Drawn]":
    """A quiz and a part of its questions; raises StudyGuideError where it has none.

    What was missed is a quiz of its own, which takes `new_id`: what is left stays left.
    """
    from studyguide.quiz.drawn import Drawn
    from studyguide.study.asking import questions_named

    if part == "left":
        last = _last_left(place.quizzes())
        ids, begun = last.left, last
    else:
        last = _last_missed(place.quizzes())
        ids, begun = last.missed, last._replace(id=new_id, missed=())
    questions = questions_named(ids, shelf, last.seed, last.pairs)
    return begun, Drawn(filter(wish.is_wanted, questions))


def _last_left(quizzes: "list[LastQuiz]") -> "LastQuiz":
    """The last quiz of which something is left; tells where there are others."""
    unfinished = [quiz for quiz in quizzes if quiz.left]
    if not unfinished:
        raise StudyGuideError("No quiz was left before its end.", _BEGIN)
    if len(unfinished) > 1:
        left = f"{len(unfinished)} quizzes were left; this is the last of them"
        desk.tell(f"{left}. Once it is done, --resume goes on with the one before.")
    return unfinished[0]


def _last_missed(quizzes: "list[LastQuiz]") -> "LastQuiz":
    if not quizzes or not quizzes[0].missed:
        raise StudyGuideError("Nothing was missed.", _BEGIN)
    return quizzes[0]


def nothing() -> StudyGuideError:
    """Why not a single question is left to go on with."""
    message = "Nothing of the last quiz can be asked any more."
    return StudyGuideError(message, "Begin another: studyguide quiz")


def tell_of_left(place: "QuizPlace") -> None:
    """In a terminal, tell how much is left of the last quiz when another is begun."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return
    with suppress(StudyGuideError):  # it is told where somebody wants to go on
        for last in place.quizzes()[:1]:
            if count := len(last.left):
                questions = "1 question" if count == 1 else f"{count} questions"
                left = f"{questions} of your last quiz left"
                desk.tell(f"{left}; to go on with it: {COMMANDS['left']}")
