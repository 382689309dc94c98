"""The options that every command shares."""

from enum import StrEnum
from typing import Annotated

import typer

from studyguide.cli.completion import complete_form, complete_scope, complete_topic

Content = Annotated[
    str | None,
    typer.Option(
        metavar="PATH", help="A folder of courses, or one course's folder, to use instead."
    ),
]
Plain = Annotated[
    bool, typer.Option("--plain", help="Plain lines: no colour, no columns, no pager.")
]
ScopeName = Annotated[
    str | None,
    typer.Argument(
        metavar="[SCOPE]",
        help="A course, unit, unit.section, kind or topic.",
        autocompletion=complete_scope,
        show_default=False,
    ),
]
ScopeNames = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SCOPE]...",
        help="Courses, units, unit.sections, kinds or topics.",
        autocompletion=complete_scope,
        show_default=False,
    ),
]
FormNames = Annotated[
    list[str] | None,
    typer.Option(
        "--form",
        metavar="FORM",
        help="Only questions of this form; may be given again.",
        autocompletion=complete_form,
    ),
]
TopicWords = Annotated[
    list[str],
    typer.Argument(
        metavar="TOPIC", help="A topic's id, title or alias.", autocompletion=complete_topic
    ),
]


class Output(StrEnum):
    """What a result is printed as."""

    text = "text"
    json = "json"


class PageOutput(StrEnum):
    """What a page is printed as."""

    text = "text"
    json = "json"
    markdown = "markdown"


Format = Annotated[Output, typer.Option("--format", help="How to print the result.")]
PageFormat = Annotated[PageOutput, typer.Option("--format", help="How to print the result.")]
