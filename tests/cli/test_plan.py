"""`plan` tells what to do up to a day, and refuses days that cannot be."""

import json
from datetime import date
from pathlib import Path

import pytest

from studyguide.cli.answers import now, open_answers
from studyguide.study.facts import facts_in
from tests.cli.conftest import Run
from tests.conftest import SHIPPED, shelf_of
from tests.memory.answers import answer


def in_days(days: int) -> str:
    return date.fromordinal(now()[1] + days).isoformat()


def test_each_day_up_to_the_date_is_planned(run: Run) -> None:
    ended = run("plan", in_days(4), "week1.models", "--minutes", "10", "--format", "json")
    found = json.loads(ended.out)
    assert [day["date"] for day in found["days"]] == [in_days(ahead) for ahead in range(4)]
    assert found["days"][0] == {"date": in_days(0), "again": 0, "new": 40}
    assert found["recalled"] > found["without"] == 0.0


def test_the_command_that_follows_a_plan_asks_what_was_planned(run: Run) -> None:
    command = run("plan", in_days(4), "week1.models", "--minutes", "10").out.splitlines()[-1]
    assert command == "  studyguide review week1.models --new 40 --limit 40"
    assert run(*command.split()[1:]).out.startswith("40 to review: 0 due, 40 new.\n")


def test_what_is_due_today_is_planned_and_asked(run: Run, own_home: Path) -> None:
    scope = shelf_of(SHIPPED).find_scope("week1.models")
    facts = facts_in([scope])
    wrong = answer(right=False, day=now()[1] - 1)
    with open_answers() as log:
        log.extend(
            [
                wrong._replace(fact=fact.key, value=fact.value, number=at)
                for at, fact in enumerate(facts[:6])
            ]
        )
    out = run("plan", in_days(4), "week1.models", "--minutes", "10").out
    assert ": 4 again, 36 new\n" in out
    assert "\n2 more are due today: " in out
    ended = run(*out.splitlines()[-1].split()[1:])
    assert ended.out.startswith("40 to review: 4 due, 36 new.\n6 are due in all")


def test_a_plan_goes_by_how_much_the_learner_wants_to_know(run: Run, own_home: Path) -> None:
    fact = facts_in([shelf_of(SHIPPED).find_scope("week1.models")])[0]
    with open_answers() as log:
        log.extend([answer(day=now()[1] - 1)._replace(fact=fact.key, value=fact.value)])
    again = []
    for goal in ("0.99", "0.7"):
        assert run("config", "retention", goal).code == 0
        ended = run("plan", in_days(9), "week1.models", "--minutes", "2", "--format", "json")
        again.append(json.loads(ended.out)["days"][1]["again"])
    assert again == [1, 0]


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("soon", "Error: 'soon' is no date.\n"),
        ("2026-02-30", "Error: '2026-02-30' is no date.\n"),
        (in_days(0), f"Error: {in_days(0)} is no day of the year to come.\n"),
        (in_days(367), f"Error: {in_days(367)} is no day of the year to come.\n"),
    ],
)
def test_a_day_that_cannot_be_planned_for_is_refused(run: Run, typed: str, message: str) -> None:
    ended = run("plan", typed)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(message)
