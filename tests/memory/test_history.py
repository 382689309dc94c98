"""What was answered day by day, and how much of it was still known."""

import pytest

from studyguide.memory.history import (
    Day,
    History,
    Retention,
    days_of,
    history_of,
    longest_streak,
    streak,
    true_retention,
)
from tests.memory.answers import TODAY, answer, state_after


def test_answers_are_counted_by_study_day_in_the_order_of_days() -> None:
    rows = [
        answer(day=TODAY, seconds=30.0),
        answer(day=TODAY - 2, seconds=5.0),
        answer(day=TODAY, right=False, seconds=10.0),
        answer(day=TODAY, form="true-false", seconds=10.0),
    ]
    assert days_of(rows) == [Day(TODAY - 2, 1, 1, 5.0), Day(TODAY, 3, 2, 50.0)]


def test_an_answer_counts_for_five_minutes_at_most_and_never_for_less_than_none() -> None:
    rows = [answer(seconds=32_400.0), answer(seconds=-3600.0)]
    assert days_of(rows) == [Day(TODAY, 2, 2, 300.0)]


def test_what_was_partly_right_is_not_right() -> None:
    assert days_of([answer(right=False)._replace(score=0.5)])[0].right == 0


def test_only_the_first_answer_of_a_later_day_tells_what_was_still_known() -> None:
    rows = [
        answer(day=TODAY - 3),  # met
        answer(day=TODAY - 3),  # the same day
        answer(day=TODAY - 1, right=False),  # forgotten
        answer(day=TODAY - 1),  # after the explanation
        answer(day=TODAY),  # known
        answer("c/blue.hue", day=TODAY),  # met
        answer(day=TODAY - 1),  # a clock that went back
    ]
    assert true_retention(rows) == Retention(asked=2, right=1)
    assert true_retention(rows, since=TODAY) == Retention(asked=1, right=1)


def test_true_false_tells_nothing_of_what_was_known() -> None:
    rows = [
        answer(day=TODAY - 3),
        answer(day=TODAY - 1, form="true-false", right=False),
        answer(day=TODAY - 1),
    ]
    assert true_retention(rows) == Retention(asked=1, right=1)


def test_a_share_is_of_something() -> None:
    assert Retention(8, 6).share == 0.75
    assert Retention(0, 0).share is None


@pytest.mark.parametrize(
    ("ago", "current", "longest"),
    [
        ([], 0, 0),
        ([0], 1, 1),
        ([1], 1, 1),
        ([2], 0, 1),
        ([0, 1, 2, 4, 5], 3, 3),
        ([1, 2, 4, 5, 6, 7], 2, 4),
    ],
)
def test_days_in_a_row_hold_until_a_day_is_over(ago: list[int], current: int, longest: int) -> None:
    days = days_of([answer(day=TODAY - days) for days in ago])
    assert streak(days, TODAY) == current
    assert longest_streak(days) == longest


def test_a_history_is_what_was_done_lately_and_what_is_coming() -> None:
    rows = [
        answer(day=TODAY - 40),
        answer(day=TODAY - 30, right=False),
        answer(day=TODAY - 29),
        answer(day=TODAY - 1),
    ]
    memory = [state_after(answer(day=TODAY - 1)), state_after(answer(day=TODAY - 9))]
    assert history_of(rows, memory, TODAY) == History(
        today=TODAY,
        days=tuple(days_of(rows)),
        retention=Retention(asked=2, right=2),
        streak=1,
        longest_streak=2,
        coming=(1, 1, 0, 0, 0, 0, 0),
    )
