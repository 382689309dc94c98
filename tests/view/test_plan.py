"""A plan is shown day by day, with what it is good for."""

from datetime import date

from studyguide.study.plan import Plan, PlannedDay
from studyguide.view.plan import as_json, page
from studyguide.view.screen import Screen
from tests.view.screens import on, piped, terminal

FIRST = date(2026, 11, 26).toordinal()
PLAN = Plan(
    days=(
        PlannedDay(FIRST, 0, 12),
        PlannedDay(FIRST + 1, 8, 4),
        PlannedDay(FIRST + 2, 12, 0),
        PlannedDay(FIRST + 3, 12, 0),
        PlannedDay(FIRST + 4, 0, 0),
    ),
    recalled=0.914,
    without=0.4,
)

WIDE = """\
                                    again  new
  Thu 2026-11-26                        -   12
  Fri 2026-11-27                        8    4
  Sat 2026-11-28 to Sun 2026-11-29     12    -
  Mon 2026-11-30                        -    -

On the day you can expect to know 91%; without, 40%.

To follow it today:
  studyguide review c --new 12 --limit 12
"""

PLAIN = """\
Thu 2026-11-26: 12 new
Fri 2026-11-27: 8 again, 4 new
Sat 2026-11-28 to Sun 2026-11-29: 12 again
Mon 2026-11-30: nothing

On the day you can expect to know 91%; without, 40%.

To follow it today:
  studyguide review c --new 12 --limit 12
"""


def shown(plan: Plan, screen: Screen) -> str:
    return on(screen, lambda screen: page(plan, "studyguide review c", screen))


def test_days_are_a_table_where_there_is_room_and_lines_where_there_is_none() -> None:
    assert shown(PLAN, terminal(80)) == WIDE
    assert shown(PLAN, piped()) == PLAIN


def test_the_review_of_today_looks_as_far_ahead_as_there_is_enough_to_ask() -> None:
    for ahead, option in ((9, "--ahead 9"), (4000, "--ahead 365")):
        told = shown(PLAN._replace(days=PLAN.days[1:], ahead=ahead), piped())
        assert told.endswith(f"  studyguide review c --new 4 --limit 12 {option}\n")
    assert "today" not in shown(PLAN._replace(days=PLAN.days[4:]), piped())


def test_what_is_due_and_waits_is_told() -> None:
    for waiting, words in ((1, "1 more is due today: what"), (7, "7 more are due today: what")):
        assert words in shown(PLAN._replace(waiting=waiting), piped())


def test_json_has_each_day_and_both_shares() -> None:
    assert as_json(PLAN._replace(days=PLAN.days[:2])) == {
        "days": [
            {"date": "2026-11-26", "again": 0, "new": 12},
            {"date": "2026-11-27", "again": 8, "new": 4},
        ],
        "recalled": 0.914,
        "without": 0.4,
    }
