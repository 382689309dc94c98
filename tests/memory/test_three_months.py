"""What three months of study look like: the parts of memory agree with one another over time."""

from itertools import pairwise

import pytest

from studyguide.memory.confusions import confusions
from studyguide.memory.history import days_of, true_retention
from studyguide.memory.schedule import advance, retrievability
from studyguide.memory.settings import Settings
from studyguide.memory.standing import forecast, tally
from studyguide.memory.state import State
from tests.memory.answers import TODAY
from tests.memory.three_months import DAYS, PAUSE, Studied, some_facts, three_months

FACTS = some_facts()


@pytest.fixture(scope="module")
def studied() -> Studied:
    return three_months(FACTS)


def test_the_same_seed_studies_the_same(studied: Studied) -> None:
    assert three_months(FACTS) == studied
    assert three_months(FACTS, seed=2) != studied


def test_what_is_kept_is_what_the_log_leads_to_on_any_later_day(studied: Studied) -> None:
    replayed: dict[str, State] = {}
    for row in studied.rows:
        state = advance(replayed.get(row.fact), row, Settings())
        if state:
            replayed[row.fact] = state
    assert replayed == studied.memory


def test_rows_come_in_the_order_of_time(studied: Studied) -> None:
    keys = {(row.sitting, row.number) for row in studied.rows}
    assert len(keys) == len(studied.rows)
    for one, other in pairwise(studied.rows):
        assert one.at < other.at
        assert one.day <= other.day


def test_there_is_all_that_a_screen_can_show(studied: Studied) -> None:
    days = days_of(studied.rows)
    first = TODAY - DAYS + 1
    assert days[-1].day == TODAY
    assert not {each.day for each in days} & {first + number for number in PAUSE}
    assert 60 < len(days) < 80
    counted = tally(FACTS, studied.memory, TODAY + 1)
    assert counted.known > counted.weak > 0
    assert counted.new < 5
    assert sum(forecast(studied.memory.values(), TODAY + 1, 7)) == counted.due_this_week
    assert any(each.is_named for each in confusions(studied.rows))


def test_as_much_was_still_known_as_was_foretold(studied: Studied) -> None:
    rows = [row for row in studied.rows if row.fact > "c/t03"]  # the first three are mixed up
    foretold = 0.0
    memory: dict[str, State] = {}
    met: dict[str, int] = {}
    for row in rows:
        state = memory.get(row.fact)
        if row.form != "true-false":
            if row.day > met.get(row.fact, row.day) and state:
                foretold += retrievability(state, row.day)
            met[row.fact] = row.day
        after = advance(state, row, Settings())
        if after:
            memory[row.fact] = after
    found = true_retention(rows)
    assert found.asked > 700
    assert found.right / found.asked == pytest.approx(foretold / found.asked, abs=0.03)


def test_no_day_asks_more_than_a_portion_and_once_more_what_was_missed(studied: Studied) -> None:
    assert all(each.answers <= 2 * Settings().portion for each in days_of(studied.rows))
