"""How well facts are known on a day, one by one and together."""

import pytest

from studyguide.memory.standing import (
    Fact,
    Standing,
    Tally,
    by_topic,
    forecast,
    is_leech,
    standing,
    tally,
)
from studyguide.memory.state import State
from tests.memory.answers import TODAY, answer, state_after


def learnt(days_ago: int, due_in: int = 5) -> State:
    """A memory of a stability of ten days."""
    state = state_after(answer(day=TODAY - days_ago))
    return state._replace(stability=10.0, due_day=TODAY + due_in)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (None, Standing.NEW),
        (learnt(0), Standing.KNOWN),
        (learnt(9), Standing.KNOWN),
        (learnt(11), Standing.FADING),
        (learnt(32), Standing.FADING),
        (learnt(34), Standing.WEAK),
        (learnt(0)._replace(last_right=False), Standing.WEAK),
    ],
)
def test_a_fact_is_known_from_nine_in_ten_and_weak_under_eight(
    state: State | None, expected: Standing
) -> None:
    assert standing(state, TODAY) is expected


def test_what_has_changed_is_weak_however_firmly_it_was_learnt() -> None:
    assert standing(learnt(0), TODAY, "v2") is Standing.WEAK
    assert standing(learnt(0), TODAY, "v1") is Standing.KNOWN


def test_six_lapses_make_a_leech() -> None:
    assert [is_leech(learnt(0)._replace(lapses=lapses)) for lapses in (5, 6, 7)] == [
        False,
        True,
        True,
    ]


FACTS = [Fact("c/red.hue"), Fact("c/red.wave-length"), Fact("c/blue.hue"), Fact("c/blue.summary")]


def test_facts_are_counted_by_how_well_they_are_known_and_when_they_are_due() -> None:
    memory = {
        "c/red.hue": learnt(0, due_in=7),
        "c/red.wave-length": learnt(20, due_in=6),
        "c/blue.hue": learnt(90, due_in=-3),
        "elsewhere/x.y": learnt(0, due_in=0),
    }
    expected = Tally(facts=4, seen=3, known=1, weak=1, due=1, due_this_week=2)
    assert tally(FACTS, memory, TODAY) == expected
    assert expected.new == 1


def test_a_fact_that_changed_is_due_today() -> None:
    memory = {"c/red.hue": learnt(0, due_in=90)}
    assert tally([Fact("c/red.hue", "v2")], memory, TODAY).due == 1
    assert tally([Fact("c/red.hue", "v1")], memory, TODAY).due == 0


def test_each_topic_is_counted_by_itself() -> None:
    tallies = by_topic(FACTS, {"c/blue.hue": learnt(0)}, TODAY)
    assert [(topic, each.facts, each.known) for topic, each in tallies.items()] == [
        ("c/red", 2, 0),
        ("c/blue", 2, 1),
    ]


def test_the_forecast_begins_with_all_that_is_due_by_now() -> None:
    memory = [learnt(0, due_in=days) for days in (-5, 0, 1, 1, 3, 4)]
    assert forecast(memory, TODAY, 4) == [2, 2, 0, 1]


def test_a_fact_knows_its_course_topic_and_field() -> None:
    fact = Fact("c/red.wave-length")
    assert (fact.course, fact.topic, fact.field) == ("c", "c/red", "wave-length")
