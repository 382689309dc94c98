"""FSRS-6 as others compute it: published check values, and the `fsrs` package step by step."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from fsrs import Card, Scheduler
from fsrs import Rating as TheirRating
from hypothesis import given
from hypothesis import strategies as st

from studyguide.memory import fsrs
from studyguide.memory.rows import Rating

A, H, G, E = Rating


def memory(ratings: list[Rating], waits: list[int]) -> tuple[float, float]:
    """Stability and difficulty after answers that came so many days after one another."""
    stability, difficulty = fsrs.first(ratings[0])
    for rating, elapsed in zip(ratings[1:], waits[1:], strict=True):
        stability, difficulty = fsrs.after(stability, difficulty, elapsed, rating)
    return stability, difficulty


def test_there_are_the_21_parameters_of_fsrs_6() -> None:
    assert (
        *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
        *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
    ) == fsrs.PARAMETERS


def test_intervals_of_answers_that_come_when_they_are_due() -> None:
    """py-fsrs tests/test_basic.py and ts-fsrs FSRS-6.test.ts `ivl_history`; 0 are its steps
    within a day, which we do not have."""
    expected = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]
    ratings = [G, G, G, G, G, G, A, A, G, G, G, G, G]
    for count, days in enumerate(expected, start=1):
        stability, _ = memory(ratings[:count], [0, *expected[: count - 1]])
        assert fsrs.interval(stability, 0.9) == days or days == 0


def test_a_history_that_fsrs_rs_checks() -> None:
    """fsrs-rs src/inference.rs `test_memory_state`."""
    stability, difficulty = memory([A, G, G, G, G, G], [0, 0, 1, 3, 8, 21])
    assert stability == pytest.approx(53.62691, abs=1e-4)
    assert difficulty == pytest.approx(6.3574867, abs=1e-5)


def test_the_first_answer_that_ts_fsrs_checks() -> None:
    """ts-fsrs `first repeat`."""
    firsts = [fsrs.first(rating) for rating in Rating]
    assert [stability for stability, _ in firsts] == [0.212, 1.2931, 2.3065, 8.2956]
    assert [difficulty for _, difficulty in firsts] == pytest.approx(
        [6.4133, 5.11217071, 2.11810397, 1.0], abs=1e-8
    )


def test_intervals_for_a_retention_that_fsrs_rs_checks() -> None:
    """fsrs-rs `test_next_interval`, but that nothing is put off for more than a century."""
    retentions = [step / 10 for step in range(1, 10)]
    intervals = [fsrs.interval(1.0, retention) for retention in retentions]
    assert intervals == [36_500, 34_793, 2508, 387, 90, 27, 9, 3, 1]


def test_the_stability_is_the_days_until_nine_in_ten_are_recalled() -> None:
    for stability in (0.5, 1.0, 30.0, 36_500.0):
        assert fsrs.retention_after(0, stability) == 1.0
    assert fsrs.retention_after(30, 30.0) == pytest.approx(0.9, abs=1e-12)


def test_a_clock_that_was_set_back_counts_as_the_same_day() -> None:
    for rating in Rating:
        assert fsrs.after(9.0, 5.0, -400, rating) == fsrs.after(9.0, 5.0, 0, rating)


def test_no_row_of_answers_leads_beyond_a_century() -> None:
    stability, difficulty = fsrs.first(E)
    for _ in range(60):
        elapsed = fsrs.interval(stability, 0.9)
        stability, difficulty = fsrs.after(stability, difficulty, elapsed, E)
    assert stability == 36_500.0
    assert fsrs.interval(stability, 0.7) == 36_500


histories = st.lists(st.tuples(st.integers(0, 400), st.sampled_from(Rating)), min_size=1)


@given(histories, st.sampled_from([0.7, 0.8, 0.9, 0.95, 0.99]))
def test_every_step_is_that_of_the_fsrs_package(
    history: list[tuple[int, Rating]], retention: float
) -> None:
    scheduler = Scheduler(fsrs.PARAMETERS, retention, (), (), enable_fuzzing=False)
    now = datetime(2000, 1, 1, tzinfo=UTC)
    card = Card(card_id=1, due=now)
    state: tuple[float, float] | None = None
    for elapsed, rating in history:
        now += timedelta(days=elapsed)
        card, _ = scheduler.review_card(card, TheirRating(int(rating)), now)
        state = fsrs.after(*state, elapsed, rating) if state else fsrs.first(rating)
        assert card.stability is not None
        if card.stability > fsrs.MOST_STABILITY:
            assert state[0] == fsrs.MOST_STABILITY
            return
        assert state == pytest.approx((card.stability, card.difficulty), rel=1e-9)
        assert now + timedelta(days=fsrs.interval(state[0], retention)) == card.due


def test_memories_agree_with_those_of_fsrs_rs(is_long: bool) -> None:
    rust = pytest.importorskip("fsrs_rs_python", reason="a peer, in the extra `bench`")
    model = rust.FSRS(list(fsrs.PARAMETERS))
    random = Random(6)
    for _ in range(100_000 if is_long else 500):
        size = random.randint(1, 20)
        ratings = random.choices(list(Rating), (2, 1, 5, 1), k=size)
        waits = [0, *(int(random.expovariate(1 / 20)) for _ in range(size - 1))]
        answers = [rust.FSRSReview(int(r), w) for r, w in zip(ratings, waits, strict=True)]
        expected = model.memory_state(rust.FSRSItem(answers))
        found = memory(ratings, waits)
        assert found == pytest.approx((expected.stability, expected.difficulty), rel=1e-5)
