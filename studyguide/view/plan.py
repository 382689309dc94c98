"""A plan up to a date: what to do on each day, and what it is good for."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from studyguide.study.plan import Plan, PlannedDay
from studyguide.view.screen import Screen

_INDENT = (0, 0, 0, 2)


def page(plan: Plan, screen: Screen) -> Iterator[RenderableType]:
    """Each day, and how much is recalled in the end with the plan and without it."""
    if screen.narrow:
        yield from (screen.text(f"{_date(day)}: {_told(day)}") for day in plan.days)
    else:
        table = Table(box=None, padding=(0, 1), pad_edge=False, header_style="dim")
        table.add_column("")
        table.add_column("again", justify="right")
        table.add_column("new", justify="right")
        for day in plan.days:
            cells = (_date(day), str(day.again or "-"), str(day.new or "-"))
            table.add_row(*map(screen.text, cells))
        yield Padding(table, _INDENT)
    yield Text("")
    yield screen.text(
        f"On the day you can expect to know {plan.recalled:.0%}; without, {plan.without:.0%}."
    )


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


def _date(day: PlannedDay) -> str:
    """A day with its weekday, in English whatever the machine speaks."""
    found = date.fromordinal(day.day)
    weekday = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[found.weekday()]
    return f"{weekday} {found.isoformat()}"
