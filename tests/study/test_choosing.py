"""Which question is asked about a fact as its memory grows."""

import pytest

from studyguide.course.model import Place
from studyguide.memory.state import State
from studyguide.quiz.forms import FORMS
from studyguide.quiz.question import Question
from studyguide.study.choosing import RECALL, choose
from tests.memory.answers import answer, state_after


def question(form: str, template: str = "ask") -> Question:
    return Question(
        fact="c/red.hue",
        topic="red",
        title="Red",
        section="",
        form=form,
        template=template,
        source="generated",
        prompt="?",
        options=(),
        explain="",
        place=Place("a.yaml", 1, 1),
    )


ASK, ASK_BACK = question("choose-one"), question("choose-one", "ask-back")
WHICH = question("which-of-two", "ask-back")
TYPED, NUMBER = question("type-in"), question("number")


def memory(stability: float, last: Question) -> State:
    state = state_after(answer())
    return state._replace(stability=stability, form=last.form, question=last.id)


def test_forms_of_recall_are_forms() -> None:
    assert set(FORMS) > RECALL


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (None, ASK),
        (memory(6.9, ASK_BACK), ASK),
        (memory(7.0, ASK_BACK), TYPED),
        (memory(90.0, TYPED), NUMBER),
    ],
)
def test_recognition_comes_first_and_recall_once_a_memory_lasts_a_week(
    state: State | None, expected: Question
) -> None:
    assert choose([TYPED, NUMBER, ASK, ASK_BACK], state) == expected


def test_what_cannot_be_asked_so_is_asked_as_it_can() -> None:
    assert choose([TYPED], None) == TYPED
    assert choose([ASK], memory(90.0, ASK)) == ASK
    assert choose([], None) is None


def test_forwards_and_backwards_take_turns() -> None:
    both = [ASK, ASK_BACK]
    assert choose(both, memory(1.0, ASK)) == ASK_BACK
    assert choose(both, memory(1.0, ASK_BACK)) == ASK
    assert choose([WHICH, ASK], memory(1.0, ASK_BACK)) == ASK


def test_where_there_is_no_turning_round_it_is_at_least_another_question() -> None:
    assert choose([ASK_BACK, WHICH], memory(1.0, ASK_BACK)) == WHICH
