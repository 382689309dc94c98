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
    """List every flaw in the notes, as file:line:column; exit 1 when there are errors."""
    import os

    from studyguide.cli import desk
    from studyguide.course.checking import check as checked
    from studyguide.course.checking import named_path
    from studyguide.course.locate import find_content
    from studyguide.course.problems import errors_in

    working = desk.working_folder()
    if path is not None:
        paths = [named_path(path, working)]
    else:
        paths = find_content(content, os.environ, working, desk.home())
    found = checked(paths)
    if format_ is Output.json:
        from studyguide.cli.output import print_json
        from studyguide.view.check import as_json

        print_json(as_json(found.problems))
    else:
        from studyguide.view.check import page

        screen = desk.open_screen(plain, unbroken=True)
        screen.show(*page(found, screen))
    raise typer.Exit(1 if errors_in(found.problems) else 0)
