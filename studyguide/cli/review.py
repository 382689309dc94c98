"""`review`: what is due, most at risk first, then what is new."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from studyguide.cli.options import Ahead, Content, Minutes, Most, New, Plain, ScopeNames
    from studyguide.course.shelf import Scope, Shelf
    from studyguide.memory.log import Log
    from studyguide.memory.settings import Settings
    from studyguide.study.review import Review
    from studyguide.study.sitting import Limit, Sitting


def review(
    scopes: ScopeNames = None,
    most: Most = None,
    new: New = None,
    minutes: Minutes = None,
    ahead: Ahead = 0,
    content: Content = None,
    plain: Plain = False,
) -> int:
    """Review what is due, most at risk first, then meet what is new.

    When a fact is due follows from your answers, by spaced repetition (FSRS).
    """
    from studyguide.cli import answers
    from studyguide.cli.desk import begin_line, open_screen, open_shelf
    from studyguide.cli.recording import copying
    from studyguide.cli.sitting import Onward, hold
    from studyguide.view import review as view

    shelf = open_shelf(content)
    chosen = [shelf.find_scope(name) for name in scopes or []] or shelf.whole()
    settings = answers.settings()
    settings = settings._replace(
        portion=most or settings.portion, minutes=minutes or settings.minutes
    )
    _, day = answers.now()
    screen = open_screen(plain)
    with answers.answers_about(shelf) as log, copying(log):
        found, sitting = _begin(log, shelf, chosen, settings, _Asked(day, new, ahead))
        again = command_of(scopes)
        if sitting.turn is None:
            screen.show(*view.nothing(found, day, again, screen))
            return 0
        begin_line(screen)
        screen.show(*view.opening(found, screen))
        return hold(sitting, shelf, plain, Onward(again))


def command_of(scopes: list[str] | None) -> str:
    """The command that reviews some scopes, or all, as it is typed."""
    return shlex.join(["studyguide", "review", *(scopes or [])])


class _Asked(NamedTuple):
    """The study day, how many new facts are wished for if it is said, and days to look ahead."""

    day: int
    new: int | None
    ahead: int


def _begin(
    log: Log, shelf: Shelf, chosen: list[Scope], settings: Settings, asked: _Asked
) -> tuple[Review, Sitting]:
    """What there is to review, and the sitting in which it is asked."""
    import time

    from studyguide.cli.recording import recorder
    from studyguide.memory.set_aside import set_aside
    from studyguide.study.asking import questions_for
    from studyguide.study.facts import facts_in
    from studyguide.study.review import line_up
    from studyguide.study.sitting import Sitting
    from studyguide.study.unwanted import wanted_by
    from studyguide.study.wording import said_in

    memory, pairs, aside = log.states(), log.confusions(), set_aside(log.deeds())
    facts = facts_in(chosen, aside.suspended)
    found = line_up(facts, memory, asked.day, settings, pairs, asked.ahead, asked.new)
    named = [pair.topics for pair in pairs if pair.is_named]
    wanted = wanted_by(aside, said_in(shelf))
    questions = questions_for(found.asks, shelf, memory, str(asked.day), named, wanted)
    limit, keeper = _limit(settings.minutes), recorder(log, shelf)
    return found, Sitting(questions, limit, time.monotonic, keeper, lambda: questions.total)


def _limit(minutes: int) -> Limit:
    from studyguide.study.sitting import Limit

    return Limit(None, 60.0 * minutes if minutes else None)
