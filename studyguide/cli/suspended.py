"""`suspended`: what you are asked no more, and how to be asked it again."""

from typing import TYPE_CHECKING, Annotated

import typer

from studyguide.cli.formats import Output
from studyguide.cli.options import Format, Plain
from studyguide.errors import StudyGuideError, said_back

if TYPE_CHECKING:
    from studyguide.memory.set_aside import SetAside

AskAgain = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Be asked again about a fact of the list, or a topic."),
]


def suspended(
    ask_again: AskAgain = None, format_: Format = Output.text, plain: Plain = False
) -> None:
    """List what you are asked no more, or be asked it again.

    In a quiz or a review, x suspends a fact, and f flags a question that is bad.
    """
    from studyguide.cli.answers import now, open_answers
    from studyguide.cli.desk import open_screen
    from studyguide.cli.naming import name_of
    from studyguide.cli.output import print_json
    from studyguide.memory.rows import Act, Row
    from studyguide.memory.set_aside import set_aside
    from studyguide.view import suspended as view

    with open_answers(to_read=ask_again is None) as log:
        found = set_aside(log.deeds())
        name = None if ask_again is None else _meant(ask_again, found)
        if name:
            log.append(Row("", 0, *now(), Act.RESUME, name))
            found = set_aside(log.deeds())
    screen = open_screen(plain)
    if format_ is Output.json:
        print_json(view.as_json(found))
    elif name:
        screen.show(*view.asked_again(name_of(name), screen))
    else:
        screen.show(*view.page(found, screen))


def _meant(name: str, found: "SetAside") -> str:
    """The fact or topic that was named; raises StudyGuideError where it is none, or several."""
    names = found.named(name)
    if not names:
        message = f"Nothing called {said_back(name)} is suspended or flagged."
        raise StudyGuideError(message, "See what is with: studyguide suspended")
    if len(names) > 1:
        hint = f"Name one of: {', '.join(names)}."
        raise StudyGuideError(f"{name!r} is in several courses.", hint)
    return names[0]
