"""`check`: every flaw in a course's notes, with its place and its mend."""

from typing import Annotated

import typer

from studyguide.cli.options import Content, Format, Output, Plain

Path_ = Annotated[
    str | None,
    typer.Argument(
        metavar="[PATH]", help="A folder of courses, a course, or one file.", show_default=False
    ),
]


def check(
    path: Path_ = None,
    format_: Format = Output.text,
    content: Content = None,
    plain: Plain = False,
) -> None:
    """List every flaw in the notes.

    Each has its file, line and column; with an error among them the exit code is 1.
    """
    import os

    from studyguide.cli import desk
    from studyguide.course.checking import check as check_all
    from studyguide.course.checking import named_path
    from studyguide.course.locate import find_content, shipped_content
    from studyguide.course.problems import errors_in

    working = desk.working_folder()
    if path is not None:
        paths = [named_path(path, working)]
    else:
        found = find_content(content, os.environ, working, desk.home())
        # the notes at hand are meant, and only where there are none those that ship
        paths = [folder for folder in found if folder != shipped_content()] or found
    checked = check_all(paths)
    if format_ is Output.json:
        from studyguide.cli.output import print_json
        from studyguide.view.check import as_json

        print_json(as_json(checked.problems))
    else:
        from studyguide.view.check import page

        screen = desk.open_screen(plain, unbroken=True)
        screen.show(*page(checked, screen))
    raise typer.Exit(1 if errors_in(checked.problems) else 0)
