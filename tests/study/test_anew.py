"""A missed question comes back with its options in other places, the same for the same answers."""

import pytest

from studyguide.quiz.forms import FORMS
from studyguide.quiz.question import Option, Question
from studyguide.study.anew import WITH_PLACES, shown_anew
from tests.quiz.questions import ARRANGE, CHOOSE, PAIR, TICK, TYPE_IN, question
from tests.study.sittings import RIGHT, WRONG, numbered, sitting

STEPS = tuple(Option(text, True) for text in "ecadb")
FIVE = ARRANGE._replace(options=STEPS, answers=tuple("abcde"))


def test_forms_with_places_are_forms() -> None:
    assert set(WITH_PLACES) < set(FORMS)


@pytest.mark.parametrize("asked", [ARRANGE, FIVE, PAIR, CHOOSE])
def test_what_was_right_is_right_no_longer(asked: Question) -> None:
    anew = shown_anew(asked)
    assert set(anew.options) == set(asked.options)
    assert _right(anew) != _right(asked)
    assert anew == shown_anew(asked)
    assert anew._replace(options=asked.options) == asked


def _right(asked: Question) -> list[int]:
    texts = [option.text for option in asked.options]
    return [texts.index(answer) for answer in asked.answers]


def test_it_is_never_shown_in_the_right_order() -> None:
    shown = ARRANGE
    for _ in range(20):
        shown = shown_anew(shown)
        assert tuple(option.text for option in shown.options) != shown.answers


@pytest.mark.parametrize("asked", [TICK, TYPE_IN, question("a", "b", form="true-false")])
def test_what_has_no_places_to_remember_stays_as_it_is(asked: Question) -> None:
    assert shown_anew(asked) == asked


def test_a_question_is_shown_anew_each_time_it_comes_back() -> None:
    run, _ = sitting(FIVE, *numbered(3))
    run.answer("12345")
    for _ in range(3):
        run.answer(RIGHT)
    assert run.turn and run.turn.again
    back = run.turn.question
    assert back == shown_anew(FIVE)
    run.answer("12345")
    run.ask_missed()
    assert run.turn and run.turn.question == shown_anew(back)
    run.take_back()
    assert run.turn.question == back


def test_two_options_come_back_as_they_were() -> None:
    run, _ = sitting(*numbered(1), *numbered(1))
    first = run.turn and run.turn.question
    run.answer(WRONG)
    run.answer(RIGHT)
    assert run.turn and run.turn.question == first
