"""A year as a map: every day in the row of its weekday, darker for more."""

from datetime import date

import pytest

from studyguide.view.heatmap import heatmap, scale
from tests.view.screens import terminal

TODAY = date(2026, 11, 26).toordinal()  # a Thursday


def drawn(counts: dict[int, int], width: int = 80, encoding: str = "utf-8") -> list[str]:
    return [line.plain for line in heatmap(counts, TODAY, terminal(width, encoding))]


def test_each_day_stands_in_the_row_of_its_weekday_and_the_column_of_its_week() -> None:
    lines = drawn({TODAY: 8, TODAY - 1: 4, TODAY - 7: 1, TODAY - 10: 2}, width=8)
    assert lines == [
        "",
        "Mon  ·░·",
        "     ···",
        "Wed  ··▒",
        "     ·░█",
        "Fri  ··",
        "     ··",
        "Sun  ··",
    ]


def test_a_month_is_named_above_its_first_monday() -> None:
    months, mondays = drawn({date(2026, 11, 2).toordinal(): 5, date(2026, 6, 1).toordinal(): 5})[:2]
    assert mondays[months.index("Nov")] == mondays[months.index("Jun")] == "█"
    assert months.split() == [
        *("Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")
    ]


@pytest.mark.parametrize(("width", "weeks"), [(5, 1), (20, 15), (58, 53), (500, 53)])
def test_there_are_as_many_weeks_as_there_is_room_for_and_a_year_at_most(
    width: int, weeks: int
) -> None:
    lines = drawn({}, width)
    assert {len(line) for line in lines[1:5]} == {5 + weeks}
    assert {len(line) for line in lines[5:]} == {5 + weeks - 1}


def test_a_shade_is_a_quarter_of_the_most() -> None:
    days = (TODAY, TODAY - 7, TODAY - 14, TODAY - 21, TODAY - 28, TODAY - 35)
    counts = dict(zip(days, (100, 75, 50, 25, 1, 0), strict=True))
    assert drawn(counts, width=11)[4] == "     ·░░▒▓█"
    assert drawn(counts, width=11, encoding="ascii")[4] == "     .--+*#"


def test_the_scale_leads_from_less_to_more() -> None:
    assert scale(terminal(80)).plain == "less ·░▒▓█ more"
