"""What is mixed up is counted once, and is always what counting everything would give."""

import sqlite3
from pathlib import Path
from random import Random

import pytest

from studyguide.memory.confusions import Confusion, confusions
from studyguide.memory.kept_confusions import WORTH_KEEPING, confusions_in
from studyguide.memory.log import Log
from studyguide.memory.renames import rename_of
from studyguide.memory.rows import Act, Row
from tests.memory.logs import DAY, FACTS, NOON, answer, answers, database, deed, log_over, open_in


def anew(log: Log) -> list[Confusion]:
    return confusions(row for row in log.effective() if row.act is Act.ANSWER)


def kept(log: Log) -> list[tuple[object, ...]]:
    return log.connection.execute("select * from confusions").fetchall()


def _next(written: list[Row], at: float, random: Random) -> Row:
    """Anything that a learner or an author may do, mostly answers, soon or long after."""
    earlier = random.choice(written[-3:] if random.random() < 0.7 else written).key
    topics = [fact.rpartition(".")[0] for fact in FACTS]
    old, new = random.sample(topics, 2)
    right = answer(random.choice(FACTS), at, random.random() < 0.6)
    right = right._replace(chosen="" if right.score else random.choice(topics))
    acts = [
        deed(Act.UNDO, at=at, target=earlier),
        deed(Act.OVERRULE, at=at, target=earlier)._replace(score=1.0, rating=answer().rating),
        rename_of(old, new, at, 1),
        deed(Act.FORGET, random.choice(FACTS), at),
    ]
    return random.choice(acts) if random.random() < 0.2 else right


@pytest.mark.parametrize("seed", range(6))
def test_after_anything_it_is_what_counting_all_would_give(seed: int) -> None:
    random, connection = Random(seed), database()
    log = log_over(connection, "a")
    written = [log.append(answer(right=False))]
    for number in range(150):
        written.append(log.append(_next(written, NOON + 60 * number, random)))
        if random.random() < 0.3:
            assert confusions_in(connection, worth=3) == anew(log)
    assert kept(log)


def test_rows_that_were_counted_are_not_read_again(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.extend(answers(WORTH_KEEPING))
        found = log.confusions()
        assert found == anew(log) != []
        log.connection.execute("update stored set chosen = '' where number < 100")
        log.extend(answers(9, seed=2))
        assert log.confusions() != anew(log)


def test_a_few_rows_are_counted_without_being_kept(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.extend(answers(WORTH_KEEPING - 1))
        assert log.confusions() == anew(log)
        assert kept(log) == []


def test_an_undo_of_what_ended_the_last_confusion_brings_it_back() -> None:
    log = log_over(database(), "a")
    log.append(answer(right=False))
    row = log.extend(answer() for _ in range(3))[-1]
    assert confusions_in(log.connection, worth=1) == []
    log.append(deed(Act.UNDO, target=row.key))
    assert confusions_in(log.connection, worth=1) == anew(log) != []


def test_after_a_merge_all_is_counted_anew(tmp_path: Path) -> None:
    with open_in(tmp_path / "one") as one, open_in(tmp_path / "two", "t") as two:
        wrong = (answer(right=False, at=NOON + second) for second in range(WORTH_KEEPING))
        one.extend(wrong)
        assert one.confusions()[0].times == WORTH_KEEPING
        two.append(answer(right=False, at=NOON - DAY))
        one.merge(list(two.records()))
        assert one.confusions()[0].times == WORTH_KEEPING + 1


@pytest.mark.parametrize("damage", ["'x'", "'[1]'", "'[[[1], 2, [], [], 0]]'"])
def test_what_was_damaged_is_counted_anew(tmp_path: Path, damage: str) -> None:
    with open_in(tmp_path) as log:
        log.extend(answers(WORTH_KEEPING))
        log.confusions()
        log.connection.execute(f"update confusions set pairs = {damage}")
        assert log.confusions() == anew(log)


def test_where_nothing_can_be_kept_it_is_still_told(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.extend(answers(WORTH_KEEPING))
        other = sqlite3.connect(log.file, isolation_level=None)
        other.execute("begin immediate")
        log.connection.execute("pragma busy_timeout = 0")
        assert log.confusions() == anew(log)
        other.close()
        assert kept(log) == []
