"""How a sitting went: what counts, whole and by part, what was missed and what mixed up."""

import pytest

from studyguide.quiz.question import Question
from studyguide.study.score import (
    MixUp,
    Score,
    first_answers,
    missed,
    mixed_up,
    score,
    score_by,
)
from tests.quiz.questions import PAIR, TICK, TYPE_IN, question
from tests.study.sittings import RIGHT, WRONG, numbered, sitting

RED, BLUE = question("red", "blue", "green"), question("blue", "red", "")
MATCH = PAIR._replace(hand="h", among=("oak", "yew", "beech"))


def test_the_first_answer_counts_and_not_the_one_when_it_came_back() -> None:
    run, _ = sitting(*numbered(2))
    for typed in (WRONG, RIGHT, RIGHT):
        run.answer(typed)
    assert [answered.turn.again for answered in run.answered] == [False, False, True]
    assert first_answers(run.answered) == run.answered[:2]


def test_what_is_right_in_part_counts_in_part() -> None:
    run, _ = sitting(TICK, TICK, TICK, TYPE_IN)
    for typed in ("13", "1", "24"):
        run.answer(typed)
    run.give_up()
    assert score(run.answered) == Score(points=1.75, right=1, partly=1, asked=4)
    assert missed(run.answered) == run.answered[1:]


def test_an_overruled_answer_counts_in_full() -> None:
    run, _ = sitting(TICK)
    run.answer("1")
    run.overrule()
    assert score(run.answered) == Score(1, 1, 0, 1)
    assert missed(run.answered) == []


def test_each_part_has_a_score_of_its_own() -> None:
    run, _ = sitting(TICK, RED, TICK)
    for typed in ("13", WRONG, "1"):
        run.answer(typed)
    parts = score_by(first_answers(run.answered), lambda answered: answered.question.form)
    assert list(parts.items()) == [
        ("choose-all", Score(1.75, 1, 1, 2)),
        ("choose-one", Score(0, 0, 0, 1)),
    ]


@pytest.mark.parametrize(
    ("answers", "pairs"),
    [
        ([(RED, 1), (BLUE, 1)], []),
        ([(RED, 0)], []),
        ([(BLUE, 3)], []),
        ([(RED, 2)], [("red", "blue", 1)]),
        ([(RED, 2), (RED, 2)], [("red", "blue", 2)]),
        ([(RED, 2), (BLUE, 2)], [("red", "blue", 2)]),
        ([(RED, 3), (BLUE, 2), (RED, 2)], [("blue", "red", 2), ("red", "green", 1)]),
        ([(question("red", "red"), 2)], []),
        ([(TICK, 24)], [("oak", "ash", 1)]),
        ([(MATCH, 123)], [("oak", "yew", 1)]),
        ([(MATCH, 132)], [("oak", "yew", 1), ("yew", "beech", 1), ("beech", "oak", 1)]),
        ([(MATCH, 123), (MATCH, 123)], [("oak", "yew", 2)]),
    ],
)
def test_topics_taken_for_one_another_are_counted_by_pair(
    answers: list[tuple[Question, int]], pairs: list[tuple[str, str, int]]
) -> None:
    run, _ = sitting(*(asked for asked, _ in answers))
    for _, choice in answers:
        run.answer(str(choice)) if choice else run.give_up()
    assert mixed_up(run.answered) == [MixUp("c", *pair) for pair in pairs]


def test_who_was_right_after_all_has_mixed_up_nothing() -> None:
    run, _ = sitting(RED, BLUE)
    run.answer(WRONG)
    run.overrule()
    assert mixed_up(run.answered) == []


def test_topics_of_one_name_in_two_courses_are_two_pairs() -> None:
    other = RED._replace(fact="d/red.f")
    run, _ = sitting(RED, other)
    for _ in range(2):
        run.answer(WRONG)
    assert mixed_up(run.answered) == [MixUp("c", "red", "blue", 1), MixUp("d", "red", "blue", 1)]
