"""What a lab computes is asked as a question of its topic, another with every seed."""

from pathlib import Path

import pytest

from studyguide.course.shelf import Shelf
from studyguide.memory.state import State
from studyguide.quiz.draw import draw
from studyguide.quiz.listing import listed
from studyguide.quiz.question import Question
from studyguide.quiz.tally import tally
from studyguide.quiz.typed.judge_number import judge_number
from studyguide.study.asking import questions_for, questions_named
from studyguide.study.computing import compute
from studyguide.study.facts import facts_of
from studyguide.study.review import Ask, Why
from studyguide.study.wording import said_in
from tests.conftest import WriteCourse, shelf_of

COURSE = """\
    id: c
    kinds: {objective: {summary-asked: false}}
    """
TOPICS = """\
    - id: gaps
      kind: objective
      questions:
        - {id: which, lab: span-corruption, ask: sentinel, explain: As T5 does., hint: Count.}
        - {id: size, lab: training-memory, ask: weights}
        - {id: why, prompt: Why?, answer: So., distractors: [No., Never.]}
        - {id: none, lab: span-corruption, ask: nothing}
        - {id: lost, lab: no-lab, ask: nothing}
    """


@pytest.fixture
def shelf(write_course: WriteCourse) -> Shelf:
    return shelf_of(write_course({"course.yaml": COURSE, "a.yaml": TOPICS}))


def drawn(shelf: Shelf, seed: str) -> dict[str, Question]:
    return {each.fact: each for each in draw(shelf.whole(), seed, compute=compute)}


def test_it_is_drawn_like_any_other_and_left_out_where_nothing_asks_it(shelf: Shelf) -> None:
    found = drawn(shelf, "1")
    assert sorted(found) == ["c/gaps.size", "c/gaps.which", "c/gaps.why"]
    which = found["c/gaps.which"]
    assert (which.form, which.source, which.hint) == ("choose-one", "computed", "Count.")
    assert which.id == "c/gaps.which/choose-one/computed"
    assert which.explain.endswith(". As T5 does.")
    assert Path(which.place.file).name == "a.yaml"
    assert which.place.line == 4


def test_without_what_computes_it_only_the_others_are_asked(shelf: Shelf) -> None:
    assert [question.fact for question in draw(shelf.whole(), "1")] == ["c/gaps.why"]


def test_a_seed_asks_the_same_again_and_another_seed_something_else(shelf: Shelf) -> None:
    for key in ("c/gaps.which", "c/gaps.size"):
        prompts = [drawn(shelf, str(seed))[key].prompt for seed in range(9)]
        assert prompts == [drawn(shelf, str(seed))[key].prompt for seed in range(9)]
        assert len(set(prompts)) > 6


def test_the_tolerance_is_told_and_a_known_mistake_is_explained(shelf: Shelf) -> None:
    size = drawn(shelf, "1")["c/gaps.size"]
    assert size.prompt.endswith("? (within 2 %)")
    gigabytes = float(size.answers[0].removesuffix(" GB"))
    assert judge_number(size, f"{gigabytes * 1.019:.4f} GB").is_right
    assert not judge_number(size, f"{gigabytes * 1.021:.4f} GB").is_right
    in_bits = judge_number(size, f"{gigabytes * 8} GB")
    assert in_bits.parts[0].because == "These are bits; a byte has eight."


def test_a_review_and_a_quiz_that_is_resumed_ask_it_too(shelf: Shelf) -> None:
    asks = [Ask(fact, Why.NEW) for each in facts_of(shelf.whole()) for fact in each.facts]
    states: dict[str, State] = {}
    reviewed = {each.fact: each for each in questions_for(asks, shelf, states, "1")}
    assert reviewed == drawn(shelf, "1")
    id_ = "c/gaps.which/choose-one/computed"
    assert list(questions_named([id_], shelf, "1")) == [reviewed["c/gaps.which"]]


def test_what_is_learnt_is_never_changed_by_other_numbers(shelf: Shelf) -> None:
    values = {fact.key: fact.value for each in facts_of(shelf.whole()) for fact in each.facts}
    assert values["c/gaps.which"] == values["c/gaps.size"] == ""


def test_a_flag_on_it_holds_until_something_else_is_asked(
    shelf: Shelf, write_course: WriteCourse
) -> None:
    other = TOPICS.replace("ask: sentinel", "ask: target")
    moved = shelf_of(write_course({"course.yaml": COURSE, "a.yaml": other}, "other"))
    for id_, is_same in (("which", False), ("size", True)):
        now, then = (said_in(each)(f"c/gaps.{id_}/number/computed") for each in (shelf, moved))
        assert now and then
        assert (now.wording == then.wording) == is_same


def test_it_is_listed_and_counted_but_not_as_its_authors(shelf: Shelf) -> None:
    names = [
        named.id for each in listed(shelf.whole(), "7", compute=compute) for named in each.questions
    ]
    assert names == [
        "c/gaps.which/choose-one/computed/7",
        "c/gaps.size/number/computed/7",
        "c/gaps.why/choose-one/authored/7",
    ]
    (section,) = tally(listed(shelf.whole(), "7", compute=compute), "7")
    assert (section.questions, section.authored) == (3, 1)
