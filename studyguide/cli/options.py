"""The options that commands share, and all those of commands that may be run without typer.

Such a command names the types of its parameters without loading them: `app` looks them up here.
"""

from typing import Annotated

import typer

from studyguide.cli.completion import complete_form, complete_scope, complete_topic
from studyguide.cli.formats import Output, PageOutput, Preferred

MOST = 1000
"""The questions of a review at most."""

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

Format = Annotated[Output, typer.Option("--format", help="How to print the result.")]
PageFormat = Annotated[PageOutput, typer.Option("--format", help="How to print the result.")]

# home
Version = Annotated[bool, typer.Option("--version", help="Print the version and leave.")]

# compare
Names = Annotated[
    list[str],
    typer.Argument(
        metavar="TOPIC TOPIC...", help="Two to six topics.", autocompletion=complete_topic
    ),
]
Fields = Annotated[
    list[str] | None,
    typer.Option("--field", metavar="FIELD", help="Only this field; may be given again."),
]
Differences = Annotated[bool, typer.Option("--differences", help="Only what differs.")]

# search
Words = Annotated[list[str], typer.Argument(metavar="WORDS...", help="What to look for.")]
Hits = Annotated[int, typer.Option(min=1, max=1000, help="How many hits at most.")]

# topics
Glossary = Annotated[bool, typer.Option("--glossary", help="With what each topic is.")]

# progress
HistoryToo = Annotated[
    bool, typer.Option("--history", help="What was done day by day, and what is coming.")
]

# quiz and review
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
Prefer = Annotated[
    Preferred | None,
    typer.Option(help="Ask first what you know badly, or have never been asked."),
]
Resume = Annotated[bool, typer.Option("--resume", help="Go on with what is left of the last quiz.")]
Missed = Annotated[bool, typer.Option("--missed", help="Ask again what you missed in the last.")]
NoRecord = Annotated[bool, typer.Option("--no-record", help="Keep no answer, for cramming.")]
Seed = Annotated[
    str | None, typer.Option(metavar="TEXT", help="The same seed asks the same questions.")
]
Most = Annotated[
    int | None, typer.Option("--limit", min=1, max=MOST, help="How many questions at most.")
]
New = Annotated[
    int | None,
    typer.Option(min=0, max=1000, help="Meet so many new facts, whatever was met today or is due."),
]
Ahead = Annotated[int, typer.Option(min=0, max=365, help="Ask what is due in so many days, too.")]
