"""`plan`: what to study on each day up to a day that matters."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from studyguide.cli.formats import Output
from studyguide.cli.options import MOST, Content, Format, Plain, ScopeNames
from studyguide.errors import StudyGuideError, said_back

if TYPE_CHECKING:
    from studyguide.memory.log import Log

Date = Annotated[
    str, typer.Argument(metavar="DATE", help="The day, as in 2026-12-24.", show_default=False)
]
Minutes = Annotated[int, typer.Option(min=1, max=600, help="How long you study on each day.")]
_LONGEST = 366


def plan(
    date_: Date,
    scopes: ScopeNames = None,
    minutes: Minutes = 20,
    format_: Format = Output.text,
    content: Content = None,
    plain: Plain = False,
) -> None:
    """Plan what to study up to a day on which you want to know most."""
    from random import Random

    from studyguide.cli.answers import answers_about, now, settings
    from studyguide.cli.desk import open_screen, open_shelf
    from studyguide.cli.review import command_of
    from studyguide.memory.set_aside import set_aside
    from studyguide.study.facts import facts_of
    from studyguide.study.plan import plan as planned
    from studyguide.view import plan as view

    _, today = now()
    until = _day(date_, today)
    shelf = open_shelf(content)
    chosen = [shelf.find_scope(name) for name in scopes or []] or shelf.whole()
    with answers_about(shelf, to_read=True) as log:
        topics = facts_of(chosen, set_aside(log.deeds()).suspended)
        facts = [fact for topic in topics for fact in topic.facts]
        if not facts:
            raise StudyGuideError("There is nothing here yet that can be asked.")
        answers = min(MOST, max(1, int(minutes * 60 / _seconds_an_answer(log))))
        goal, dice = settings().retention, Random(today)
        found = planned(facts, log.states(), today, until, answers, goal, dice)
    if format_ is Output.json:
        from studyguide.cli.output import print_json

        print_json(view.as_json(found))
    else:
        screen = open_screen(plain)
        screen.show(*view.page(found, command_of(scopes), screen))


def _day(typed: str, today: int) -> int:
    """The day that was typed; raises StudyGuideError where it is none of the coming year."""
    try:
        day = date.fromisoformat(typed).toordinal()
    except ValueError:
        hint = f"Write it as {date.fromordinal(today + 14).isoformat()}."
        raise StudyGuideError(f"{said_back(typed)} is no date.", hint, exit_code=2) from None
    if not today < day <= today + _LONGEST:
        message = f"{typed} is no day of the year to come."
        raise StudyGuideError(message, "Plan for tomorrow or later, a year at most.", exit_code=2)
    return day


def _seconds_an_answer(log: "Log") -> float:
    """How long an answer takes the learner, or people, where too few tell."""
    from studyguide.memory.history import days_of
    from studyguide.memory.rows import Act
    from studyguide.study.plan import SECONDS_AN_ANSWER

    days = days_of(row for row in log.effective() if row.act is Act.ANSWER)
    answers = sum(day.answers for day in days)
    enough = 50
    return sum(day.seconds for day in days) / answers if answers >= enough else SECONDS_AN_ANSWER
