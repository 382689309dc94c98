"""`progress`: what you know, what you mix up, and what is coming."""

from typing import Annotated

import typer

from studyguide.cli.options import Content, Format, Output, Plain, ScopeNames

History = Annotated[bool, typer.Option("--history", help="Day by day, and what is coming.")]


def progress(
    scopes: ScopeNames = None,
    history: History = False,
    format_: Format = Output.text,
    content: Content = None,
    plain: Plain = False,
) -> None:
    """Tell how far you are: known, weak, new and due, and what you mix up."""
    from studyguide.cli import answers
    from studyguide.cli.desk import open_screen, open_shelf
    from studyguide.memory.history import history_of
    from studyguide.memory.rows import Act
    from studyguide.study.facts import facts_of
    from studyguide.study.progress import progress_of
    from studyguide.view import history as view_history
    from studyguide.view import progress as view_progress

    shelf = open_shelf(content)
    chosen = [shelf.find_scope(name) for name in scopes or []] or shelf.whole()
    _, day = answers.now()
    with answers.open_answers() as log:
        memory = log.states()
        kept = [row for row in log.effective() if row.act is Act.ANSWER]
    screen = open_screen(plain)
    if history:
        goal = answers.settings().retention
        past = history_of(kept, memory.values(), day)
        if format_ is Output.json:
            _print(view_history.as_json(past, goal))
        else:
            screen.show(*view_history.page(past, goal, screen))
        return
    found = progress_of(facts_of(chosen), memory, kept, day)
    if format_ is Output.json:
        _print(view_progress.as_json(found))
    else:
        screen.show(*view_progress.page(found, shelf, day, screen))


def _print(found: object) -> None:
    from studyguide.cli.output import print_json

    print_json(found)
