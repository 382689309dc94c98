"""The last quiz is remembered as it was left, and forgotten where it cannot be read."""

from pathlib import Path

import pytest

from studyguide.study.last_quiz import LastQuiz, QuizPlace
from studyguide.study.sitting import Sitting
from tests.study.sittings import RIGHT, WRONG, asked_when, numbered, sitting

BEGUN = LastQuiz("7", (("c/oak", "c/yew"),))


def ids(*numbers: int) -> tuple[str, ...]:
    return tuple(f"c/t{number}.f/choose-one/ask" for number in numbers)


def after(run: Sitting) -> tuple[tuple[str, ...], tuple[str, ...]]:
    quiz = BEGUN.after(run)
    assert quiz[:2] == BEGUN[:2]
    return quiz.left, quiz.missed


def test_what_is_left_is_all_that_would_still_be_asked_each_once() -> None:
    run, _ = sitting(*numbered(5))
    assert after(run) == (ids(1, 2, 3, 4, 5), ())
    asked_when(run, f"{WRONG}{RIGHT}s")
    assert after(run) == (ids(4, 1, 5, 3), ids(1))
    run.take_back()
    assert after(run) == (ids(2, 1, 3, 4, 5), ids(1))


def test_at_the_end_nothing_is_left_and_what_was_missed_still_is() -> None:
    run, _ = sitting(*numbered(2))
    asked_when(run, f"{WRONG}{RIGHT}{RIGHT}")
    assert after(run) == ((), ids(1))


def test_what_was_missed_before_is_missed_still_when_a_quiz_is_gone_on_with() -> None:
    run, _ = sitting(*numbered(2))
    run.answer(WRONG)
    gone_on = BEGUN._replace(left=ids(1, 2, 9), missed=ids(9, 1)).after(run)
    assert gone_on.missed == ids(9, 1)
    assert gone_on.left == ids(2, 1)


def test_a_quiz_is_remembered_instead_of_the_one_before(tmp_path: Path) -> None:
    assert QuizPlace(tmp_path).get() is None
    for quiz in (BEGUN._replace(left=ids(1, 2), missed=ids(3)), BEGUN):
        QuizPlace(tmp_path).keep(quiz)
        assert QuizPlace(tmp_path).get() == quiz


def test_nobody_waits_for_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda _: pytest.fail("waited"))
    QuizPlace(tmp_path).keep(BEGUN)
    assert QuizPlace(tmp_path).get() == BEGUN


def test_without_a_home_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for place in (QuizPlace(None), QuizPlace(tmp_path / "file")):
        place.keep(BEGUN)
        assert place.get() is None


@pytest.mark.parametrize(
    "text", ["", "{}", "[1, 2", "null", '["1", [], []]', '["1", [["a"]], [], []]', '["1", 3, 4, 5]']
)
def test_what_cannot_be_read_is_forgotten(tmp_path: Path, text: str) -> None:
    (tmp_path / "quiz.json").write_text(text)
    assert QuizPlace(tmp_path).get() is None
