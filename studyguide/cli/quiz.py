"""`quiz`: questions about a scope, each answered, explained and counted."""

import shlex
from typing import TYPE_CHECKING, Annotated

import typer

from studyguide.cli.options import Content, Plain, ScopeNames
from studyguide.errors import StudyGuideError

if TYPE_CHECKING:
    from studyguide.cli.keys import Keys
    from studyguide.study.sitting import Sitting
    from studyguide.view.screen import Screen

Count = Annotated[int, typer.Option(min=1, max=1000, help="How many questions at most.")]
Seed = Annotated[
    str | None, typer.Option(metavar="TEXT", help="The same seed asks the same questions.")
]


def quiz(
    scopes: ScopeNames = None,
    count: Count = 10,
    seed: Seed = None,
    content: Content = None,
    plain: Plain = False,
) -> None:
    """Test yourself: every answer is explained at once."""
    from studyguide.cli.desk import open_screen, open_shelf
    from studyguide.cli.keys import Keys
    from studyguide.quiz.draw import draw
    from studyguide.study.sitting import Sitting

    shelf = open_shelf(content)
    chosen = [shelf.find_scope(name) for name in scopes or []] or shelf.whole()
    sitting = Sitting(draw(chosen, seed or _new_seed(), ["choose-one"]), count)
    if not sitting.questions:
        span = chosen[0].span
        wider = f"{span.unit}.{span.section}" if span.section else span.unit or span.course
        raise StudyGuideError(
            f"Nothing in {' '.join(scopes or ['this'])} can be asked fairly.",
            f"Try a wider scope: studyguide quiz {wider}",
        )
    _sit(sitting, Keys(), open_screen(plain), shlex.join(scopes or []))


def _new_seed() -> str:
    from random import SystemRandom

    return str(SystemRandom().randrange(10**6))


def _sit(sitting: "Sitting", keys: "Keys", screen: "Screen", scope: str) -> None:
    """Ask until done or stopped; the summary comes in either case, then the exit code."""
    from studyguide.cli.stopping import Stopped
    from studyguide.view.quiz import summary

    code, ending = 0, ""
    try:
        ending = _ask_all(sitting, keys, screen)
    except KeyboardInterrupt:
        code, ending = 130, "Stopped."
    except Stopped as stopped:
        code, ending = stopped.code, "Stopped."
    screen.show(*summary(sitting, ending, scope, screen))
    raise typer.Exit(code)


def _ask_all(sitting: "Sitting", keys: "Keys", screen: "Screen") -> str:
    """Ask each question in turn; returns what ended the quiz before its time, or ''."""
    from studyguide.view.quiz import asked, verdict

    while question := sitting.current:
        number = len(sitting.answered) + 1
        screen.show(*asked(question, number, len(sitting.questions), screen))
        keys.drop_typed_ahead()
        choice = _choice(keys, screen, len(question.options))
        if isinstance(choice, str):
            return choice
        screen.show(*verdict(sitting.answer(choice), screen))
    return ""


def _choice(keys: "Keys", screen: "Screen", options: int) -> int | str:
    """The number answered, or a sentence that says why the quiz ends."""
    told = False
    while True:
        key = keys.read()
        if key is None:
            return "The input ended."
        if key.lower() in ("q", "/q"):
            return "You stopped."
        if key.isascii() and key.isdigit() and len(key) < 3 and int(key) <= options:
            return int(key)
        if not told:
            words = f"Type 1 to {options}, 0 if you don't know, or q to stop."
            screen.show(screen.text(words, "dim"))
            told = True
