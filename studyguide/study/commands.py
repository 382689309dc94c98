"""What a key or a line means, given how the question is answered."""

from collections.abc import Iterator
from enum import StrEnum

from studyguide.quiz.judgement import NotAnAnswer
from studyguide.quiz.ways.interface import Way
from studyguide.study.sitting import Sitting

SLASH = "/"
"""What a command begins with where the answer is words."""


class Command(StrEnum):
    """What can be done besides answering, each by the key or letter that stands for it."""

    UNKNOWN = "0"
    HINT = "?"
    SKIP = "s"
    SUSPEND = "x"
    FLAG = "f"
    NOTE = "n"
    EDIT = "e"
    TAKE_BACK = "u"
    OVERRULE = "r"
    COMPARE = "c"
    MISSED = "m"
    HELP = "h"
    STOP = "q"


def meant(typed: str, way: Way | None) -> Command | None:
    """The command that was typed, or None where it is an answer.

    Where the answer is words, a command begins with a slash; elsewhere it may. A remark may
    follow a flag. Without a way, no question is left. Raises NotAnAnswer for a slash before no
    command.
    """
    word = typed.strip().lower()
    if way and way.is_words and not word.startswith(SLASH):
        return None
    name = word.removeprefix(SLASH)
    if name.split()[:1] == [Command.FLAG]:
        return Command.FLAG
    if name in tuple(Command):
        return Command(name)
    if way and way.is_words:
        raise NotAnAnswer("That is no command; /h lists them.")
    return None


def answer_in(typed: str, sitting: Sitting) -> str:
    """What was typed for an answer.

    Raises NotAnAnswer for a command without the slash that it needs here, unless an answer is
    a letter or has that one: `C`, or `vitamin C`.
    """
    word, turn = typed.strip().lower(), sitting.turn
    is_command = word in tuple(Command) and not word.isdigit()
    if turn and sitting.way and sitting.way.is_words and is_command:
        texts = (*turn.question.answers, *(each.text for each in turn.question.siblings))
        if not any(len(text) == 1 or word in text.casefold().split() for text in texts):
            raise NotAnAnswer(f"Commands follow a slash here: /{word}; /h lists them, /q stops.")
    return typed


def remark_in(typed: str) -> str:
    """What follows the command that was typed."""
    return " ".join(typed.split()[1:])


def offered(sitting: Sitting, in_terminal: bool) -> list[Command]:
    """The commands that would do something now, in the order in which they are shown."""
    return list(_offered(sitting, in_terminal))


def _offered(sitting: Sitting, in_terminal: bool) -> Iterator[Command]:
    if sitting.turn:
        yield Command.UNKNOWN
        if sitting.turn.question.hint:
            yield Command.HINT
        yield Command.SKIP
        if sitting.can_set_aside:
            yield Command.SUSPEND
            yield Command.FLAG
        yield Command.NOTE
        if in_terminal:
            yield Command.EDIT
    elif sitting.missed:
        yield Command.MISSED
    if sitting.can_take_back:
        yield Command.TAKE_BACK
    if sitting.last:
        if sitting.last.can_be_overruled:
            yield Command.OVERRULE
        if len(sitting.last.topics) > 1:
            yield Command.COMPARE
    yield Command.STOP
