"""Questions drawn from a scope: each once, in turns, and neighbours unlike one another."""

import pytest

from studyguide.course.shelf import Scope, Shelf
from studyguide.quiz.draw import draw
from tests.conftest import SHIPPED, WriteCourse, shelf_of
from tests.quiz.test_bank import PARTS


@pytest.fixture
def shelf(write_course: WriteCourse) -> Shelf:
    return shelf_of(write_course(PARTS))


def drawn(scopes: list[Scope], seed: str = "1") -> list[str]:
    return [question.fact for question in draw(scopes, seed)]


def test_a_draw_holds_each_fact_of_its_scopes_once(shelf: Shelf) -> None:
    scopes = [shelf.find_scope(name) for name in ("home", "tom", "house", "pet")]
    facts = drawn(scopes)
    assert len(facts) == 3
    assert {"house/tom.why", "house/ada.how"} < set(facts)


def test_a_draw_stays_within_its_scopes() -> None:
    shelf = shelf_of(SHIPPED)
    scope = shelf.find_scope("week1.use-cases")
    ids = {line.id for line in scope.lines()}
    questions = list(draw([scope], "1"))
    assert len(questions) > 3
    assert {question.topic for question in questions} <= ids


def test_authored_and_generated_questions_take_turns() -> None:
    sources = [question.source for question in draw(shelf_of(SHIPPED).whole(), "1")][:20]
    assert sources[::2] == [sources[0]] * 10
    assert sources[1::2] == [sources[1]] * 10
    assert sources[0] != sources[1]


def test_a_seed_draws_the_same_questions_again_and_another_seed_others() -> None:
    scopes = shelf_of(SHIPPED).whole()
    first = list(draw(scopes, "1"))
    assert first == list(draw(shelf_of(SHIPPED).whole(), "1"))
    assert [q.fact for q in first[:10]] != [q.fact for q in list(draw(scopes, "2"))[:10]]


def test_nothing_to_ask_draws_nothing(shelf: Shelf) -> None:
    assert drawn([shelf.find_scope("zoo")]) == []
    assert drawn([shelf.find_scope("toy")]) == []
    assert drawn([]) == []
