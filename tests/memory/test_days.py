"""The study day of a moment, in every zone and on both sides of every change of its clocks."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo, available_timezones

import pytest

from studyguide.cli.clock import offset_at
from studyguide.memory.days import study_day

FIRST, LAST = (int(datetime(year, 1, 1, tzinfo=UTC).timestamp()) for year in (2000, 2038))
ZONES = sorted(available_timezones() - {"localtime", "posixrules", "Factory"})
ODD = {"Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "America/Sao_Paulo"}
"""Half an hour of summer time, 45 minutes, a day that was left out, midnights that were not."""


def at(text: str, zone: str = "UTC") -> float:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp()


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("moment", "starts", "expected"),
    [
        ("2026-03-10 23:59", 4, "2026-03-10"),
        ("2026-03-11 00:01", 4, "2026-03-10"),
        ("2026-03-11 03:59:59", 4, "2026-03-10"),
        ("2026-03-11 04:00", 4, "2026-03-11"),
        ("2026-03-11 00:00", 0, "2026-03-11"),
        ("2026-03-11 22:59", 23, "2026-03-10"),
        ("2028-03-01 02:00", 4, "2028-02-29"),
        ("1970-01-01 03:00", 4, "1969-12-31"),
        ("9999-12-31 12:00", 4, "9999-12-31"),
    ],
)
def test_a_day_starts_at_its_hour(moment: str, starts: int, expected: str) -> None:
    assert study_day(at(moment), 0, starts) == day(expected)


def test_the_clock_on_the_wall_decides_not_utc() -> None:
    moment = at("2026-03-11 01:00")
    assert study_day(moment, 5 * 3600) == day("2026-03-11")
    assert study_day(moment, -8 * 3600) == day("2026-03-10")


def test_the_machine_is_asked_how_far_it_is_from_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    with in_zone("Asia/Kathmandu", monkeypatch):
        assert offset_at(FIRST) == 5 * 3600 + 45 * 60
    with in_zone("no/such/zone", monkeypatch):
        assert offset_at(FIRST) == 0


def test_days_agree_with_the_calendar_around_every_change_of_clocks(
    is_long: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two libraries, two readings of the zones: the C library's clock and zoneinfo's calendar."""
    if not ZONES:
        pytest.skip("this machine has no zones")
    zones = ZONES if is_long else sorted({*Random(1).sample(ZONES, 12), *ODD} & {*ZONES})
    changes = 0
    for zone in zones:
        with in_zone(zone, monkeypatch):
            for change in changes_of(zone):
                changes += 1
                for starts in (0, 3, 4, 23):
                    for moment in around(change):
                        expected = by_calendar(moment, ZoneInfo(zone), starts)
                        assert study_day(moment, offset_at(moment), starts) == expected, (
                            zone,
                            moment,
                            starts,
                        )
    assert changes > (10_000 if is_long else 150)


def by_calendar(moment: float, zone: ZoneInfo, starts: int) -> int:
    """The day by the calendar: the date on the wall, or before the hour the one before."""
    local = datetime.fromtimestamp(moment, zone)
    return (local.date() - timedelta(days=local.hour < starts)).toordinal()


def around(change: int) -> Iterator[float]:
    """Moments about a change: its own seconds, and every half hour for a day on either side."""
    yield from (change - 1, change - 0.001, change, change + 1)
    yield from (change + step * 1800 for step in range(-48, 49))


def changes_of(zone: str) -> Iterator[int]:
    """The moments at which a zone's clocks change, found by looking at every day."""
    found = ZoneInfo(zone)

    def offset(moment: int) -> timedelta | None:
        return datetime.fromtimestamp(moment, found).utcoffset()

    for start in range(FIRST, LAST, 86_400):
        low, high = start, start + 86_400
        if offset(low) == offset(high):
            continue
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if offset(middle) == offset(low) else (low, middle)
        yield high


@contextmanager
def in_zone(zone: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine as it would be in another zone."""
    if os.name == "nt":
        pytest.skip("a process cannot change its zone on Windows")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        yield
    time.tzset()
