"""What the shipped course asks to be typed is judged by what it says itself."""

import pytest

from studyguide.quiz.bank import Bank
from studyguide.quiz.forms import FORMS
from studyguide.quiz.judgement import NotAnAnswer
from tests.conftest import SHIPPED, library_of

TYPED = {"type-in", "cloze", "number", "date"}


MOST = 150
"""About as many facts are asked, spread over a course that has more."""


def test_every_answer_is_right_and_no_siblings_is(is_long: bool) -> None:
    library = library_of(SHIPPED)
    bank = Bank(library, "1")
    asked = set()
    facts = [number for (number,) in library.rows("select number from facts order by number")]
    for number in facts if is_long else facts[:: len(facts) // MOST or 1]:
        for question in bank.of_fact(number):
            if question.form not in TYPED:
                continue
            asked.add(question.form)
            judge = FORMS[question.form].way.judge
            for answer in question.answers:
                assert judge(question, answer).is_right, (question.prompt, answer)
            for sibling in question.siblings:
                if question.form == "number" and " to " in sibling.text:
                    with pytest.raises(NotAnAnswer):  # one number is wanted
                        judge(question, sibling.text)
                    continue
                judgement = judge(question, sibling.text)
                assert judgement.score == 0, (question.prompt, sibling)
                assert judgement.taken_for, (question.prompt, sibling)
    assert asked == TYPED


def test_a_family_of_models_is_known_by_the_name_the_course_has_for_its_large_ones() -> None:
    library = library_of(SHIPPED)
    bank = Bank(library, "1")
    number = library.number_of_path("generative-ai-with-llms/zero-shot-tasks")
    ((fact,),) = library.rows(
        "select number from facts where topic = ? and field = 'best-with'", number
    )
    (question,) = [each for each in bank.of_fact(fact) if each.form == "type-in"]
    judge = FORMS["type-in"].way.judge
    assert judge(question, "large decoder-only models").is_right
    assert not judge(question, "large encoder-only models").is_right


def test_a_kind_of_transformer_and_a_maker_are_known_by_their_everyday_names() -> None:
    library = library_of(SHIPPED)
    bank = Bank(library, "1")
    judge = FORMS["type-in"].way.judge
    for topic, field, right, wrong in (
        ("gpt-3", "architecture", "decoder-only transformers", "encoder-only transformers"),
        ("gpt-3", "architecture", "transformer decoder", "transformer encoder"),
        ("bert", "architecture", "transformer encoder", "transformer decoder"),
        ("jurassic-1", "organisation", "AI21", "OpenAI"),
        ("bert", "organisation", "Google Research", "Facebook AI Research"),
    ):
        number = library.number_of_path(f"generative-ai-with-llms/{topic}")
        ((fact,),) = library.rows(
            "select number from facts where topic = ? and field = ?", number, field
        )
        (question,) = [each for each in bank.of_fact(fact) if each.form == "type-in"]
        assert judge(question, right).is_right, (topic, right)
        assert not judge(question, wrong).is_right, (topic, wrong)
