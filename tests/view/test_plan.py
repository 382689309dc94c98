"""A plan is shown day by day, with what it is good for."""

from datetime import date

from studyguide.study.plan import Plan, PlannedDay
from studyguide.view.plan import as_json, page
from tests.view.screens import on, piped, terminal

FIRST = date(2026, 11, 26).toordinal()
PLAN = Plan(
    days=(PlannedDay(FIRST, 0, 12), PlannedDay(FIRST + 1, 8, 4), PlannedDay(FIRST + 2, 0, 0)),
    recalled=0.914,
    without=0.4,
)

WIDE = """\
                  again  new
  Thu 2026-11-26      -   12
  Fri 2026-11-27      8    4
  Sat 2026-11-28      -    -

On the day you can expect to know 91%; without, 40%.
"""

PLAIN = """\
Thu 2026-11-26: 12 new
Fri 2026-11-27: 8 again, 4 new
Sat 2026-11-28: nothing

On the day you can expect to know 91%; without, 40%.
"""


def test_days_are_a_table_where_there_is_room_and_lines_where_there_is_none() -> None:
    assert on(terminal(80), lambda screen: page(PLAN, screen)) == WIDE
    assert on(piped(), lambda screen: page(PLAN, screen)) == PLAIN


def test_json_has_each_day_and_both_shares() -> None:
    assert as_json(PLAN) == {
        "days": [
            {"date": "2026-11-26", "again": 0, "new": 12},
            {"date": "2026-11-27", "again": 8, "new": 4},
            {"date": "2026-11-28", "again": 0, "new": 0},
        ],
        "recalled": 0.914,
        "without": 0.4,
    }
