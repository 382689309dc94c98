"""What the shipped course asks to be typed is judged by what it says itself."""

from studyguide.quiz.bank import Bank
from studyguide.quiz.forms import FORMS
from tests.conftest import SHIPPED, library_of

TYPED = {"type-in", "cloze", "number", "date"}


def test_every_answer_is_right_and_no_siblings_is() -> None:
    library = library_of(SHIPPED)
    bank = Bank(library, "1")
    asked = set()
    for (number,) in library.rows("select number from facts"):
        for question in bank.of_fact(number):
            if question.form not in TYPED:
                continue
            asked.add(question.form)
            judge = FORMS[question.form].way.judge
            for answer in question.answers:
                assert judge(question, answer).is_right, (question.prompt, answer)
            for sibling in question.siblings:
                judgement = judge(question, sibling.text)
                assert judgement.score == 0, (question.prompt, sibling)
                assert judgement.taken_for, (question.prompt, sibling)
    assert asked == TYPED
