"""Memory goes along when a topic or a fact is called something else."""

from pathlib import Path

import pytest

from studyguide.memory.confusions import confusions
from studyguide.memory.log import Log
from studyguide.memory.renames import called_now, rename_of, renamed_by, renaming
from studyguide.memory.rows import Act
from studyguide.memory.set_aside import set_aside
from studyguide.memory.undo import take_back
from tests.memory.logs import NOON, answer, deed, open_in


def rename(log: Log, old: str, new: str) -> None:
    log.append(rename_of(old, new, NOON, 1))
    assert log.states() == log.replayed()


@pytest.mark.parametrize(
    ("pairs", "name", "expected"),
    [
        ([], "c/a.x", "c/a.x"),
        ([("c/a", "c/b")], "c/a", "c/b"),
        ([("c/a", "c/b")], "c/a.x", "c/b.x"),
        ([("c/a", "c/b")], "c/aa.x", "c/aa.x"),
        ([("c/a", "c/b"), ("c/b", "c/d")], "c/a.x", "c/d.x"),
        ([("c/a", "c/b"), ("c/b.x", "c/b.y")], "c/a.x", "c/b.y"),
        ([("c/a", "c/b"), ("c/a", "c/a")], "c/a.x", "c/a.x"),
        ([("c/a", "c/b"), ("c/b", "c/a")], "c/a.x", "c/a.x"),
    ],
)
def test_a_name_is_followed_through_all_its_renames(
    pairs: list[tuple[str, str]], name: str, expected: str
) -> None:
    assert called_now(name, renamed_by(pairs)) == expected


def test_a_row_is_read_with_the_names_of_today() -> None:
    row = answer("c/a.x", right=False)._replace(question="c/a.x/choose-one/ask", chosen="c/b d")
    now = renaming({"c/a": "c/A", "c/b": "c/B", "c/d": "c/D"})(row)
    assert (now.fact, now.question, now.chosen) == ("c/A.x", "c/A.x/choose-one/ask", "c/B c/D")


def test_what_was_learnt_under_both_names_is_one_memory(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.append(answer("c/a.x"))
        log.append(answer("c/b.x", right=False))
        log.append(answer("c/b.y"))
        rename(log, "c/a", "c/b")
        assert {fact: state.reps for fact, state in log.states().items()} == {
            "c/b.x": 2,
            "c/b.y": 1,
        }
        log.append(answer("c/b.x"))
        assert log.states()["c/b.x"].reps == 3
        assert log.states() == log.replayed()


def test_a_name_that_is_borne_again_has_its_memory_again(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.append(answer("c/a.x"))
        before = log.states()
        rename(log, "c/a", "c/b")
        assert log.states().keys() == {"c/b.x"}
        rename(log, "c/a", "c/a")
        assert log.states() == before


def test_answers_of_another_machine_are_renamed_as_well(tmp_path: Path) -> None:
    with open_in(tmp_path / "one", "o") as log:
        log.append(answer("c/a.x"))
        rename(log, "c/a", "c/b")
        with open_in(tmp_path / "two", "t") as other:
            other.append(answer("c/a.x", NOON + 9))
            log.merge(other.records())
        assert log.states()["c/b.x"].reps == 2
        assert log.states() == log.replayed()


def test_deeds_under_an_earlier_name_still_count(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        first, last = log.append(answer("c/a.x")), log.append(answer("c/a.x", NOON + 9))
        rename(log, "c/a", "c/b")
        taken = take_back(log, NOON + 10, 1)
        assert taken == last._replace(fact="c/b.x")
        assert log.states()["c/b.x"].reps == 1
        log.append(deed(Act.FORGET, "c/b", NOON + 11))
        assert log.states() == log.replayed() == {}
        assert [row.key for row in log.effective()][:1] == [first.key]


def test_an_undo_after_a_rename_leaves_what_was_learnt_before(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.append(answer("c/a.x"))
        rename(log, "c/a", "c/b")
        log.append(answer("c/b.x", NOON + 9))
        take_back(log, NOON + 10, 1)
        assert log.states()["c/b.x"].reps == 1
        assert log.states() == log.replayed()


def test_what_was_set_aside_stays_so_under_the_new_name(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.append(deed(Act.SUSPEND, "c/a.x"))
        flag = deed(Act.FLAG, "c/a.y")._replace(question="c/a.y/number/ask", chosen="What is a?")
        log.append(flag)
        rename(log, "c/a", "c/b")
        aside = set_aside(log.deeds())
    assert list(aside.suspended) == ["c/b.x"]
    assert aside.flagged["c/b.y/number/ask"].chosen == "What is a?"


def test_a_rename_is_nothing_to_take_back(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        rename(log, "c/a", "c/b")
        assert take_back(log, NOON, 1) is None


def test_topics_are_mixed_up_still_when_one_is_called_something_else(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        for fact, other in (("c/a.x", "c/d"), ("c/b.x", "c/d"), ("c/d.x", "c/a")):
            log.append(answer(fact, right=False)._replace(chosen=other))
        rename(log, "c/a", "c/b")
        (found,) = confusions(log.effective())
        assert (found.topics, found.times) == (("c/b", "c/d"), 3)
