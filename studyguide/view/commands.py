"""The keys of a quiz: in one line below each question, and one by one for who asks."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from studyguide.study.commands import SLASH, Command
from studyguide.view.facts import bulleted
from studyguide.view.screen import Screen

_WORDS = {
    Command.UNKNOWN: ("I don't know", "don't know", "I don't know"),
    Command.HINT: ("hint", "hint", "a hint"),
    Command.SKIP: ("skip", "skip", "skip it; it comes back once, at the end"),
    Command.SUSPEND: ("never again", "never", "do not ask about this fact again"),
    Command.FLAG: ("flag", "flag", "this question is bad; it rests until its wording changes"),
    Command.NOTE: ("note", "note", "the note it comes from, which counts as a hint"),
    Command.EDIT: ("edit", "edit", "open that note in your editor"),
    Command.TAKE_BACK: ("undo", "undo", "take back your last answer, or what you set aside since"),
    Command.OVERRULE: ("I was right", "right", "your last answer was right after all"),
    Command.COMPARE: ("compare", "compare", "the topics of the last question, side by side"),
    Command.MISSED: ("missed, once more", "missed", "what you missed, once more"),
    Command.HELP: ("more", "more", "these keys"),
    Command.STOP: ("stop", "stop", "stop, and see how it went"),
}
"""What each command is called in a line, in a crowded line, and alone."""

NOT_NOW = {
    Command.HINT: "There is no hint to this question.",
    Command.SUSPEND: "Nothing is kept of this quiz, so nothing can be suspended.",
    Command.FLAG: "Nothing is kept of this quiz, so nothing can be flagged.",
    Command.EDIT: "The editor opens only in a terminal.",
    Command.TAKE_BACK: "There is no answer yet to take back.",
    Command.OVERRULE: "There is no wrong answer just now that could have been right.",
    Command.COMPARE: "There is nothing to compare just now.",
    Command.MISSED: "What you missed is asked once more at the end.",
}
"""Why a command does nothing where it is not offered."""

ZERO = "0 is an answer here: type it again if you mean it; /0 says that you don't know."
"""What is told at the first 0 where answers are words, as elsewhere it is no answer."""

AT_THE_END = "enter how it went"
"""What is left to be done when no question is left."""

HOW_TO_REMARK = "Enter flags it, with or without a word; Ctrl-C does not."
REMARK = "What is wrong with it? "
"""How a terminal asks for the remark to a flag, which may be empty."""

_LEAST_WANTED = (
    Command.FLAG,
    Command.EDIT,
    Command.SUSPEND,
    Command.COMPARE,
    Command.NOTE,
    Command.SKIP,
    Command.OVERRULE,
    Command.TAKE_BACK,
    Command.MISSED,
    Command.HINT,
    Command.UNKNOWN,
)
"""In which order commands make room where a line cannot hold them all."""


def key_line(invite: str, commands: Sequence[Command], is_words: bool, screen: Screen) -> Text:
    """What may be typed now, in one line: in short, or no more than fits, where it is narrow.

    `invite` says how to answer; where the answer is words, commands begin with a slash.
    """
    slash = SLASH if is_words else ""
    line = _line(invite, commands, 0, slash, screen)
    if line.cell_len <= screen.width:
        return line
    invite = invite.partition(" ")[0]
    left = list(commands)
    line = _line(invite, left, 1, slash, screen)
    for command in _LEAST_WANTED:
        if line.cell_len <= screen.width:
            break
        if command in left:
            left.remove(command)
            line = _line(invite, [*left, Command.HELP], 1, slash, screen)
    return line


def key_list(
    invite: str, commands: Sequence[Command], is_words: bool, screen: Screen
) -> Iterator[RenderableType]:
    """What may be typed now, a line for each and in full."""
    slash = SLASH if is_words else ""
    yield Text("")
    if invite:
        yield screen.text(invite)
    for command in commands:
        words = screen.text(_WORDS[command][2])
        yield bulleted(words, screen, f"{slash}{command.value}", "cyan")
    yield Text("")


def _line(invite: str, commands: Sequence[Command], size: int, slash: str, screen: Screen) -> Text:
    keys = [f"{slash}{command.value} {_WORDS[command][size]}" for command in commands]
    return screen.line(("  ".join(filter(None, [invite, *keys])), "dim"))
