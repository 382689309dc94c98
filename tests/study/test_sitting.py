"""One run of a quiz: what is asked, what an answer was worth, what was missed."""

from itertools import count

import pytest

from studyguide.course.model import Place
from studyguide.quiz.question import Option, Question
from studyguide.study.sitting import Sitting


def question(topic: str, *others: str) -> Question:
    """A question about a topic whose wrong options, from the second on, are of others."""
    options = [Option(f"of {topic}", right=True, of=topic)]
    options += [Option(f"of {other}", right=False, of=other or None) for other in others]
    return Question(
        fact=f"c/{topic}.f",
        topic=topic,
        title=topic.title(),
        section="",
        form="choose-one",
        template="ask",
        source="generated",
        prompt=f"{topic}?",
        options=tuple(options),
        explain="",
        place=Place("a.yaml", 1, 1),
    )


def sitting(*questions: Question, most: int = 10) -> Sitting:
    return Sitting(iter(questions), most)


RED, BLUE = question("red", "blue", "green"), question("blue", "red", "")


@pytest.mark.parametrize(("most", "asked"), [(1, 1), (2, 2), (10, 2)])
def test_no_more_is_asked_than_wanted_and_no_more_than_there_is(most: int, asked: int) -> None:
    assert len(sitting(RED, BLUE, most=most).questions) == asked


@pytest.mark.parametrize(("wanted", "is_short"), [(1, False), (2, False), (3, True)])
def test_a_sitting_is_short_when_there_was_less_to_ask_than_wanted(
    wanted: int, is_short: bool
) -> None:
    assert sitting(RED, BLUE, most=wanted).is_short is is_short


def test_an_endless_source_is_not_drained() -> None:
    endless = (question(f"t{number}") for number in count())
    assert [each.topic for each in Sitting(endless, 3).questions] == ["t0", "t1", "t2"]


def test_questions_come_in_turn_until_all_are_answered() -> None:
    run = sitting(RED, BLUE)
    assert run.current is RED
    run.answer(1)
    assert run.current is BLUE
    run.answer(0)
    assert run.current is None
    assert [each.question for each in run.answered] == [RED, BLUE]


@pytest.mark.parametrize(("choice", "right"), [(1, True), (2, False), (3, False), (0, False)])
def test_an_answer_is_right_when_the_right_option_is_chosen(choice: int, right: bool) -> None:
    run = sitting(RED)
    answered = run.answer(choice)
    assert answered.right is right
    assert answered.chosen is (RED.options[choice - 1] if choice else None)
    assert (run.right, run.missed) == ((1, []) if right else (0, [answered]))


@pytest.mark.parametrize("choice", [-1, 4, 99])
def test_an_option_that_is_not_there_is_refused_and_changes_nothing(choice: int) -> None:
    run = sitting(RED)
    with pytest.raises(IndexError):
        run.answer(choice)
    assert run.current is RED


def test_an_answer_to_no_question_is_refused() -> None:
    run = sitting(RED)
    run.answer(1)
    with pytest.raises(IndexError):
        run.answer(1)


@pytest.mark.parametrize(
    ("answers", "pairs"),
    [
        ([(RED, 1), (BLUE, 1)], []),
        ([(RED, 0)], []),
        ([(BLUE, 3)], []),
        ([(RED, 2)], [("red", "blue")]),
        ([(RED, 2), (RED, 2)], [("red", "blue")]),
        ([(RED, 2), (BLUE, 2)], [("red", "blue")]),
        ([(BLUE, 2), (RED, 3)], [("blue", "red"), ("red", "green")]),
        ([(question("red", "red"), 2)], []),
    ],
)
def test_two_topics_taken_for_one_another_are_a_pair(
    answers: list[tuple[Question, int]], pairs: list[tuple[str, str]]
) -> None:
    run = sitting(*(asked for asked, _ in answers))
    for _, choice in answers:
        run.answer(choice)
    assert run.mixed_up == pairs
