"""`progress`: what you know, what you mix up, what is coming."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyguide.cli.formats import Output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studyguide.cli.options import Content, Format, HistoryToo, Plain, ScopeNames
    from studyguide.course.shelf import Scope, Shelf
    from studyguide.memory.log import Log


def progress(
    scopes: ScopeNames = None,
    history: HistoryToo = False,
    format_: Format = Output.text,
    content: Content = None,
    plain: Plain = False,
) -> None:
    """See what you know, what you mix up and what is coming."""
    from studyguide.cli.answers import answers_about
    from studyguide.cli.desk import open_shelf
    from studyguide.cli.review import command_of

    shelf = open_shelf(content)
    chosen = [shelf.find_scope(name) for name in scopes or []] or shelf.whole()
    with answers_about(shelf, to_read=True) as log:
        if history:
            _show_history(log, chosen, format_, plain)
        else:
            _show_progress(log, chosen, shelf, command_of(scopes), format_, plain)


def _show_progress(
    log: Log, scopes: Sequence[Scope], shelf: Shelf, review: str, format_: Output, plain: bool
) -> None:
    from studyguide.cli.answers import now, settings
    from studyguide.cli.desk import open_screen
    from studyguide.cli.output import print_json
    from studyguide.memory.rows import Act
    from studyguide.memory.set_aside import set_aside
    from studyguide.study.facts import facts_of
    from studyguide.study.progress import progress_of
    from studyguide.view import progress as view

    _, day = now()
    answers = [row for row in log.effective() if row.act is Act.ANSWER]
    topics = facts_of(scopes, set_aside(log.deeds()).suspended)
    found = progress_of(topics, log.states(), answers, day, settings().daily_new)
    if format_ is Output.json:
        print_json(view.as_json(found))
    else:
        screen = open_screen(plain)
        screen.show(*view.page(found, shelf, day, review, screen))


def _show_history(log: Log, scopes: Sequence[Scope], format_: Output, plain: bool) -> None:
    from studyguide.cli.answers import now, settings
    from studyguide.cli.desk import open_screen
    from studyguide.cli.output import print_json
    from studyguide.memory.history import history_of
    from studyguide.memory.rows import Act
    from studyguide.study.facts import facts_of
    from studyguide.view import history as view

    keys = {fact.key for topic in facts_of(scopes) for fact in topic.facts}
    answers = [row for row in log.effective() if row.act is Act.ANSWER and row.fact in keys]
    memory = [state for key, state in log.states().items() if key in keys]
    found, goal = history_of(answers, memory, now()[1]), settings().retention
    if format_ is Output.json:
        print_json(view.as_json(found, goal))
    else:
        screen = open_screen(plain)
        screen.show(*view.page(found, goal, screen))
