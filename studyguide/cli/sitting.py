"""The loop of a quiz: what is typed is an answer, or a command that is done."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from studyguide.cli import aside
from studyguide.cli.asking import Asker
from studyguide.cli.last import COMMANDS
from studyguide.cli.stopping import Stopped
from studyguide.errors import StudyGuideError
from studyguide.quiz.judgement import NotAnAnswer
from studyguide.study.answered import Answered
from studyguide.study.commands import SLASH, Command, answer_in, meant, offered, remark_in
from studyguide.study.sitting import Sitting
from studyguide.view.commands import NOT_NOW, ZERO

if TYPE_CHECKING:
    from studyguide.course.shelf import Shelf


class Onward(NamedTuple):
    """The command that asks anew, and who remembers how far a sitting is, if anybody does.

    `keep` returns whether it could be remembered.
    """

    again: str
    keep: Callable[[Sitting], bool] | None = None


def hold(sitting: Sitting, shelf: "Shelf", plain: bool, onward: Onward) -> int:
    """Ask until done or stopped, then tell how it went; returns the exit code."""
    loop = Loop(sitting, shelf, Asker(sitting, plain), onward)
    code, ending = 0, ""
    try:
        ending = loop.run()
    except KeyboardInterrupt:
        code, ending = 130, "Stopped."
    except Stopped as stopped:
        code, ending = stopped.code, "Stopped."
    loop.sum_up(ending)
    return code


class Loop:
    """A sitting, who asks its questions, and the courses in which to look things up."""

    def __init__(self, sitting: Sitting, shelf: "Shelf", asker: Asker, onward: Onward) -> None:
        self._sitting = sitting
        self._shelf = shelf
        self._asker = asker
        self._onward = onward
        self._kept_at = sitting.turn
        self._is_kept = self._is_zero_told = False

    def run(self) -> str:
        """Ask each question in turn; returns what ended the quiz before its time, or ''."""
        while self._sitting.turn or self._is_reconsidered():
            typed = self._asker.read()
            if typed is None:
                return "The input ended."
            try:
                command = meant(typed, self._sitting.way)
                if command is Command.STOP:
                    return "You stopped."
                self._heed(command, typed)
            except NotAnAnswer as reply:
                self._asker.refuse(str(reply))
            self._keep()
        return ""

    def sum_up(self, ending: str) -> None:
        """Tell how it went, and what can be done next."""
        from studyguide.view.summary import Following, summary

        self._keep()
        if self._onward.keep and self._is_kept:  # once more, as the last of those held at once
            self._is_kept = self._onward.keep(self._sitting)
        screen = self._asker.screen
        commands = COMMANDS if self._is_kept else {}
        following = Following(self._onward.again, **commands)
        screen.show(*summary(self._sitting, ending, following, self._title, screen))

    def _keep(self) -> None:
        """Have it remembered how far the sitting is, when it has moved."""
        if self._onward.keep and self._sitting.turn is not self._kept_at:
            self._is_kept = self._onward.keep(self._sitting)
            self._kept_at = self._sitting.turn

    def _is_reconsidered(self) -> bool:
        """Whether something is asked after all, for which a terminal waits at the end."""
        while self._sitting.can_take_back and self._asker.in_terminal and not self._sitting.turn:
            command = meant(self._asker.read() or "", None)
            if command is Command.HELP:
                self._asker.list_keys()
            elif command is Command.STOP or command not in offered(self._sitting, True):
                return False
            else:
                self._do(command)
        return self._sitting.turn is not None

    def _heed(self, command: Command | None, typed: str) -> None:
        """Do a command, or say why it does nothing now; without one, take the answer."""
        if command is None:
            self._answer(typed)
        elif command is Command.HELP:
            self._asker.list_keys()
        elif command not in offered(self._sitting, self._asker.in_terminal):
            self._asker.tell(NOT_NOW[command])
        elif command is Command.FLAG:
            self._flag(remark_in(typed))
        else:
            self._do(command)

    def _do(self, command: Command) -> None:
        """Do what is offered now; raises StudyGuideError where it cannot be kept."""
        try:
            _DEEDS[command](self)
        except StudyGuideError as error:
            if command not in _LOOKED_UP:
                raise
            self._asker.tell(f"{error.message} {error.hint}".strip())

    def _answer(self, typed: str) -> None:
        """Take an answer; raises NotAnAnswer where it is none, and for the first 0 of all."""
        given = answer_in(typed, self._sitting)
        if given.strip() == Command.UNKNOWN and not self._is_zero_told:
            self._is_zero_told = True
            raise NotAnAnswer(ZERO)
        self._tell_verdict(self._sitting.answer(given))

    def _give_up(self) -> None:
        self._tell_verdict(self._sitting.give_up())

    def _skip(self) -> None:
        self._asker.tell("Skipped.")
        self._sitting.skip()
        self._asker.show_anew()

    def _take_back(self) -> None:
        if back := self._sitting.take_back():
            what = "your answer to" if isinstance(back, Answered) else "that you do not want"
            self._asker.tell(f"Taken back: {what} “{back.question.prompt}”")
            self._asker.show_anew()

    def _suspend(self) -> None:
        self._sitting.suspend()
        self._asker.tell(f"You will not be asked about this again; {self._undo} takes that back.")
        self._asker.show_anew()

    @property
    def _undo(self) -> str:
        """The key that takes back, as it is typed at the question that is asked now."""
        way = self._sitting.way
        return f"{SLASH if way and way.is_words else ''}{Command.TAKE_BACK}"

    def _flag(self, remark: str | None) -> None:
        from studyguide.study.recording import MOST_OF_A_TEXT

        remark = remark or self._asker.read_remark()
        if remark is None:
            self._asker.tell("Not flagged.")
            return
        self._sitting.flag(remark)
        if len(remark) > MOST_OF_A_TEXT:
            self._asker.tell(f"Of the remark the first {MOST_OF_A_TEXT:,} characters are kept.")
        told = f"Flagged: it rests until its wording changes; {self._undo} takes that back."
        self._asker.tell(told)
        self._asker.show_anew()

    def _ask_missed(self) -> None:
        self._sitting.ask_missed()
        self._asker.show_anew()

    def _overrule(self) -> None:
        turn = self._sitting.turn
        if answered := self._sitting.overrule():
            self._asker.tell(f"Counted as right: your answer to “{answered.question.prompt}”")
        if self._sitting.turn is not turn:
            self._asker.show_anew()

    def _hint(self) -> None:
        if turn := self._sitting.turn:
            self._sitting.take_hint()
            self._asker.tell(f"Hint: {turn.question.hint}")

    def _note(self) -> None:
        if turn := self._sitting.turn:
            self._sitting.take_hint()
            aside.show_note(turn.question, self._shelf, self._asker.screen)
            self._asker.show_anew()

    def _edit(self) -> None:
        if turn := self._sitting.turn:
            aside.edit_note(turn.question)
            self._sitting.take_hint()
            self._asker.show_anew()

    def _compare(self) -> None:
        if last := self._sitting.last:
            aside.compare_topics(last, self._shelf, self._asker.screen)
            self._asker.show_anew()

    def _tell_verdict(self, answered: Answered) -> None:
        from studyguide.view.verdict import verdict  # wanted once a question is answered

        self._asker.say(verdict(answered, self._asker.screen))
        self._asker.show_anew()

    def _title(self, course: str, topic: str) -> str:
        return self._shelf.find_topic(f"{course}/{topic}").line.title


_LOOKED_UP = {Command.NOTE, Command.EDIT, Command.COMPARE}
"""Nothing is lost where these cannot be done: it is told, and the sitting goes on."""

_DEEDS = {
    Command.UNKNOWN: Loop._give_up,
    Command.SKIP: Loop._skip,
    Command.SUSPEND: Loop._suspend,
    Command.TAKE_BACK: Loop._take_back,
    Command.OVERRULE: Loop._overrule,
    Command.HINT: Loop._hint,
    Command.NOTE: Loop._note,
    Command.EDIT: Loop._edit,
    Command.COMPARE: Loop._compare,
    Command.MISSED: Loop._ask_missed,
}
