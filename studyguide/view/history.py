"""What has been done, day by day, and what is coming: a map of the year, and bars."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.memory.history import Day, History
from studyguide.view.heatmap import heatmap, scale
from studyguide.view.screen import Screen

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_INDENT = (0, 0, 0, 2)
_MOST_BLOCKS = 30


def page(history: History, goal: float, screen: Screen) -> Iterator[RenderableType]:
    """The screen of `progress --history`; `goal` is the retention that is wanted."""
    if not history.days:
        yield screen.text("You have not answered anything yet.")
        return
    if screen.plain:
        yield from (_line(day, screen) for day in history.days if day.day > history.today - 366)
    else:
        counts = {each.day: each.answers for each in history.days}
        yield Text("\n").join(heatmap(counts, history.today, screen))
        yield Text("")
        yield scale(screen)
    yield Text("")
    yield screen.text(_sum(history))
    yield screen.text(_retention(history, goal))
    yield screen.text(_streak(history))
    yield Text("")
    yield screen.text("Coming up", "bold")
    yield from _coming(history, screen)


def as_json(history: History, goal: float) -> dict[str, Any]:
    """The history as `progress --history --format json` prints it."""
    return {
        "days": [
            {
                "date": _date(each.day),
                "answers": each.answers,
                "right": each.right,
                "minutes": round(each.seconds / 60, 1),
            }
            for each in history.days
        ],
        "retention": {
            "goal": goal,
            "share": history.retention.share,
            "asked": history.retention.asked,
        },
        "streak": history.streak,
        "longest_streak": history.longest_streak,
        "forecast": [
            {"date": _date(history.today + ahead), "due": due}
            for ahead, due in enumerate(history.coming)
        ],
    }


def _line(day: Day, screen: Screen) -> Text:
    told = f"{_count(day.answers, 'answer')}, {day.right} right, {_minutes(day.seconds)}"
    return screen.text(f"{_date(day.day)}: {told}")


def _sum(history: History) -> str:
    answers = sum(each.answers for each in history.days)
    minutes = _minutes(sum(each.seconds for each in history.days))
    return f"{_count(answers, 'answer')} on {_count(len(history.days), 'day')}, {minutes} in all."


def _retention(history: History, goal: float) -> str:
    share = history.retention.share
    if share is None:
        return "Nothing has come up again yet, so that what you keep cannot be told."
    return f"Of what came up again in 30 days you still knew {share:.0%}; your goal is {goal:.0%}."


def _streak(history: History) -> str:
    longest = _count(history.longest_streak, "day")
    return f"{_count(history.streak, 'day')} in a row; the most so far is {longest}."


def _coming(history: History, screen: Screen) -> Iterator[RenderableType]:
    """How much becomes due on each day of the week."""
    most = max(history.coming, default=0)
    room = min(_MOST_BLOCKS, max(1, screen.width - 20))
    for ahead, due in enumerate(history.coming):
        name = ("Today", "Tomorrow")[ahead] if ahead < 2 else _weekday(history.today + ahead)
        drawn = (
            ""
            if screen.plain or not due
            else ("█" if screen.unicode else "#") * (-(-due * room // most))
        )
        line = screen.line(f"{name:<9}  {due:>3}", (f"  {drawn}", "cyan"))
        yield Padding(line, _INDENT)


def _weekday(day: int) -> str:
    return _WEEKDAYS[date.fromordinal(day).weekday()]


def _date(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _minutes(seconds: float) -> str:
    return _count(max(1, round(seconds / 60)), "minute")


def _count(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number:,} {noun}s"
