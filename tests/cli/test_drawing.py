"""Which questions a command line wants, and the command line that wants the same."""

import pytest

from studyguide.cli.drawing import Wanted, known
from studyguide.errors import StudyGuideError
from studyguide.quiz.forms import FORMS


@pytest.mark.parametrize(
    ("wanted", "command"),
    [
        (Wanted([], [], None), "studyguide quiz"),
        (
            Wanted(["week1", "a b"], ["order", "match"], None),
            "studyguide quiz week1 'a b' --form order --form match",
        ),
        (Wanted([], [], ("bert", "GPT 2")), "studyguide quiz --contrast bert 'GPT 2'"),
    ],
)
def test_the_same_is_wanted_by_the_same_command(wanted: Wanted, command: str) -> None:
    assert wanted.command == command


def test_a_form_that_is_named_twice_is_wanted_once() -> None:
    assert known(["order", "match", "order"]) == ["order", "match"]


def test_an_unknown_form_is_refused_with_the_names_of_all() -> None:
    with pytest.raises(StudyGuideError) as raised:
        known(["order", "riddle"])
    assert raised.value.exit_code == 2
    assert all(form in raised.value.hint for form in FORMS)
