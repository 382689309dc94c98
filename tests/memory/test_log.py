"""The log keeps what it was given, in one order, beside a memory that is its replay."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from studyguide.errors import StudyGuideError
from studyguide.memory.chain import follow
from studyguide.memory.effective import last_standing
from studyguide.memory.log import Log
from studyguide.memory.rows import Act
from tests.memory.logs import DAY, FACTS, NOON, answer, answers, deed, open_in


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with open_in(tmp_path / "home") as opened:
        yield opened


def test_rows_are_numbered_by_sitting_and_come_back_when_it_is_over(tmp_path: Path) -> None:
    with open_in(tmp_path, "a") as log:
        first = [log.append(row) for row in answers(3)]
    with open_in(tmp_path, "b") as log:
        second = log.append(answer(at=NOON + DAY))
        assert list(log.rows()) == [*first, second]
    assert [row.number for row in (*first, second)] == [1, 2, 3, 1]
    assert first[0].sitting == first[2].sitting != second.sitting


def test_a_row_is_seen_by_others_before_append_returns(log: Log) -> None:
    with open_in(log.file.parent, "other") as other:
        written = log.append(answer())
        assert list(other.rows()) == [written]


def test_a_log_is_empty_until_something_is_written(log: Log) -> None:
    assert log.is_empty()
    log.append(deed(Act.SUSPEND, FACTS[0]))
    assert not log.is_empty()


def test_each_row_names_the_one_before_and_each_sitting_the_head_it_saw(tmp_path: Path) -> None:
    for sitting in range(3):
        with open_in(tmp_path, f"{sitting}") as log:
            log.extend(answers(2))
    with open_in(tmp_path) as log:
        records = list(log.records())
        assert [one[-1] == other[-2] for one, other in pairwise(records)] == [True] * 5
        assert follow(records) == (6, 0, ())


def test_several_rows_are_written_all_or_none(log: Log) -> None:
    def failing() -> Iterator[object]:
        yield answer()
        raise InterruptedError

    with pytest.raises(InterruptedError):
        log.extend(failing())  # type: ignore[arg-type]
    assert list(log.rows()) == []
    assert [row.number for row in log.extend(answers(2))] == [1, 2]


def test_the_order_is_that_of_writing_when_the_clock_is_set_back(tmp_path: Path) -> None:
    moments = [NOON, NOON - 400 * DAY, NOON + 10 * 365 * DAY, NOON, 0.0]
    for sitting, at in enumerate(moments):
        with open_in(tmp_path, f"{9 - sitting}") as log:
            log.append(answer(at=at))
    with open_in(tmp_path) as log:
        assert [row.at for row in log.rows()] == moments
        assert [row.at for row in log.newest_first()] == moments[::-1]


def test_two_machines_logs_merge_into_one_whichever_is_first(tmp_path: Path) -> None:
    logs = []
    for name in "ab":
        with open_in(tmp_path / name, name) as log:
            log.extend(answers(20, seed=ord(name)))
            log.append(deed(Act.FORGET, "course/topic-1", NOON + 600))
            logs.append(list(log.records()))
    merged = []
    for name, order in (("ab", logs), ("ba", logs[::-1])):
        with open_in(tmp_path / name) as log:
            assert [log.merge(records) for records in order] == [21, 21]
            assert [log.merge(records) for records in order] == [0, 0]
            assert log.states() == log.replayed()
            merged.append((list(log.records()), log.states()))
    assert merged[0] == merged[1]
    assert follow(merged[0][0]).gaps == ()


def test_a_record_that_does_not_prove_itself_is_not_merged(log: Log, tmp_path: Path) -> None:
    with open_in(tmp_path / "other", "o") as other:
        other.extend(answers(2))
        one, two = other.records()
    assert log.merge([one, (*two[:5], 3, *two[6:])]) == 1


def test_memory_follows_what_is_taken_back_overruled_and_forgotten(log: Log) -> None:
    wrong = log.append(answer(FACTS[0], right=False))
    log.append(answer(FACTS[1]))
    before = log.states()
    held = deed(Act.OVERRULE, FACTS[0], target=wrong.key)
    overruled = log.append(held._replace(score=1.0, rating=3))  # type: ignore[arg-type]
    state = log.state(FACTS[0])
    assert state and state.last_right and not state.lapses
    log.append(deed(Act.UNDO, FACTS[0], target=overruled.key))
    assert log.states() == before
    forgotten = log.append(deed(Act.FORGET, "course/topic-0"))
    assert log.states() == {}
    log.append(deed(Act.UNDO, "course/topic-0", target=forgotten.key))
    assert log.states() == before == log.replayed()


def test_to_forget_a_topic_spares_one_whose_name_it_begins(log: Log) -> None:
    for fact in ("c/bert.size", "c/bert-large.size", "c/bert", "c/berta.size"):
        log.append(answer(fact))
    log.append(deed(Act.FORGET, "c/bert"))
    assert set(log.states()) == {"c/bert-large.size", "c/berta.size"} == set(log.replayed())


def test_a_lost_memory_is_rebuilt_from_the_log(log: Log) -> None:
    log.extend(answers(30))
    states = log.states()
    log.connection.execute("delete from memory where fact < 'course/topic-3'")
    assert log.states() != states
    log.rebuild()
    assert log.states() == states


def test_what_is_no_answer_is_found_without_reading_the_answers(log: Log) -> None:
    plan = log.connection.execute(
        "explain query plan select * from log where act <> 0 order by tick, sitting, number"
    ).fetchall()
    assert [step[3] for step in plan][:1] == ["SCAN stored USING INDEX deeds"]


def test_the_last_row_is_found_without_reading_those_before(log: Log) -> None:
    log.extend(answers(1000))
    steps = []
    log.connection.set_progress_handler(lambda: steps.append(1), 1)
    assert last_standing(log.newest_first())
    log.append(answer(at=NOON + DAY))
    log.connection.set_progress_handler(None, 0)
    assert len(steps) < 1000


def test_after_an_error_of_the_disk_nothing_more_is_claimed_to_be_saved(log: Log) -> None:
    log.append(answer())
    broken = log.connection
    log.connection = _Failing()  # type: ignore[assignment]
    with pytest.raises(StudyGuideError, match="disk reported an error"):
        log.append(answer())
    log.connection = broken
    with pytest.raises(StudyGuideError, match="disk reported an error"):
        log.append(answer())
    assert log.count() == 1


class _Failing:
    """A connection to a disk that fails."""

    in_transaction = False

    def execute(self, *_: object) -> object:
        import sqlite3

        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
        raise error
