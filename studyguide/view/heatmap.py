"""A year of days as a map: a column for each week, a row for each weekday, darker for more."""

from collections.abc import Mapping, Sequence
from datetime import date

from rich.text import Text

from studyguide.view.screen import Screen

_WEEK = 7
_WEEKS = 53
_MARGIN = 5
_WEEKDAYS = ("Mon", "", "Wed", "", "Fri", "", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SHADES = "·░▒▓█"
_LETTERS = ".-+*#"
_STYLES = ("dim", "green", "green", "green", "bold green")


def heatmap(counts: Mapping[int, int], today: int, screen: Screen) -> list[Text]:
    """The lines of the map of the year that ends today, or of as many weeks as there is room for.

    `counts` are by day, as an ordinal; what is not in it was nothing.
    """
    weeks = max(1, min(_WEEKS, screen.width - _MARGIN))
    monday = today - (today - 1) % _WEEK
    first = monday - _WEEK * (weeks - 1)
    most = max((counts.get(day, 0) for day in range(first, today + 1)), default=0)
    lines = [screen.text((" " * _MARGIN + _months(first, weeks)).rstrip(), "dim")]
    for weekday, name in enumerate(_WEEKDAYS):
        line = screen.text(name.ljust(_MARGIN), "dim")
        for day in range(first + weekday, today + 1, _WEEK):
            line.append_text(_cell(counts.get(day, 0), most, screen))
        lines.append(line)
    return lines


def scale(screen: Screen) -> Text:
    """What the shades of the map mean."""
    cells: Sequence[Text] = [
        _cell(level, len(_SHADES) - 1, screen) for level in range(len(_SHADES))
    ]
    return screen.text("less ", "dim") + Text("").join(cells) + screen.text(" more", "dim")


def _cell(count: int, most: int, screen: Screen) -> Text:
    """A day: its shade says in which quarter of the most it lies."""
    level = -(-count * (len(_SHADES) - 1) // most) if count else 0
    return screen.text((_SHADES if screen.unicode else _LETTERS)[level], _STYLES[level])


def _months(first: int, weeks: int) -> str:
    """The names of months above the weeks in which they begin, where there is room for them."""
    line = ""
    for week in range(weeks):
        monday = date.fromordinal(first + _WEEK * week)
        begins = monday.day <= _WEEK
        if begins and len(line) <= week and week + 3 <= weeks:
            line = line.ljust(week) + _MONTHS[monday.month - 1] + " "
    return line.rstrip()
