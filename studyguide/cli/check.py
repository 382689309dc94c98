"""`check`: every flaw in a course's notes, with its place and its mend."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from studyguide.cli.options import Content, Plain

if TYPE_CHECKING:
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
Watch = Annotated[bool, typer.Option("--watch", help="Check again whenever a file changes.")]


def check(
    path: Path_ = None,
    watch: Watch = False,
    explain: Explain = None,
    coverage: Coverage = False,
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
    from studyguide.course.locate import notes_at_hand
    from studyguide.course.problems import errors_in
    from studyguide.study.checking import check as check_all

    if path is not None:
        paths = [named_path(path, desk.working_folder())]
    else:
        paths = notes_at_hand(desk.content_folders(content))
    if watch:
        from studyguide.cli.watch import refuse_beside_watch
        from studyguide.cli.watch import watch as watch_paths

        refuse_beside_watch(format_, coverage)
        watch_paths(paths, desk.open_screen(plain, unbroken=True))
    checked = check_all(paths)
    keep_schemas(checked.compiled)
    if coverage:
        from studyguide.cli.coverage import print_coverage

        print_coverage(checked, paths, format_, plain)
    else:
        _print(checked, format_, plain)
    raise typer.Exit(1 if errors_in(checked.problems) else 0)


def _print(checked: "Checked", format_: CheckOutput, plain: bool) -> None:
    from studyguide.cli import desk
    from studyguide.cli.output import print_json, print_text
    from studyguide.view.check import as_github, as_json, page

    if format_ is CheckOutput.json:
        print_json(as_json(checked.problems))
    elif format_ is CheckOutput.github:
        print_text("\n".join(as_github(checked.problems)))
    else:
        screen = desk.open_screen(plain, unbroken=True)
        screen.show(*page(checked, screen))


def _explain(name: str, plain: bool) -> None:
    from studyguide.cli.desk import open_screen
    from studyguide.course.names import did_you_mean
    from studyguide.course.rules import RULES, manual
    from studyguide.errors import StudyGuideError
    from studyguide.quiz import gaps
    from studyguide.quiz.rules import written
    from studyguide.view.check import manual_page

    lacks = {str(lack): words for lack, words in gaps.MANUAL.items()}
    manuals = {**dict.fromkeys(RULES), **written.MANUAL, **lacks}
    if name not in manuals:
        always = ", ".join(sorted({*RULES, *written.MANUAL}))
        known = f"The rules are: {always}. With --coverage: {', '.join(lacks)}."
        hint = did_you_mean(name, manuals) or known
        raise StudyGuideError(f"No rule is called {name!r}.", hint, exit_code=2)
    screen = open_screen(plain)
    screen.show(*manual_page(name, manuals[name] or manual(name), screen))
