"""`quiz`: questions about a scope, each answered, explained and counted."""

from typing import TYPE_CHECKING, Annotated

import typer

from studyguide.cli.completion import complete_topic
from studyguide.cli.options import Content, FormNames, Plain, ScopeNames
from studyguide.errors import StudyGuideError

if TYPE_CHECKING:
    from studyguide.study.sitting import Limit

_COUNT = 10

Count = Annotated[
    int | None,
    typer.Option(min=1, max=1000, help="How many questions at most; 10 where none is given."),
]
Minutes = Annotated[
    int | None, typer.Option(min=1, max=1000, help="Ask nothing new after so many minutes.")
]
Everything = Annotated[bool, typer.Option("--all", help="Ask all that there is, once.")]
Contrast = Annotated[
    tuple[str, str] | None,
    typer.Option(
        metavar="TOPIC TOPIC",
        help="Only what tells these two apart.",
        autocompletion=complete_topic,
    ),
]
NoRecord = Annotated[bool, typer.Option("--no-record", help="Keep no answer, for cramming.")]
Seed = Annotated[
    str | None, typer.Option(metavar="TEXT", help="The same seed asks the same questions.")
]


def quiz(
    scopes: ScopeNames = None,
    count: Count = None,
    minutes: Minutes = None,
    everything: Everything = False,
    form: FormNames = None,
    contrast: Contrast = None,
    seed: Seed = None,
    no_record: NoRecord = False,
    content: Content = None,
    plain: Plain = False,
) -> None:
    """Test yourself: every answer is explained at once.

    Numbers answer, 0 says that you don't know, h lists the other keys. Where an answer is
    typed in words, keys follow a slash, as in /h.
    """
    import time

    from studyguide.cli import drawing
    from studyguide.cli.desk import open_shelf
    from studyguide.cli.recording import recording
    from studyguide.cli.sitting import hold
    from studyguide.study.sitting import Sitting

    limit = _limit(count, minutes, everything)
    wanted = drawing.Wanted(scopes or [], drawing.known(form or []), contrast)
    shelf = open_shelf(content)
    questions = drawing.draw_from(shelf, wanted, seed or _new_seed())
    with recording(shelf, no_record) as keeper:
        sitting = Sitting(questions, limit, time.monotonic, keeper)
        if not sitting.turn:
            raise drawing.nothing(shelf, wanted)
        code = hold(sitting, shelf, plain, wanted.command)
    raise typer.Exit(code)


def _limit(count: int | None, minutes: int | None, everything: bool) -> "Limit":
    """How much is asked: a number of questions, unless something else is said."""
    from studyguide.study.sitting import Limit

    if everything and count:
        message = "--all asks everything, --count no more than a number."
        raise StudyGuideError(message, "Give one of the two.", exit_code=2)
    default = None if everything or minutes else _COUNT
    return Limit(count or default, 60.0 * minutes if minutes else None)


def _new_seed() -> str:
    from random import SystemRandom

    return str(SystemRandom().randrange(10**6))
