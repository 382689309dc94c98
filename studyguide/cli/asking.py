"""Shows a question and its keys, as far as they are not in sight, and reads what is typed."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from studyguide.cli import desk
from studyguide.cli.keys import Keys
from studyguide.study.commands import offered
from studyguide.study.sitting import Sitting
from studyguide.view.commands import AT_THE_END, HOW_TO_REMARK, REMARK, key_line, key_list
from studyguide.view.quiz import asked

if TYPE_CHECKING:
    from rich.console import RenderableType


_ROOM_TO_TYPE = 12
"""Columns that must be left behind a prompt; else it stands on a line of its own."""

_WHOLE_LINE = ", then Enter"


class Asker:
    """The screen and the keys of a sitting, and what of its question stands on the screen."""

    def __init__(self, sitting: Sitting, plain: bool) -> None:
        self._sitting = sitting
        self._plain = plain
        self._keys = Keys()
        self.screen = desk.open_screen(plain)
        self.show_anew()

    @property
    def in_terminal(self) -> bool:
        """Whether there are keys to press, and not lines alone."""
        return self._keys.in_terminal

    def show_anew(self) -> None:
        """Have the question shown, whole, before anything else is read."""
        self._is_asked = self._are_keys_shown = self._is_refused = False

    def say(self, renderables: "Iterable[RenderableType]") -> None:
        """Write below the question, whose keys are shown again before anything else is read."""
        self.screen.show(*renderables)
        self._are_keys_shown = False

    def tell(self, words: str) -> None:
        """Write a sentence below the question."""
        self.say([self.screen.text(words, "dim")])

    def refuse(self, words: str) -> None:
        """Say why something was no answer; of keys, which may be held down, only once."""
        if not (self._by_key and self._is_refused):
            self.tell(words)
        self._is_refused = True

    def list_keys(self) -> None:
        """Write what each key does."""
        commands = offered(self._sitting, self.in_terminal)
        self.say(key_list(self._invite, commands, self._is_words, self.screen))

    def read(self) -> str | None:
        """A key, or a line where one is needed; None when the input has ended."""
        if not self._is_asked:
            self._ask()
        if not self._are_keys_shown:
            self._show_keys()
        return self._keys.read() if self._by_key else self._read_line()

    def read_remark(self) -> str | None:
        """A line that says what is wrong with the question, asked for in a terminal alone.

        None where nothing is wrong with it after all.
        """
        if not self.in_terminal:
            return ""
        self.tell(HOW_TO_REMARK)
        try:
            remark = self._keys.read_line(REMARK, editable=not self.screen.plain)
        except KeyboardInterrupt:
            remark = None
        if remark is None:
            self.screen.write("\n")
        return remark

    def _ask(self) -> None:
        self.screen = desk.open_screen(self._plain)  # it may have been resized
        sitting = self._sitting
        if sitting.turn:
            desk.begin_line(self.screen)
            whole = asked(sitting.turn, sitting.total, sitting.seconds_left, self.screen)
            self.screen.show(*whole)
        self._keys.drop_typed_ahead()
        self._is_asked = True

    def _show_keys(self) -> None:
        commands = offered(self._sitting, self.in_terminal)
        invite = self._invite if self._by_key else ""
        self.screen.show(key_line(invite, commands, self._is_words, self.screen))
        self._are_keys_shown = True

    def _read_line(self) -> str | None:
        invite = self._invite
        if self.in_terminal and not self._is_words:
            invite += _WHOLE_LINE  # for the options look like those that one key answers
        prompt = f"{invite}: "
        if not self.in_terminal or len(prompt) > self.screen.width - _ROOM_TO_TYPE:
            self.screen.show(self.screen.text(invite))
            prompt = "> "
        return self._keys.read_line(prompt, editable=not self.screen.plain)

    @property
    def _invite(self) -> str:
        turn = self._sitting.turn
        way = self._sitting.way
        return way.invite(turn.question) if way and turn else AT_THE_END

    @property
    def _by_key(self) -> bool:
        way = self._sitting.way
        return way is None or way.by_key

    @property
    def _is_words(self) -> bool:
        way = self._sitting.way
        return way is not None and way.is_words
