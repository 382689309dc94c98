"""One run of a quiz: an answer becomes a fact, and can be taken back or overruled."""

import pytest

from studyguide.quiz.judgement import Mark, NotAnAnswer, Part
from studyguide.quiz.question import Question
from studyguide.study.answered import Answered
from studyguide.study.sitting import Limit, Sitting
from tests.quiz.questions import OF_EVERY_WAY, question
from tests.study.sittings import RIGHT, WRONG, Clock, Notes, asked_when, numbered, sitting

RED, BLUE = question("red", "blue", "green"), question("blue", "red", "")
COMPLETE = {"choose": "2", "tick": "13", "arrange": "213", "pair": "213", "type-in": "Lobed"}


@pytest.mark.parametrize("way", OF_EVERY_WAY)
def test_an_answer_is_judged_by_the_way_of_its_form(way: str) -> None:
    run, clock = sitting(OF_EVERY_WAY[way])
    clock.now += 2.5
    turn = run.turn
    answered = run.answer(COMPLETE[way])
    assert answered.judgement.is_right
    assert answered == Answered(turn, COMPLETE[way], answered.judgement, 2.5)  # type: ignore[arg-type]
    assert (run.turn, run.last, run.answered) == (None, answered, [answered])


def test_what_is_no_answer_changes_nothing() -> None:
    run, _ = sitting(RED)
    before = run.turn
    with pytest.raises(NotAnAnswer):
        run.answer("9")
    assert (run.turn, run.answered) == (before, [])


@pytest.mark.parametrize("deed", [lambda run: run.answer("1"), Sitting.give_up, Sitting.skip])
def test_at_the_end_nothing_can_be_answered(deed: object) -> None:
    run, _ = sitting(RED)
    run.answer(RIGHT)
    with pytest.raises(LookupError):
        deed(run)  # type: ignore[operator]


def test_who_does_not_know_is_told_what_is_right_and_has_taken_it_for_nothing() -> None:
    run, _ = sitting(RED)
    answered = run.give_up()
    assert answered.given is None
    assert answered.judgement.parts == (Part("of red", Mark.MISSED),)
    assert (answered.score, answered.is_right, answered.judgement.taken_for) == (0, False, ())


def test_a_skip_is_no_answer() -> None:
    run, _ = sitting(RED, BLUE)
    run.skip()
    assert run.answered == []


def test_an_answers_time_begins_with_its_question() -> None:
    run, clock = sitting(RED, BLUE, RED)
    clock.now += 5
    run.answer(RIGHT)
    clock.now += 1
    run.skip()
    clock.now += 3
    assert run.answer(RIGHT).seconds == 3
    clock.now += 20
    run.take_back()
    clock.now += 7
    assert run.answer(RIGHT).seconds == 7


def test_a_hint_is_remembered_until_the_question_is_answered() -> None:
    run, _ = sitting(RED, BLUE)
    run.take_hint()
    run.skip()
    assert run.answer(WRONG).hinted is False
    assert run.answer(WRONG).hinted is True  # it was skipped, and comes back
    assert run.answer(RIGHT).hinted is False  # again, and without


def test_the_last_answer_is_taken_back_and_its_question_asked_again() -> None:
    run, _ = sitting(*numbered(3))
    assert run.take_back() is None
    first = run.answer(WRONG)
    second = run.answer(WRONG)
    assert run.take_back() == second
    assert run.answered == [first]
    assert run.turn == second.turn
    assert run.take_back() == first
    assert (run.answered, run.take_back()) == ([], None)
    assert asked_when(run, "11111") == ["t1", "t2", "t3"]


def test_with_an_answer_what_was_done_since_is_taken_back() -> None:
    run, _ = sitting(*numbered(3))
    run.answer(WRONG)
    run.skip()
    run.take_back()
    assert asked_when(run, "11111") == ["t1", "t2", "t3"]


def test_the_very_last_answer_can_be_taken_back() -> None:
    run, _ = sitting(RED)
    answered = run.answer(WRONG)
    assert run.turn is None
    run.take_back()
    assert run.turn == answered.turn


def test_i_was_right_counts_and_the_question_does_not_come_back() -> None:
    run, _ = sitting(*numbered(2))
    given = run.answer(WRONG)
    overruled = run.overrule()
    assert overruled == given._replace(overruled=True)
    assert (run.last, given.judgement.score) == (overruled, 0)
    assert overruled and (overruled.score, overruled.is_right) == (1, True)
    assert asked_when(run, "111") == ["t2"]


def test_i_was_right_is_heard_even_when_the_question_has_come_back() -> None:
    run, _ = sitting(*numbered(4))
    run.answer(WRONG)
    for _ in range(3):
        run.skip()
    assert run.turn and run.turn.again
    run.overrule()
    assert run.turn and run.turn.question.topic == "t2"


def test_i_was_right_is_heard_even_when_the_question_came_back_and_was_put_off() -> None:
    run, _ = sitting(*numbered(4))
    assert asked_when(run, "2ssss") == ["t1", "t2", "t3", "t4", "t1+"]
    run.overrule()
    assert asked_when(run, "1111") == ["t2", "t3", "t4"]


@pytest.mark.parametrize("typed", [None, RIGHT, "0"])
def test_only_a_wrong_answer_can_be_overruled(typed: str | None) -> None:
    run, _ = sitting(RED, BLUE)
    if typed == "0":
        run.give_up()
    elif typed:
        run.answer(typed)
    assert run.overrule() is None


def test_an_answer_that_was_overruled_is_taken_back_as_it_was_given() -> None:
    run, _ = sitting(*numbered(2))
    run.answer(WRONG)
    run.overrule()
    run.take_back()
    assert asked_when(run, "2111") == ["t1", "t2", "t1+"]


def test_after_the_time_nothing_new_is_asked_but_what_was_missed_comes_back() -> None:
    run, clock = sitting(*numbered(9), seconds=60)
    assert (run.total, run.seconds_left) == (None, 60)
    assert asked_when(run, "21") == ["t1", "t2"]
    clock.now += 61
    assert run.seconds_left == 0
    assert asked_when(run, "11111") == ["t3", "t1+"]
    assert (run.turn, run.is_short) == (None, False)


def test_what_is_asked_again_after_the_time_is_no_new_question() -> None:
    run, clock = sitting(*numbered(9), seconds=60)
    run.answer(RIGHT)
    run.take_back()
    clock.now += 61
    assert asked_when(run, "111") == ["t1", "t2"]


@pytest.mark.parametrize(
    ("most", "answers", "is_short"), [(2, 2, False), (3, 2, True), (3, 1, False)]
)
def test_a_sitting_is_short_when_all_was_asked_and_more_was_wanted(
    most: int, answers: int, is_short: bool
) -> None:
    run, _ = sitting(RED, BLUE, most=most)
    assert (run.total, run.seconds_left) == (2, None)
    asked_when(run, RIGHT * answers)
    assert run.is_short is is_short


def test_an_answers_topics_are_all_that_it_could_be_mixed_up_with() -> None:
    run, _ = sitting(BLUE._replace(among=("green", "blue")))
    assert run.answer(WRONG).topics == ["blue", "red", "green"]


def test_each_answer_knows_its_course() -> None:
    asked: Question = RED._replace(fact="colours/red.f")
    run, _ = sitting(asked)
    assert run.answer(RIGHT).course == "colours"


def kept(*questions: Question) -> tuple[Sitting, Notes]:
    notes = Notes()
    return Sitting(iter(questions), Limit(), Clock(), notes), notes


def test_of_a_suspended_fact_nothing_is_asked_any_more_in_this_sitting_either() -> None:
    one, two, three = numbered(3)
    run, notes = kept(one, one._replace(form="which-of-two"), two, one, three)
    run.suspend()
    assert asked_when(run, "1111") == ["t2", "t3"]
    assert notes.told == ["suspend t1", "keep t2", "keep t3"]


def test_what_was_missed_or_skipped_does_not_come_back_once_its_fact_is_suspended() -> None:
    one, two, three = numbered(3)
    run, _ = kept(one, two, one._replace(form="which-of-two"), three)
    assert asked_when(run, "2s") == ["t1", "t2"]
    run.suspend()
    assert asked_when(run, "1111") == ["t3", "t2"]
    assert run.missed == []


def test_a_flagged_question_rests_and_its_fact_is_asked_otherwise() -> None:
    one, two = numbered(2)
    run, notes = kept(one, one._replace(form="which-of-two"), two)
    run.flag("too easy")
    assert asked_when(run, "111") == ["t1", "t2"]
    assert notes.told[0] == "flag t1: too easy"


def test_what_was_set_aside_is_taken_back_before_the_answer_that_came_before() -> None:
    run, notes = kept(*numbered(3))
    answered = run.answer(WRONG)
    turn = run.turn
    run.suspend()
    assert run.take_back() == turn == run.turn
    assert run.take_back() == answered
    assert notes.told == ["keep t1", "suspend t2", "take back", "take back"]
    assert (run.can_take_back, run.take_back()) == (False, None)
    assert asked_when(run, "1111") == ["t1", "t2", "t3"]


def test_what_was_right_after_all_stays_so_when_something_else_is_taken_back() -> None:
    run, notes = kept(*numbered(3))
    run.answer(WRONG)
    run.flag("")
    run.overrule()
    run.take_back()
    assert notes.told[1:] == ["flag t2: ", "overrule t1", "take back"]
    assert asked_when(run, "1111") == ["t2", "t3"]


def test_where_nobody_keeps_anything_nothing_is_set_aside() -> None:
    run, _ = sitting(*numbered(1))
    assert not run.can_set_aside
    with pytest.raises(LookupError):
        run.suspend()
    with pytest.raises(LookupError):
        run.flag("")


def test_what_was_missed_is_asked_once_more_for_as_long_as_it_is_missed() -> None:
    run, _ = sitting(*numbered(3))
    assert asked_when(run, "22122") == ["t1", "t2", "t3", "t1+", "t2+"]
    assert [turn.number for turn in run.missed] == [1, 2]
    run.ask_missed()
    assert asked_when(run, "12") == ["t1+", "t2+"]
    assert [turn.number for turn in run.missed] == [2]
    run.ask_missed()
    assert asked_when(run, "1") == ["t2+"]
    assert run.missed == []
    run.take_back()
    assert run.turn and run.turn.number == 2
