"""Every form is listed, by the name its questions carry."""

from collections import Counter
from pathlib import Path

import pytest

from studyguide.quiz.bank import Bank
from studyguide.quiz.forms import FORMS
from tests.conftest import SHIPPED, library_of
from tests.quiz import generated


def test_each_form_stands_under_its_own_name_and_no_other_does() -> None:
    assert all(form.name == name for name, form in FORMS.items())
    assert len(FORMS) == len(set(FORMS)) == 14
    assert "interface" not in FORMS
    with pytest.raises(KeyError):
        FORMS["interface"]


def test_every_form_asks_something_in_the_shipped_course() -> None:
    library = library_of(SHIPPED)
    found: Counter[str] = Counter()
    for seed in ("1", "2"):
        bank = Bank(library, seed)
        for (number,) in library.rows("select number from facts"):
            found.update(question.form for question in bank.of_fact(number))
    assert set(found) == set(FORMS)


def test_a_form_asks_under_its_own_name_and_once_in_its_words(tmp_path: Path) -> None:
    bank = Bank(library_of(generated.course_in(tmp_path)), "1")
    questions = [question for number in range(1, 300) for question in bank.of_fact(number)]
    assert len(questions) > 1000
    words = {(q.fact, q.form, q.template, q.prompt, q.options, q.table) for q in questions}
    assert len(words) == len(questions)
