"""Each fact that a review asks gets a question, in the order of the review."""

from studyguide.memory.standing import Fact
from studyguide.memory.state import State
from studyguide.study.asking import questions_for
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
    key = f"{COURSE}/roberta.released"
    firm = State(30.0, 5.0, 1, 1, 31, 4, 0, True, "", "choose-one", f"{key}/choose-one/ask")
    for seed in map(str, range(5)):
        (new,) = questions_for(asks("roberta.released"), shelf_of(SHIPPED), {}, seed)
        (known,) = questions_for(asks("roberta.released"), shelf_of(SHIPPED), {key: firm}, seed)
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
