"""Each question is made in its turn, and how many there will be is told as far as is known."""

from collections.abc import Iterator

from studyguide.quiz.question import Question
from studyguide.study.foreseen import Foreseen
from studyguide.study.sitting import Limit, Sitting
from tests.quiz.questions import question
from tests.study.sittings import RIGHT, Clock


def noted(plan: str, made: list[str]) -> Iterator[Question | None]:
    """A question for each letter of a plan, none for `-`; what is made is noted."""
    for letter in plan:
        made.append(letter)
        yield None if letter == "-" else question(letter, "other")


def test_the_first_is_asked_before_others_are_made_and_then_one_is_known_to_follow() -> None:
    made: list[str] = []
    questions = Foreseen(noted("abcd", made), 4)
    asked = [(each.topic, "".join(made), questions.total) for each in questions]
    assert asked == [("a", "a", 4), ("b", "abc", 4), ("c", "abcd", 4), ("d", "abcd", 4)]


def test_a_fact_that_no_form_asks_falls_away_before_the_question_ahead_of_it_is_asked() -> None:
    questions = Foreseen(noted("-ab-c--", []), 7)
    told = [(each.topic, questions.total) for each in questions]
    assert told == [("a", 6), ("b", 5), ("c", 3)]
    assert list(questions) == []


def test_a_sitting_without_limit_tells_the_number_as_it_falls_and_never_is_short() -> None:
    questions = Foreseen(noted("a-b-", []), 4)
    sitting = Sitting(questions, Limit(), Clock(), foreseen=lambda: questions.total)
    assert (sitting.total, sitting.is_short) == (4, False)
    sitting.answer(RIGHT)
    assert (sitting.total, [each.topic for each in sitting.left]) == (2, ["b"])
    sitting.answer(RIGHT)
    assert (sitting.turn, sitting.total, sitting.is_short) == (None, 2, False)


def test_of_nothing_that_can_be_asked_nothing_is() -> None:
    questions = Foreseen(noted("--", []), 2)
    assert Sitting(questions, Limit(), Clock(), foreseen=lambda: questions.total).turn is None


def test_on_time_nothing_is_foreseen() -> None:
    questions = Foreseen(noted("ab", []), 2)
    sitting = Sitting(questions, Limit(None, 60.0), Clock(), foreseen=lambda: questions.total)
    assert sitting.total is None
