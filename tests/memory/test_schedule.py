"""How an answer changes the memory of a fact, and when the fact is due."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.memory import fsrs
from studyguide.memory.rows import Rating
from studyguide.memory.schedule import (
    TRUE_FALSE,
    advance,
    is_changed,
    is_due,
    rate,
    retrievability,
)
from studyguide.memory.settings import Settings
from studyguide.quiz.forms import FORMS, true_false
from tests.memory.answers import TODAY, answer, state_after

WANTED = Settings()


def test_a_first_answer_begins_a_memory() -> None:
    state = state_after(answer())
    assert (state.stability, state.difficulty) == fsrs.first(Rating.GOOD)
    assert (state.first_day, state.last_day, state.due_day) == (TODAY, TODAY, TODAY + 2)
    assert (state.reps, state.lapses, state.last_right) == (1, 0, True)
    assert (state.value, state.form) == ("v1", "choose-one")
    assert state.question == "c/red.hue/choose-one"


def test_a_further_answer_counts_the_study_days_between() -> None:
    first = state_after(answer())
    later = state_after(answer(), answer(day=TODAY + 2, form="type-in", value="v2"))
    assert (later.stability, later.difficulty) == fsrs.after(
        first.stability, first.difficulty, 2, Rating.GOOD
    )
    assert (later.first_day, later.last_day, later.due_day) == (TODAY, TODAY + 2, TODAY + 13)
    assert (later.reps, later.value, later.form) == (2, "v2", "type-in")


@pytest.mark.parametrize(
    ("form", "right", "hinted", "easy", "rating"),
    [
        ("choose-one", False, False, False, Rating.AGAIN),
        ("choose-one", False, True, True, Rating.AGAIN),
        ("choose-one", True, True, False, Rating.HARD),
        ("choose-one", True, True, True, Rating.HARD),
        ("choose-one", True, False, False, Rating.GOOD),
        ("choose-one", True, False, True, Rating.EASY),
        ("true-false", False, False, False, Rating.AGAIN),
        ("true-false", True, False, False, None),
        ("true-false", True, False, True, None),
    ],
)
def test_what_an_answer_is_rated(
    form: str, right: bool, hinted: bool, easy: bool, rating: Rating | None
) -> None:
    assert rate(form, right, hinted, easy) is rating


def test_true_false_is_the_name_of_the_form_that_is_half_luck() -> None:
    assert true_false.NAME == TRUE_FALSE
    assert TRUE_FALSE in FORMS


def test_a_right_true_false_moves_nothing() -> None:
    state = state_after(answer())
    lucky = answer(day=TODAY + 9, form="true-false", value="v2")
    assert advance(state, lucky, WANTED) is state
    assert advance(None, lucky, WANTED) is None


def test_a_wrong_true_false_is_forgotten() -> None:
    state = state_after(answer(), answer(day=TODAY + 2, right=False, form="true-false"))
    assert (state.last_right, state.lapses) == (False, 1)


def test_a_clock_that_was_set_back_never_makes_a_fact_due_in_the_past() -> None:
    back = TODAY - 400
    state = state_after(answer(), answer(day=back))
    same_day = fsrs.after(*fsrs.first(Rating.GOOD), 0, Rating.GOOD)
    assert (state.stability, state.difficulty) == same_day
    assert state.last_day == back
    assert state.due_day > back


def test_a_clock_that_leapt_ahead_is_caught_up_with_by_the_next_answer() -> None:
    state = state_after(answer(), answer(day=TODAY + 3650), answer(day=TODAY + 1))
    assert (state.last_day, state.stability <= fsrs.MOST_STABILITY) == (TODAY + 1, True)
    assert retrievability(state, TODAY) == 1.0


def test_a_higher_retention_is_asked_sooner() -> None:
    rows = answer(), answer(day=TODAY + 2), answer(day=TODAY + 13)
    by_default, strict = state_after(*rows), state_after(*rows, settings=Settings(retention=0.97))
    assert by_default.due_day - TODAY == 13 + 46
    assert strict.due_day < by_default.due_day
    assert strict.stability == by_default.stability


def test_a_lapse_is_to_forget_not_to_fail_twice_on_one_day() -> None:
    wrong = answer(right=False)
    assert state_after(wrong).lapses == 0
    assert state_after(wrong, wrong).lapses == 0
    assert state_after(wrong, answer(), wrong).lapses == 1
    assert state_after(wrong, answer(day=TODAY + 1, right=False)).lapses == 1


def test_a_fact_is_due_from_its_day_on() -> None:
    state = state_after(answer())
    days = [is_due(state, day, "v1") for day in (TODAY, TODAY + 1, TODAY + 2, TODAY + 90)]
    assert days == [False, False, True, True]


def test_a_value_that_changed_is_due_at_once_until_it_is_answered() -> None:
    state = state_after(answer(value="340M"))
    assert is_due(state, TODAY, "335M")
    assert is_changed(state, "335M")
    assert not is_due(state, TODAY, "340M")
    assert not is_changed(state, "")
    learnt = state_after(answer(value="340M"), answer(value="335M"))
    assert not is_due(learnt, TODAY, "335M")


def test_retrievability_sinks_to_the_goal_by_the_day_a_fact_is_due() -> None:
    state = state_after(answer(), answer(day=TODAY + 2), answer(day=TODAY + 13))
    assert retrievability(state, state.last_day) == 1.0
    assert retrievability(state, state.due_day) == pytest.approx(0.9, abs=0.002)
    assert retrievability(state, state.due_day + 1) < retrievability(state, state.due_day)


@given(st.lists(st.tuples(st.integers(1, 3_652_059), st.sampled_from(Rating)), min_size=1))
def test_whatever_the_clock_says_states_stay_sound(answers: list[tuple[int, Rating]]) -> None:
    state = None
    for day, rating in answers:
        state = advance(state, answer(day=day, rating=rating), WANTED)
        assert state
        assert fsrs.LEAST_STABILITY <= state.stability <= fsrs.MOST_STABILITY
        assert 1.0 <= state.difficulty <= 10.0
        assert day < state.due_day <= day + fsrs.LONGEST
        assert 0.0 < retrievability(state, day + 1) <= 1.0
