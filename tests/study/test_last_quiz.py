"""Quizzes are remembered as they were left, and it is told where they cannot be."""

from pathlib import Path

import pytest

from studyguide.errors import StudyGuideError
from studyguide.study.last_quiz import LastQuiz, QuizPlace
from studyguide.study.sitting import Sitting
from tests.study.sittings import RIGHT, WRONG, asked_when, numbered, sitting

BEGUN = LastQuiz("1", "7", (("c/oak", "c/yew"),), again="studyguide quiz oak")


def ids(*numbers: int) -> tuple[str, ...]:
    return tuple(f"c/t{number}.f/choose-one/ask" for number in numbers)


def after(run: Sitting) -> tuple[tuple[str, ...], tuple[str, ...]]:
    quiz = BEGUN.after(run)
    assert quiz[:3] == BEGUN[:3]
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


def test_what_was_missed_last_is_not_left() -> None:
    run, _ = sitting(*numbered(1))
    asked_when(run, WRONG)
    assert run.turn is None
    assert after(run) == ((), ids(1))


def test_what_was_missed_before_is_missed_still_when_a_quiz_is_gone_on_with() -> None:
    run, _ = sitting(*numbered(2))
    run.answer(WRONG)
    gone_on = BEGUN._replace(left=ids(1, 2, 9), missed=ids(9, 1)).after(run)
    assert gone_on.missed == ids(9, 1)
    assert gone_on.left == ids(2, 1)


def test_a_quiz_is_remembered_as_it_was_last_kept(tmp_path: Path) -> None:
    place = QuizPlace(tmp_path)
    assert place.quizzes() == []
    for quiz in (BEGUN._replace(left=ids(1, 2), missed=ids(3)), BEGUN):
        assert place.keep(quiz)
        assert place.quizzes() == [quiz]


def test_of_quizzes_held_at_once_each_is_remembered_while_something_is_left(tmp_path: Path) -> None:
    place = QuizPlace(tmp_path)
    one, other = BEGUN._replace(left=ids(1)), BEGUN._replace(id="2", left=ids(2))
    for quiz in (one, other, one):
        place.keep(quiz)
    assert place.quizzes() == [one, other]
    place.keep(done := one._replace(left=(), missed=ids(1)))
    assert place.quizzes() == [done, other]
    place.keep(other)
    assert place.quizzes() == [other]


def test_no_more_than_nine_quizzes_are_remembered(tmp_path: Path) -> None:
    for number in range(11):
        QuizPlace(tmp_path).keep(BEGUN._replace(id=str(number), left=ids(1)))
    kept = [int(quiz.id) for quiz in QuizPlace(tmp_path).quizzes()]
    assert kept == list(range(10, 1, -1))


def test_nobody_waits_for_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda _: pytest.fail("waited"))
    QuizPlace(tmp_path).keep(BEGUN)
    assert QuizPlace(tmp_path).quizzes() == [BEGUN]


def test_without_a_home_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for place in (QuizPlace(None), QuizPlace(tmp_path / "file")):
        assert not place.keep(BEGUN)
        assert place.quizzes() == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3",
        "[1, 2",
        "null",
        '["7", [], [], []]',
        '[["1", "7", [["a"]], [], [], ""]]',
        "[[1, 2, 3]]",
    ],
)
def test_a_damaged_file_is_told_and_gives_way_to_the_next_quiz(tmp_path: Path, text: str) -> None:
    (tmp_path / "quiz.json").write_text(text)
    with pytest.raises(StudyGuideError, match=r"quiz\.json is damaged"):
        QuizPlace(tmp_path).quizzes()
    assert QuizPlace(tmp_path).keep(BEGUN)
    assert QuizPlace(tmp_path).quizzes() == [BEGUN]


def test_what_is_in_the_place_of_the_file_is_told_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "quiz.json").mkdir()
    with pytest.raises(StudyGuideError, match=r"cannot be read from .*quiz\.json"):
        QuizPlace(tmp_path).quizzes()
    assert not QuizPlace(tmp_path).keep(BEGUN)
