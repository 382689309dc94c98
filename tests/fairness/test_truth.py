"""What is true but not stated is never shown as false, in any form."""

import pytest

from tests.conftest import WriteCourse, library_of
from tests.fairness.banks import questions
from tests.fairness.hidden import TRUE, called_false, course


@pytest.fixture
def more_seeds(is_long: bool) -> list[str]:
    return [str(seed) for seed in range(100 if is_long else 6)]


def test_nothing_that_is_true_is_called_false(
    write_course: WriteCourse, more_seeds: list[str]
) -> None:
    library = library_of(write_course(course()))
    made = [each for seed in more_seeds for each in questions(library, seed).whole]
    claims = {claim for question in made for claim in called_false(question)}
    assert [claim for claim in claims if claim[1] in TRUE[claim[0]]] == []
    # of four fields each topic has five values whose own topics have not its own, either
    assert len(claims) > 0.9 * 10 * 4 * 5


def test_every_form_that_shows_something_false_is_looked_at(
    write_course: WriteCourse, more_seeds: list[str]
) -> None:
    library = library_of(write_course(course()))
    made = [each for seed in more_seeds for each in questions(library, seed).whole]
    forms = {question.form for question in made if list(called_false(question))}
    assert forms == {
        *("choose-one", "choose-all", "true-false", "which-of-two", "match"),
        *("who-is-who", "fill-the-table", "type-in", "cloze"),
    }


def test_what_an_open_field_does_not_say_is_not_asked_to_be_typed(
    write_course: WriteCourse, more_seeds: list[str]
) -> None:
    library = library_of(write_course(course()))
    made = [each for seed in more_seeds for each in questions(library, seed).whole]
    typed = {question.fact.rpartition(".")[2] for question in made if not question.options}
    assert typed == {"kept"}
