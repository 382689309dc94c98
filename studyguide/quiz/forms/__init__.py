"""The forms in which a fact is asked, one file each."""

from studyguide.quiz.forms.choose_all import CHOOSE_ALL
from studyguide.quiz.forms.choose_one import CHOOSE_ONE
from studyguide.quiz.forms.cloze import CLOZE
from studyguide.quiz.forms.compare import COMPARE
from studyguide.quiz.forms.date import DATE
from studyguide.quiz.forms.fill_the_table import FILL_THE_TABLE
from studyguide.quiz.forms.interface import Form
from studyguide.quiz.forms.match import MATCH
from studyguide.quiz.forms.number import NUMBER
from studyguide.quiz.forms.order import ORDER
from studyguide.quiz.forms.term_from_definition import TERM_FROM_DEFINITION
from studyguide.quiz.forms.true_false import TRUE_FALSE
from studyguide.quiz.forms.type_in import TYPE_IN
from studyguide.quiz.forms.which_of_two import WHICH_OF_TWO
from studyguide.quiz.forms.who_is_who import WHO_IS_WHO

FORMS: dict[str, Form] = {
    form.name: form
    for form in (
        CHOOSE_ONE,
        CHOOSE_ALL,
        TRUE_FALSE,
        WHICH_OF_TWO,
        COMPARE,
        ORDER,
        MATCH,
        WHO_IS_WHO,
        TERM_FROM_DEFINITION,
        TYPE_IN,
        NUMBER,
        DATE,
        CLOZE,
        FILL_THE_TABLE,
    )
}
"""Every form by its name."""
