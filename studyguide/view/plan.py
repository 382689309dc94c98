"""A plan up to a date: what to do on each day, and what it is good for."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from studyguide.study.plan import Plan, PlannedDay
from studyguide.view.onward import command
from studyguide.view.screen import Screen

_INDENT = (0, 0, 0, 2)


_FURTHEST = 365
"""The days that a review looks ahead at most."""


def page(plan: Plan, review: str, screen: Screen) -> Iterator[RenderableType]:
    """The days, what they lead to with the plan and without it, and how to follow it today.

    `review` is the command that reviews what was planned.
    """
    runs = [list(run) for _, run in groupby(plan.days, key=lambda day: day[1:])]
    if screen.narrow:
        yield from (screen.text(f"{_dates(run)}: {_told(run[0])}") for run in runs)
    else:
        table = Table(box=None, padding=(0, 1), pad_edge=False, header_style="dim")
        table.add_column("")
        table.add_column("again", justify="right")
        table.add_column("new", justify="right")
        for run in runs:
            cells = (_dates(run), str(run[0].again or "-"), str(run[0].new or "-"))
            table.add_row(*map(screen.text, cells))
        yield Padding(table, _INDENT)
    yield Text("")
    yield screen.text(
        f"On the day you can expect to know {plan.recalled:.0%}; without, {plan.without:.0%}."
    )
    if plan.waiting:
        more = f"{plan.waiting} more {'is' if plan.waiting == 1 else 'are'} due today"
        yield screen.text(f"{more}: what is asked instead will help more on the day.")
    today = plan.days[0]
    if asked := today.again + today.new:
        ahead = f" --ahead {min(plan.ahead, _FURTHEST)}" if plan.ahead else ""
        yield Text("")
        yield screen.text("To follow it today:")
        yield command(f"{review} --new {today.new} --limit {asked}{ahead}", screen)


def as_json(plan: Plan) -> dict[str, Any]:
    """The plan as `plan --format json` prints it."""
    return {
        "days": [
            {"date": date.fromordinal(day.day).isoformat(), "again": day.again, "new": day.new}
            for day in plan.days
        ],
        "recalled": plan.recalled,
        "without": plan.without,
    }


def _told(day: PlannedDay) -> str:
    parts = [f"{count} {what}" for count, what in ((day.again, "again"), (day.new, "new")) if count]
    return ", ".join(parts) or "nothing"


def _dates(run: list[PlannedDay]) -> str:
    """The days of a run on each of which the same is to be done."""
    first, last = run[0], run[-1]
    return _date(first) if first is last else f"{_date(first)} to {_date(last)}"


def _date(day: PlannedDay) -> str:
    """A day with its weekday, in English whatever the machine speaks."""
    found = date.fromordinal(day.day)
    weekday = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[found.weekday()]
    return f"{weekday} {found.isoformat()}"
