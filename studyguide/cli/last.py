"""The last quiz gone on with: what is left of it, or what was missed in it."""

import sys
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


def go_on(part: Part, place: "QuizPlace", shelf: "Shelf", wish: "Wish") -> "tuple[LastQuiz, Drawn]":
    """The last quiz and a part of its questions; raises StudyGuideError where it has none."""
    from studyguide.quiz.drawn import Drawn
    from studyguide.study.asking import questions_named

    last = place.get()
    ids = getattr(last, part) if last else ()
    if last is None or not ids:
        words = {"left": "No quiz was left before its end.", "missed": "Nothing was missed."}
        raise StudyGuideError(words[part], "Begin a quiz: studyguide quiz")
    questions = questions_named(ids, shelf, last.seed, last.pairs)
    begun = last._replace(missed=()) if part == "missed" else last
    return begun, Drawn(filter(wish.is_wanted, questions))


def nothing() -> StudyGuideError:
    """Why not a single question is left to go on with."""
    message = "Nothing of the last quiz can be asked any more."
    return StudyGuideError(message, "Begin another: studyguide quiz")


def tell_of_left(place: "QuizPlace") -> None:
    """In a terminal, tell how much is left of a quiz that will be forgotten for this one."""
    last = place.get() if sys.stdin.isatty() and sys.stdout.isatty() else None
    if last and last.left:
        count = len(last.left)
        questions = "1 question" if count == 1 else f"{count} questions"
        desk.tell(f"{questions} of your last quiz left; to go on with it: {COMMANDS['left']}")
