"""Questions drawn from a scope: each once, in turns, and neighbours unlike one another."""

from itertools import islice, pairwise
from typing import Any

import pytest

from studyguide.course.shelf import Scope, Shelf
from studyguide.quiz.bank import Bank
from studyguide.quiz.draw import Wish, draw, draw_contrast
from studyguide.quiz.question import Question
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
    assert len(facts) == 4
    assert {"house/tom.why", "house/ada.how", "house/ball.colour"} < set(facts)


def test_a_draw_stays_within_its_scopes() -> None:
    shelf = shelf_of(SHIPPED)
    scope = shelf.find_scope("week1.use-cases")
    ids = {line.id for line in scope.lines()}
    questions = list(draw([scope], "1"))
    assert len(questions) > 3
    assert {question.topic for question in questions} <= ids


def test_authored_and_generated_questions_take_turns() -> None:
    questions = list(draw(shelf_of(SHIPPED).whole(), "1"))
    for start in range(0, 20, 10):
        sources = [question.source for question in questions[start : start + 10]]
        assert 3 <= sources.count("authored") <= 7


def test_that_enough_are_written_is_told_and_changes_nothing() -> None:
    scopes = shelf_of(SHIPPED).whole()
    plain, told = draw(scopes, "1"), draw(scopes, "1")
    assert told.has(10)
    assert list(islice(told, 30)) == list(islice(plain, 30))
    written = sum(question.source == "authored" for question in draw(scopes, "1"))
    assert draw(scopes, "1").has(written)
    assert not draw(scopes, "1").has(written + 1)


def test_where_little_is_wanted_only_what_is_wanted_is_counted(shelf: Shelf) -> None:
    first = draw(shelf.whole(), "1", Wish(comes_first=lambda _: True))
    assert not first.has(1)
    assert not draw(shelf.whole(), "1", Wish(is_wanted=lambda _: False)).has(1)
    assert draw(shelf.whole(), "1").has(1)


def test_the_first_is_there_before_any_other_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    dealt = Bank.generated

    def noted(bank: Bank, number: int, *wish: Any) -> Question | None:
        made.append(number)
        return dealt(bank, number, *wish)

    monkeypatch.setattr(Bank, "generated", noted)
    for seed in map(str, range(4)):
        questions = draw(shelf_of(SHIPPED).whole(), seed)
        assert questions.has(10)
        first = next(questions)
        assert bool(made) == (first.source == "generated")
        made.clear()


def test_neighbours_have_little_in_common() -> None:
    alike = 0
    for seed in map(str, range(5)):
        questions = list(draw(shelf_of(SHIPPED).whole(), seed))[:40]
        for one, other in pairwise(questions):
            assert one.topic != other.topic
            alike += one.form == other.form
    assert alike < 40


def test_only_forms_that_are_wanted_are_drawn() -> None:
    scopes = shelf_of(SHIPPED).whole()
    for form in ("true-false", "match", "type-in"):
        drawn = list(draw(scopes, "1", Wish([form])))
        assert len(drawn) > 5
        assert {question.form for question in drawn} == {form}


def test_a_contrast_asks_what_tells_two_topics_apart() -> None:
    shelf = shelf_of(SHIPPED)
    one, other = shelf.find_topic("bert"), shelf.find_topic("gpt-3")
    for seed in map(str, range(5)):
        questions = list(draw_contrast(one, other, seed))
        assert len(questions) > 3
        assert len({question.fact.rpartition(".")[2] for question in questions}) > 3
        for question in questions:
            assert question.topic in ("bert", "gpt-3")
            assert {"bert", "gpt-3"} <= set(question.among)
            assert question.hand


def test_a_seed_draws_the_same_questions_again_and_another_seed_others() -> None:
    scopes = shelf_of(SHIPPED).whole()
    first = list(draw(scopes, "1"))
    assert first == list(draw(shelf_of(SHIPPED).whole(), "1"))
    assert [q.fact for q in first[:10]] != [q.fact for q in list(draw(scopes, "2"))[:10]]


def test_nothing_to_ask_draws_nothing(shelf: Shelf) -> None:
    assert drawn([shelf.find_scope("zoo")]) == []
    assert list(draw([shelf.find_scope("toy")], "1", Wish(["choose-one"]))) == []
    assert drawn([]) == []


def test_what_is_to_come_first_does_and_the_rest_follows() -> None:
    shelf = shelf_of(SHIPPED)
    everything = {question.fact for question in draw(shelf.whole(), "1")}
    first = {fact for fact in everything if fact.endswith((".released", ".why-cls"))}
    drawn = [q.fact for q in draw(shelf.whole(), "1", Wish(comes_first=first.__contains__))]
    count = sum(fact in first for fact in drawn)
    assert set(drawn[:count]) <= first
    assert len({fact.rpartition(".")[2] for fact in drawn[:count]}) == 2
    assert len(drawn) > 50


def test_what_is_not_wanted_is_not_drawn_and_leaves_its_hand_to_others() -> None:
    scopes = shelf_of(SHIPPED).whole()
    first = next(q for q in draw(scopes, "1") if q.hand)
    others = list(draw(scopes, "1", Wish(is_wanted=lambda question: question.id != first.id)))
    assert first.id not in [question.id for question in others]
    assert first.hand in [question.hand for question in others]
