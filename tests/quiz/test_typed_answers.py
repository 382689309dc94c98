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
                if question.form == "number" and ".." in sibling.text:
                    with pytest.raises(NotAnAnswer):  # one number is wanted
                        judge(question, sibling.text)
                    continue
                judgement = judge(question, sibling.text)
                assert judgement.score == 0, (question.prompt, sibling)
                assert judgement.taken_for, (question.prompt, sibling)
    assert asked == TYPED
