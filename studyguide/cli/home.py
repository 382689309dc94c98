"""`studyguide` alone: the courses, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typer

    from studyguide.cli.options import Content, Plain, Version


def home(
    context: typer.Context,
    version: Version = False,
    content: Content = None,
    plain: Plain = False,
) -> None:
    """Course notes to read, compare and be quizzed on.

    Alone, it shows what there is and what to do next.
    """
    if version:
        from studyguide import __version__
        from studyguide.cli.output import print_text

        print_text(f"studyguide {__version__}")
    elif context.invoked_subcommand is None:
        front(content, plain)
    elif content is not None or plain:
        from studyguide.errors import StudyGuideError

        name = context.invoked_subcommand
        raise StudyGuideError(
            "Options of a command stand behind its name.",
            f"Write: studyguide {name} … {'--plain' if plain else '--content PATH'}",
            exit_code=2,
        )


def front(content: str | None = None, plain: bool = False) -> None:
    """Show the courses, how much of them is known, and what can be done next."""
    from studyguide.cli import desk
    from studyguide.cli.glance import learnt_of_all
    from studyguide.study.reading import ReadingPlace
    from studyguide.view.home import page

    shelf = desk.open_shelf(content)
    screen = desk.open_screen(plain)
    stopped = ReadingPlace(desk.home().data).latest()
    screen.show(*page(shelf, stopped, screen, learnt_of_all(shelf)))
