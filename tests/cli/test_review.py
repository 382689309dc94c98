"""Answers are kept from one run to the next, and decide what comes next."""

import json
from pathlib import Path

from tests.cli.conftest import Run

NOBODY = {"STUDYGUIDE_HOME": "/proc/nowhere"}


def told(run: Run) -> dict[str, object]:
    found: dict[str, object] = json.loads(run("progress", "--format", "json").out)
    return found


def test_what_a_quiz_asks_is_kept(run: Run) -> None:
    assert told(run)["answers"] == 0
    ended = run("quiz", "week1", "--form", "choose-one", "--seed", "1", stdin="1\n2\n0\n")
    assert ended.code == 0
    assert told(run)["answers"] == 3
    run("undo")
    assert told(run)["answers"] == 2


def test_a_quiz_without_record_keeps_nothing(run: Run) -> None:
    run("quiz", "week1", "--no-record", "--seed", "1", stdin="1\n")
    assert told(run)["answers"] == 0


def test_a_review_begins_with_what_is_new_and_ends_when_nothing_is_left(run: Run) -> None:
    first = run("review", "bert", "--limit", "3", stdin="0\n" * 20)
    assert (first.code, first.err) == (0, "")
    assert first.out.startswith("3 to review: 0 due, 3 new.\n")
    run("config", "daily-new", "0")
    later = run("review", "bert")
    assert later.out.startswith("Nothing is due.\nThe next is due on ")
    assert "studyguide review bert --ahead 7" in later.out
    assert "new facts are met; " in later.out
    assert "new facts are met; " in run("progress", "bert").out
    assert run("review", "bert", "--new", "2").out.startswith("2 to review: 0 due, 2 new.\n")
    ahead = run("review", "bert", "--ahead", "7")
    assert ahead.out.startswith("3 to review: 3 due, 0 new.\n")


def test_progress_counts_and_names_what_is_mixed_up(run: Run) -> None:
    found = told(run)
    assert set(found) >= {"answers", "due", "topics", "confusions"}
    topics = {topic["id"]: topic for topic in found["topics"]}  # type: ignore[attr-defined]
    assert set(topics["bert"]) >= {"known", "seen", "weak"}
    lines = run("progress", "week1.models", "--plain").out
    assert "new" in lines
    assert run("progress", "--history").code == 0


def test_where_answers_cannot_be_kept_it_is_said_before_the_first_question(run: Run) -> None:
    for command in ("quiz", "review"):
        ended = run(command, "week1", stdin="1\n", environment=NOBODY)
        assert ended.code == 1
        assert "Question" not in ended.out
        assert len(ended.err.splitlines()) == 2
    assert run("quiz", "week1", "--no-record", environment=NOBODY).code == 0


def test_an_answer_is_kept_although_the_sitting_is_broken_off(run: Run, own_home: Path) -> None:
    run("quiz", "week1", "--form", "choose-one", "--seed", "1", stdin="1\nq\n")
    assert told(run)["answers"] == 1
    assert (own_home / "answers.db").exists()


def test_home_and_show_say_what_is_known_once_something_was_answered(
    run: Run, own_home: Path
) -> None:
    before = [run(), run("show", "bert")]
    assert not [ended for ended in before if "known" in ended.out.replace("unknown", "")]
    assert not (own_home / "answers.db").exists()
    run("review", "bert", "--limit", "2", stdin="0\n" * 9)
    assert "\n0 of 8 facts known\n" in run("show", "bert").out
    facts = sum(topic["facts"] for topic in told(run)["topics"])  # type: ignore[attr-defined]
    assert f"\n0 of {facts} facts known.\n" in run().out
    (own_home / "answers.db").write_bytes(b"damaged")
    assert run("show", "bert").out == before[1].out
