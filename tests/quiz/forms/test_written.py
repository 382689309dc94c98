"""A question that an author wrote is asked as it is written, in each form, and judged by it."""

from collections.abc import Callable
from datetime import date

import pytest

from studyguide.course.compile import compile_folder
from studyguide.course.model import DAYS
from studyguide.course.schema import FORMS as AUTHORABLE
from studyguide.quiz.authoring import question_of
from studyguide.quiz.forms import FORMS
from studyguide.quiz.forms.interface import Written
from studyguide.quiz.question import Option, Quantity, Question
from tests.conftest import WriteCourse

COURSE = """\
id: cars
kinds:
  car: {fields: {grip: {}, weight: {type: number, measure: kg}, born: {type: date}}}
"""
TOPIC = """\
- id: beetle
  kind: car
  title: Beetle
  facts: {grip: good, weight: ~730 kg, born: 1938-05}
  questions:
"""

Ask = Callable[..., Question]


@pytest.fixture
def ask(write_course: WriteCourse) -> Ask:
    """A question made of its keys, for a seed."""

    def make(keys: str, seed: str = "1", prompt: str = "Why?") -> Question:
        lines = f"{TOPIC}    - {{id: q, prompt: {prompt}, {keys}}}\n"
        (one,), _ = compile_folder(write_course({"course.yaml": COURSE, "a.yaml": lines}))
        (topic,) = one.asked_topics()
        question = question_of(Written(topic, topic.questions[0]), seed)
        assert question is not None
        return question

    return make


def test_every_form_that_can_be_written_can_be_asked() -> None:
    assert [name for name, form in FORMS.items() if form.of_author] == [
        name for name in FORMS if name in AUTHORABLE
    ]
    assert {name for name, form in FORMS.items() if form.flaws} == set(AUTHORABLE)


def test_a_question_tells_what_it_is_about_and_where_it_stands(ask: Ask) -> None:
    question = ask("answer: a, distractors: [b, c], explain: So., hint: Think!")
    assert (question.fact, question.topic, question.title) == ("cars/beetle.q", "beetle", "Beetle")
    assert (question.source, question.template, question.hand) == ("authored", "authored", "")
    assert question.among == ("beetle",)
    assert (question.prompt, question.explain, question.hint) == ("Why?", "So.", "Think!")
    assert (question.place.line, question.place.column) == (6, 7)


def test_what_asks_about_a_fact_belongs_to_that_fact(ask: Ask) -> None:
    assert ask("form: type-in, answer: a, fact: grip").fact == "cars/beetle.grip"


WRONG = "distractors: [{text: b, because: B}, c]"


def test_of_a_choice_one_option_is_right(ask: Ask) -> None:
    question = ask(f"answer: a, {WRONG}")
    assert set(question.options) == {
        Option("a", True),
        Option("b", False, "B"),
        Option("c", False),
    }
    assert (question.form, question.answers) == ("choose-one", ("a",))


def test_of_two_one_is_right(ask: Ask) -> None:
    question = ask("form: which-of-two, answer: a, distractors: {text: b, because: B}")
    assert set(question.options) == {Option("a", True), Option("b", False, "B")}
    assert (question.form, question.answers) == ("which-of-two", ("a",))


def test_several_may_be_right(ask: Ask) -> None:
    question = ask(f"form: choose-all, answer: [a, d], {WRONG}")
    assert {option.text for option in question.options if option.right} == {"a", "d"}
    assert {option.text for option in question.options if not option.right} == {"b", "c"}
    assert question.answers == tuple(o.text for o in question.options if o.right)


@pytest.mark.parametrize(("answer", "right"), [("true", "True"), ("FALSE", "False")])
def test_a_statement_is_true_or_false(ask: Ask, answer: str, right: str) -> None:
    question = ask(f"form: true-false, answer: {answer}")
    texts = [(option.text, option.right) for option in question.options]
    assert texts == [("True", right == "True"), ("False", right == "False")]
    assert (question.prompt, question.answers) == ("Why?", (right,))


def test_a_statement_is_asked_for_as_generated_ones_are(ask: Ask) -> None:
    assert ask("form: true-false, answer: true", prompt="It flies.").prompt == (
        "True or false? It flies."
    )


def test_steps_are_right_in_the_order_in_which_they_are_written(ask: Ask) -> None:
    question = ask("form: order, answer: [c, a, d, b]")
    assert question.answers == ("c", "a", "d", "b")
    assert {option.text for option in question.options} == {"a", "b", "c", "d"}


def test_pairs_are_right_as_they_are_written(ask: Ask) -> None:
    question = ask("form: match, pairs: {a: x, b: y, c: z}")
    assert question.partners == ("a", "b", "c")
    assert question.answers == ("x", "y", "z")
    assert {option.text for option in question.options} == {"x", "y", "z"}


@pytest.mark.parametrize(
    ("keys", "count"),
    [
        (f"answer: a, {WRONG}", 6),
        ("form: which-of-two, answer: a, distractors: b", 2),
        (f"form: choose-all, answer: a, {WRONG}", 6),
        ("form: order, answer: [a, b, c]", 5),
        ("form: match, pairs: {a: x, b: y, c: z}", 5),
        ("form: true-false, answer: true", 1),
    ],
)
def test_a_seed_draws_the_places_of_the_options(ask: Ask, keys: str, count: int) -> None:
    def places(seed: int) -> tuple[str, ...]:
        return tuple(option.text for option in ask(keys, str(seed)).options)

    assert places(1) == places(1)
    assert len({places(seed) for seed in range(40)}) == count


@pytest.mark.parametrize("form", ["type-in", "cloze"])
def test_a_typed_answer_has_other_names_and_what_it_is_never_taken_for(ask: Ask, form: str) -> None:
    keys = f"form: {form}, answer: a, accept: [d, e], {WRONG}"
    question = ask(keys, prompt="A ___.")
    assert (question.prompt, question.answers) == ("A ___.", ("a", "d", "e"))
    assert question.siblings == (Option("b", False, "B"), Option("c", False))
    assert question.options == ()


def between(first: date, last: date) -> Quantity:
    return Quantity(first.toordinal(), last.toordinal(), DAYS, 0)


@pytest.mark.parametrize(
    ("keys", "answer", "quantity"),
    [
        ("answer: 5K", "5K", Quantity(5000, 5000, None, 0)),
        ("answer: 15360", "15,360", Quantity(15360, 15360, None, 0)),
        ("answer: ~5K", "~5K", Quantity(5000, 5000, None, 0)),
        ("answer: 4..6, tolerance: 0.05", "4 to 6", Quantity(4, 6, None, 0.05)),
        ("answer: 16 GB, tolerance: 5 %", "16 GB", Quantity(16e9, 16e9, "bytes", 0.05)),
        ("answer: 5, measure: doors", "5", Quantity(5, 5, "doors", 0)),
        ("fact: weight", "~730 kg", Quantity(730, 730, "kg", 0)),
        ("fact: weight, answer: 0.7K kg", "0.7K kg", Quantity(700, 700, "kg", 0)),
        ("fact: born", "May 1938", between(date(1938, 5, 1), date(1938, 5, 31))),
        ("fact: born, answer: 1938", "1938", between(date(1938, 1, 1), date(1938, 12, 31))),
    ],
)
def test_a_number_is_that_of_its_answer_or_its_fact(
    ask: Ask, keys: str, answer: str, quantity: Quantity
) -> None:
    question = ask(f"form: number, {keys}")
    assert (question.answers, question.quantity) == ((answer,), quantity)


@pytest.mark.parametrize(
    ("keys", "prompt"),
    [
        ("answer: 5", "Why?"),
        ("answer: 5, tolerance: 0 %", "Why?"),
        ("answer: 5, tolerance: 2.5 %", "Why? (within 2.5 %)"),
        ("answer: 5, tolerance: 0.07", "Why? (within 7 %)"),
        ("fact: weight, tolerance: 5 %", "Why? (within 5 %)"),
    ],
)
def test_how_far_a_number_may_be_off_is_told(ask: Ask, keys: str, prompt: str) -> None:
    assert ask(f"form: number, {keys}").prompt == prompt


HOSTILE = ["[/x] [bold]b[/bold]", "\\x1b[31mred", "{topic} {0} %s $(ls)", "x" * 10_000]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_written_is_asked_literally(ask: Ask, text: str) -> None:
    question = ask(f"hint: '{text}', answer: '{text}', distractors: [a, '{text} b']")
    assert {option.text for option in question.options} == {text, "a", f"{text} b"}
    assert question.hint == text
