"""What has been done and what is coming, drawn or line by line."""

from datetime import date

import pytest

from studyguide.memory.history import Day, History, Retention
from studyguide.view.history import as_json, page
from tests.view.screens import WIDTHS, on, piped, terminal, widest

TODAY = date(2026, 11, 26).toordinal()
HISTORY = History(
    today=TODAY,
    days=(Day(TODAY - 400, 1, 0, 20.0), Day(TODAY - 1, 20, 18, 240.0), Day(TODAY, 1, 1, 61.0)),
    retention=Retention(asked=8, right=7),
    streak=2,
    longest_streak=2,
    coming=(4, 1, 0, 2, 0, 0, 0),
)

PLAIN = """\
2026-11-25: 20 answers, 18 right, 4 minutes
2026-11-26: 1 answer, 1 right, 1 minute

22 answers on 3 days, 5 minutes in all.
Of what came up again in 30 days you still knew 88%; your goal is 90%.
2 days in a row; the most so far is 2 days.

Coming up
  Today        4
  Tomorrow     1
  Saturday     0
  Sunday       2
  Monday       0
  Tuesday      0
  Wednesday    0
"""

DRAWN = """\
Coming up
  Today        4  ██████████████████████████████
  Tomorrow     1  ████████
  Saturday     0
  Sunday       2  ███████████████
"""


def test_plain_lines_tell_each_day_of_a_year() -> None:
    assert on(piped(), lambda screen: page(HISTORY, 0.9, screen)) == PLAIN


def test_a_terminal_shows_a_map_of_the_year_and_bars() -> None:
    shown = on(terminal(80), lambda screen: page(HISTORY, 0.9, screen))
    assert "\nWed  ····" in shown
    assert "less ·░▒▓█ more\n" in shown
    assert DRAWN in shown
    assert "2026-11-25" not in shown


def test_where_nothing_has_come_up_again_there_is_no_retention_to_tell() -> None:
    new = HISTORY._replace(retention=Retention(0, 0))
    assert "Nothing has come up again yet" in on(piped(), lambda screen: page(new, 0.9, screen))


def test_who_has_not_begun_is_told_so() -> None:
    empty = HISTORY._replace(days=())
    shown = on(piped(), lambda screen: page(empty, 0.9, screen))
    assert shown == "You have not answered anything yet.\n"


@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_every_screen(width: int) -> None:
    for encoding in ("utf-8", "ascii"):
        screen = terminal(width, encoding)
        assert widest(on(screen, lambda s: page(HISTORY, 0.9, s))) <= width


def test_json_has_days_retention_streaks_and_forecast() -> None:
    found = as_json(HISTORY, 0.9)
    assert found["days"][1] == {"date": "2026-11-25", "answers": 20, "right": 18, "minutes": 4.0}
    assert found["retention"] == {"goal": 0.9, "share": 0.875, "asked": 8}
    assert (found["streak"], found["longest_streak"]) == (2, 2)
    assert found["forecast"][:2] == [
        {"date": "2026-11-26", "due": 4},
        {"date": "2026-11-27", "due": 1},
    ]
