"""What has been done: answers by the day, how much was still known, days in a row."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from studyguide.memory.rows import Row
from studyguide.memory.schedule import TRUE_FALSE
from studyguide.memory.standing import forecast
from studyguide.memory.state import State

LONGEST_ANSWER = 300.0
"""Seconds that an answer counts for at most: whoever takes longer has left the table."""

_RECENT, _WEEK = 30, 7


class Day(NamedTuple):
    """A study day, as an ordinal, and what was answered on it."""

    day: int
    answers: int
    right: int
    seconds: float


class Retention(NamedTuple):
    """How many answers showed whether something was still known, and how many that it was."""

    asked: int
    right: int

    @property
    def share(self) -> float | None:
        """From 0 to 1; None where nothing was asked."""
        return self.right / self.asked if self.asked else None


class History(NamedTuple):
    """What was done up to a study day, and what is coming.

    `retention` is that of the last thirty days, `coming` how many facts become due on each
    day of the week that begins today.
    """

    today: int
    days: tuple[Day, ...]
    retention: Retention
    streak: int
    longest_streak: int
    coming: tuple[int, ...]


def history_of(answers: Sequence[Row], memory: Iterable[State], today: int) -> History:
    """The history of answers that count, in the order of the log, and of what they left."""
    days = days_of(answers)
    return History(
        today=today,
        days=tuple(days),
        retention=true_retention(answers, today - _RECENT + 1),
        streak=streak(days, today),
        longest_streak=longest_streak(days),
        coming=tuple(forecast(memory, today, _WEEK)),
    )


def days_of(answers: Iterable[Row]) -> list[Day]:
    """The days on which something was answered, in their order."""
    days: dict[int, Day] = {}
    for row in answers:
        before = days.get(row.day, Day(row.day, 0, 0, 0.0))
        days[row.day] = Day(
            row.day,
            before.answers + 1,
            before.right + (row.score == 1.0),
            before.seconds + min(max(row.seconds, 0.0), LONGEST_ANSWER),
        )
    return [days[day] for day in sorted(days)]


def true_retention(answers: Iterable[Row], since: int = 0) -> Retention:
    """How much was still known of what was learnt on an earlier day, from a study day on.

    Of each fact, only the first answer of a day tells: later ones follow an explanation. A
    true-false, which luck answers as well, tells nothing.
    """
    last: dict[str, int] = {}
    asked = right = 0
    for row in answers:
        if row.form == TRUE_FALSE:
            continue
        if row.day >= since and row.day > last.get(row.fact, row.day):
            asked += 1
            right += row.score == 1.0
        last[row.fact] = row.day
    return Retention(asked, right)


def streak(days: Sequence[Day], today: int) -> int:
    """How many days in a row something was answered, up to today or, so far, yesterday."""
    answered = {each.day for each in days}
    day = today if today in answered else today - 1
    count = 0
    while day - count in answered:
        count += 1
    return count


def longest_streak(days: Sequence[Day]) -> int:
    """The most days in a row on which something was answered."""
    longest = run = 0
    before = None
    for each in days:
        run = run + 1 if before is not None and each.day == before + 1 else 1
        longest, before = max(longest, run), each.day
    return longest
