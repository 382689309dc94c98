"""`check`: every flaw in a course's notes, with its place and its mend."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from studyguide.cli.options import Content, Plain

if TYPE_CHECKING:
    from pathlib import Path

    from studyguide.cli.reports import Report
    from studyguide.course.checking import Checked


class CheckOutput(StrEnum):
    """What problems are printed as; `github` marks them in a pull request there."""

    text = "text"
    json = "json"
    github = "github"


Path_ = Annotated[
    str | None,
    typer.Argument(
        metavar="[PATH]", help="A folder of courses, a course, or a part of it.", show_default=False
    ),
]
Explain = Annotated[
    str | None, typer.Option(metavar="RULE", help="What a rule is for, with an example.")
]
CheckFormat = Annotated[CheckOutput, typer.Option("--format", help="How to print the result.")]
Coverage = Annotated[bool, typer.Option("--coverage", help="Also what a course leaves unused.")]
Questions = Annotated[
    bool, typer.Option("--questions", help="Also what is weak in its questions, and its wording.")
]
Flags = Annotated[
    bool, typer.Option("--flags", help="Also the questions that you flagged, with your remarks.")
]
Watch = Annotated[bool, typer.Option("--watch", help="Check again whenever a file changes.")]


def check(
    path: Path_ = None,
    watch: Watch = False,
    explain: Explain = None,
    coverage: Coverage = False,
    questions: Questions = False,
    flags: Flags = False,
    format_: CheckFormat = CheckOutput.text,
    content: Content = None,
    plain: Plain = False,
) -> None:
    """List every flaw in the notes.

    Each has its file, line and column; with an error among them the exit code is 1.
    """
    if explain is not None:
        return _explain(explain, plain)
    from studyguide.cli import desk
    from studyguide.course.checking import named_path
    from studyguide.course.editor import keep_schemas
    from studyguide.course.problems import errors_in
    from studyguide.study.checking import check as check_all

    paths = _at_hand(content) if path is None else [named_path(path, desk.working_folder())]
    if watch:
        from studyguide.cli.watch import refuse_beside_watch
        from studyguide.cli.watch import watch as watch_paths

        refuse_beside_watch(format_, coverage=coverage, questions=questions, flags=flags)
        watch_paths(paths, desk.open_screen(plain, unbroken=True))
    checked = check_all(paths)
    keep_schemas(checked.compiled)
    above, below = [], []
    if questions or coverage or flags:
        from studyguide.cli import reports

        if questions:
            checked, wordings = reports.questions(checked, paths)
            above.append(wordings)
        if coverage:
            below.append(reports.coverage(paths, format_))
        if flags:
            below.append(reports.flags(paths, format_))
    _print(checked, (above, below), format_, plain)
    raise typer.Exit(1 if errors_in(checked.problems) else 0)


def _at_hand(content: str | None) -> "list[Path]":
    """The notes to check where none are named; where these came with the program, it says so."""
    from studyguide.cli import desk
    from studyguide.course.locate import notes_at_hand, notes_without_course, shipped_content

    paths, working = notes_at_hand(desk.content_folders(content)), desk.working_folder()
    if content is not None:
        return paths
    shipped = shipped_content()
    own = [path for path in paths if path != shipped]
    if lacking := notes_without_course(working):
        return [lacking, *own]
    if shipped and not own and not working.is_relative_to(shipped.parent):
        desk.tell("No course of yours is here: what is checked came with the program.")
    return paths


def _print(
    checked: "Checked",
    reports: "tuple[list[Report], list[Report]]",
    format_: CheckOutput,
    plain: bool,
) -> None:
    """Print the problems, and the reports that stand above them and below."""
    from studyguide.cli import desk
    from studyguide.cli.output import print_json, print_text
    from studyguide.view.check import as_github, as_json, page

    above, below = reports
    if format_ is CheckOutput.json:
        problems = as_json(checked.problems)
        more = {key: each for report in above + below for key, each in report.as_json().items()}
        print_json({"problems": problems, **more} if above or below else problems)
    elif format_ is CheckOutput.github:
        print_text("\n".join(as_github(checked.problems)))
    else:
        screen = desk.open_screen(plain, unbroken=True)
        for report in above:
            screen.show(*report.page(screen), "")
        screen.show(*page(checked, screen))
        for report in below:
            screen.show("", *report.page(screen))


def _explain(name: str, plain: bool) -> None:
    from studyguide.cli.desk import open_screen
    from studyguide.cli.manuals import manual_of
    from studyguide.view.check import manual_page

    manual = manual_of(name)
    screen = open_screen(plain)
    screen.show(*manual_page(name, manual, screen))
