"""Each fact that a review asks gets a question, in the order of the review."""

from itertools import islice

from studyguide.memory.standing import Fact
from studyguide.memory.state import State
from studyguide.quiz.draw import draw
from studyguide.study.asking import questions_for, questions_named
from studyguide.study.choosing import RECALL
from studyguide.study.review import Ask, Why
from tests.conftest import SHIPPED, shelf_of

COURSE = "generative-ai-with-llms"
NAMES = ("bert.organisation", "gpt-3.released", "t5.organisation", "bert.why-cls")


def asks(*names: str) -> list[Ask]:
    return [Ask(Fact(f"{COURSE}/{name}"), Why.NEW) for name in names]


def test_every_fact_is_asked_in_its_turn() -> None:
    questions = questions_for(asks(*NAMES), shelf_of(SHIPPED), {}, "1")
    assert [question.fact for question in questions] == [f"{COURSE}/{name}" for name in NAMES]


def test_a_seed_asks_the_same_again() -> None:
    shelf = shelf_of(SHIPPED)
    first = [list(questions_for(asks(*NAMES), shelf, {}, "1")) for _ in range(2)]
    assert first[0] == first[1]
    others = [list(questions_for(asks(*NAMES), shelf, {}, str(seed))) for seed in range(5)]
    assert any(other != first[0] for other in others)


def test_a_firm_memory_is_asked_to_recall() -> None:
    key = f"{COURSE}/roberta.organisation"
    firm = State(30.0, 5.0, 1, 1, 31, 4, 0, True, "", "choose-one", f"{key}/choose-one/ask")
    for seed in map(str, range(5)):
        (new,) = questions_for(asks("roberta.organisation"), shelf_of(SHIPPED), {}, seed)
        (known,) = questions_for(asks("roberta.organisation"), shelf_of(SHIPPED), {key: firm}, seed)
        assert new.form not in RECALL
        assert known.form in RECALL


def test_confused_topics_are_weighed_against_one_another() -> None:
    pair = (f"{COURSE}/bert", f"{COURSE}/gpt-3")
    for seed in map(str, range(5)):
        found = questions_for(asks("bert.released"), shelf_of(SHIPPED), {}, seed, [pair])
        (question,) = found
        if len(question.among) > 2:
            assert {"bert", "gpt-3"} <= set(question.among)


def test_a_fact_that_no_course_has_is_passed_over() -> None:
    gone = [*asks("nobody.size"), *asks("bert.organisation")]
    questions = list(questions_for(gone, shelf_of(SHIPPED), {}, "1"))
    assert [question.topic for question in questions] == ["bert"]


def test_what_is_not_wanted_of_a_fact_is_asked_otherwise() -> None:
    shelf = shelf_of(SHIPPED)
    (first,) = questions_for(asks("bert.organisation"), shelf, {}, "1")
    (other,) = questions_for(
        asks("bert.organisation"), shelf, {}, "1", is_wanted=lambda each: each.id != first.id
    )
    assert (other.fact, other.id != first.id) == (first.fact, True)


def test_questions_are_found_again_by_their_ids_in_their_order() -> None:
    shelf = shelf_of(SHIPPED)
    drawn = [*islice(draw(shelf.whole(), "1"), 20)]
    ids = [question.id for question in reversed(drawn)]
    found = list(questions_named(ids, shelf, "1"))
    assert [question.id for question in found] == ids
    assert sum(question in drawn for question in found) > 15
    gone = [f"{COURSE}/bert.nothing/order/ask", "gone/bert.organisation/order/ask", "", "a/b"]
    assert list(questions_named(gone, shelf, "1")) == []
