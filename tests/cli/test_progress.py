"""`progress` tells what the log of answers has led to."""

import json
from pathlib import Path

import pytest

from studyguide.cli.answers import now, open_answers
from studyguide.study.facts import facts_of
from tests.cli.conftest import Run
from tests.conftest import SHIPPED, shelf_of
from tests.memory.three_months import three_months

FACTS = [fact for each in facts_of(shelf_of(SHIPPED).whole()) for fact in each.facts]


@pytest.fixture
def studied(own_home: Path) -> int:
    """A home with three months of answers; how many there are."""
    rows = three_months(FACTS, until=now()[1]).rows
    with open_answers() as log:
        log.extend(rows)
        assert log.replayed() == log.states()
    return len(rows)


def test_before_the_first_answer_all_is_new(run: Run) -> None:
    ended = run("progress")
    assert (ended.code, ended.err) == (0, "")
    assert f"  0 of {len(FACTS)} known, {len(FACTS)} new\n" in ended.out
    assert ended.out.endswith("a good time to meet something new.\n  studyguide review\n")
    assert run("progress", "--history").out == "You have not answered anything yet.\n"


def test_after_three_months_it_tells_what_is_known(run: Run, studied: int) -> None:
    found = json.loads(run("progress", "--format", "json").out)
    assert found["answers"] == studied
    assert {"id", "known", "seen", "weak"} <= found["topics"][0].keys()
    assert sum(topic["due"] for topic in found["topics"]) == found["due"]
    assert f"{found['parts'][0]['known']} of {len(FACTS)} known" in run("progress").out


def test_a_section_heads_its_own_and_its_review_is_what_follows(run: Run) -> None:
    out = run("progress", "week1.scaling").out
    assert out.startswith("Scaling laws")
    assert out.endswith("\n  studyguide review week1.scaling\n")


def test_a_scope_has_a_history_of_its_own(run: Run, studied: int) -> None:
    whole, part = (
        json.loads(run("progress", *scope, "--history", "--format", "json").out)
        for scope in ((), ("week1.foundations",))
    )
    assert sum(day["answers"] for day in whole["days"]) == studied
    assert 0 < sum(day["answers"] for day in part["days"]) < studied
    assert len(whole["forecast"]) == 7
