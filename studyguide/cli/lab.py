"""`lab`: the labs in a list, and one of them run on what it is given."""

from collections.abc import Sequence
from typing import Annotated

import typer

from studyguide.cli.completion import complete_lab
from studyguide.cli.formats import Output
from studyguide.cli.options import Format, Plain
from studyguide.errors import StudyGuideError, said_back

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="[LAB]",
        help="The lab to run; it says what it takes with `studyguide lab LAB --help`.",
        autocompletion=complete_lab,
        show_default=False,
    ),
]
Inputs = Annotated[
    list[str] | None,
    typer.Argument(metavar="[INPUT]...", help="Your own words or numbers.", show_default=False),
]


def lab(
    name: Name = None,
    inputs: Inputs = None,
    format_: Format = Output.text,
    plain: Plain = False,
) -> None:
    """Run an idea on your own words or numbers, step by step.

    Alone, it lists the labs.
    """
    from studyguide.cli.desk import open_screen
    from studyguide.lab.labs import LABS

    if name is not None:
        raise _not_run(name)
    if format_ is Output.json:
        from studyguide.cli.output import print_json

        print_json([{"name": name, "about": about} for name, about in LABS.items()])
        return
    from studyguide.cli.pager import print_page
    from studyguide.view.lab import list_page

    screen = open_screen(plain)
    print_page(list(list_page(LABS, screen)), screen)


def named(words: Sequence[str]) -> str:
    """The lab that is named by the first word behind the command; empty where none is."""
    from studyguide.lab.labs import LABS

    return words[0] if words and words[0] in LABS else ""


def lab_group(name: str) -> typer.Typer:
    """The command line of a lab: a command of its own below `lab`."""
    from studyguide.cli.trying import command_of
    from studyguide.lab.labs import LABS, load

    group = typer.Typer(rich_markup_mode=None, help=lab.__doc__)
    # a negative number looks like an option, and is none
    negatives = {"ignore_unknown_options": True}
    group.command(name, help=LABS[name], context_settings=negatives)(command_of(name, load(name)))
    return group


def _not_run(name: str) -> StudyGuideError:
    """Why the list cannot run a lab: it has no such lab, or its name stood behind an option."""
    from studyguide.course.names import did_you_mean, either, folded
    from studyguide.lab.labs import LABS

    if name in LABS:
        message = "Options of a lab stand behind its name."
        return StudyGuideError(message, f"Write: studyguide lab {name} …", exit_code=2)
    holding = [each for each in LABS if folded(name) and folded(name) in folded(each)]
    hint = f"Did you mean {either(holding)}?" if holding else did_you_mean(name, LABS)
    every = "List them all with: studyguide lab"
    return StudyGuideError(f"No lab is called {said_back(name)}.", hint or every)
