"""`figure`: the figures in a list, and one of them drawn, as a file or as numbers."""

from typing import TYPE_CHECKING, Annotated

import typer

from studyguide.cli.completion import complete_figure
from studyguide.cli.formats import Output
from studyguide.cli.options import Content, Format, Plain
from studyguide.errors import StudyGuideError, reason_of

if TYPE_CHECKING:
    from studyguide.course.shelf import Shelf
    from studyguide.study.figures import Listed

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="[FIGURE]",
        help="The figure to draw.",
        autocompletion=complete_figure,
        show_default=False,
    ),
]
File = Annotated[
    str | None,
    typer.Option("--output", metavar="FILE.svg", help="Write it to this file, as SVG."),
]
Overwrite = Annotated[
    bool, typer.Option("--overwrite", help="Let the file take the place of one that is there.")
]


def figure(
    name: Name = None,
    output: File = None,
    overwrite: Overwrite = False,
    format_: Format = Output.text,
    content: Content = None,
    plain: Plain = False,
) -> None:
    """Draw a figure of what the topics say.

    Alone, it lists the figures.
    """
    from studyguide.cli.desk import open_screen, open_shelf
    from studyguide.cli.pager import print_page
    from studyguide.study import figures
    from studyguide.view.figure import page

    _refuse(name, output, overwrite, format_)
    shelf = open_shelf(content)
    if name is None:
        _list(shelf, format_, plain)
        return
    found = figures.find(shelf, name)
    pictures, declared = figures.pictures(found), found.figure
    if output:
        from studyguide.figure.svg.document import svg

        _write(output, svg(declared.title, declared.about, pictures), overwrite)
    elif format_ is Output.json:
        from studyguide.cli.output import print_json
        from studyguide.figure.numbers import as_json

        numbers = [as_json(picture) for picture in pictures]
        print_json({**_named(found), "pictures": numbers})
    else:
        screen = open_screen(plain)
        print_page(list(page(declared.title, declared.about, pictures, screen)), screen)


def _refuse(name: str | None, output: str | None, overwrite: bool, format_: Output) -> None:
    """Refuse options that go with another one only; raises StudyGuideError."""
    if output is None and overwrite:
        raise StudyGuideError("--overwrite goes with --output.", "Add: --output FILE.svg", 2)
    if output is not None and name is None:
        raise StudyGuideError("Which figure is to be written?", "List them: studyguide figure", 2)
    if output is not None and format_ is Output.json:
        raise StudyGuideError("--output writes SVG, not JSON.", "Take one of the two out.", 2)
    if output is not None and not output.lower().endswith(".svg"):
        hint = "Give it a name that ends in .svg"
        raise StudyGuideError(f"A figure is written as SVG, not as {output!r}.", hint, 2)


def _list(shelf: "Shelf", format_: Output, plain: bool) -> None:
    from studyguide.cli.desk import open_screen
    from studyguide.cli.pager import print_page
    from studyguide.study.figures import listed
    from studyguide.view.figure import list_page

    every = listed(shelf)
    if format_ is Output.json:
        from studyguide.cli.output import print_json

        print_json([_named(each) for each in every])
        return
    screen = open_screen(plain)
    rows = [(each.path, each.figure.title, each.figure.about) for each in every]
    print_page(list(list_page(rows, screen)), screen)


def _named(listed: "Listed") -> dict[str, object]:
    figure = listed.figure
    return {
        "course": listed.course,
        "id": figure.id,
        "title": figure.title,
        "about": figure.about,
    }


def _write(output: str, text: str, overwrite: bool) -> None:
    """Write a file whole or not at all; one that is there only gives way when told so."""

    from studyguide.cli.desk import file_to_write, tell
    from studyguide.course.new_file import NewFile
    from studyguide.course.replacing import replace_file

    file = file_to_write(output)
    try:
        if overwrite:
            replace_file(file, text)
        else:
            NewFile(file, text, file.parent).write()
    except FileExistsError:
        hint = "Choose another name, or add --overwrite."
        raise StudyGuideError(f"{output} is there already.", hint) from None
    except OSError as error:
        raise StudyGuideError(f"{output} cannot be written: {reason_of(error)}.") from None
    tell(f"The figure is in {output}.")
