"""What is true but not stated is never shown as false, in any form."""

from textwrap import dedent

import pytest

from studyguide.quiz.question import Question
from tests.conftest import library_of
from tests.fairness.banks import questions
from tests.fairness.hidden import TRUE, called_false, course


@pytest.fixture(scope="module")
def made(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> list[Question]:
    """Every question of a course of which more is true than it says, for many seeds."""
    root = tmp_path_factory.mktemp("hidden")
    for name, text in course().items():
        (root / name).write_text(dedent(text), encoding="utf-8")
    library = library_of(root)
    seeds = range(100 if request.config.getoption("--long") else 6)
    return [each for seed in seeds for each in questions(library, str(seed)).whole]


def test_nothing_that_is_true_is_called_false(made: list[Question]) -> None:
    claims = {claim for question in made for claim in called_false(question)}
    assert [claim for claim in claims if claim[1] in TRUE[claim[0]]] == []
    # of four fields each topic has five values whose own topics have not its own, either
    assert len(claims) > 0.9 * 10 * 4 * 5


def test_every_form_that_shows_something_false_is_looked_at(made: list[Question]) -> None:
    forms = {question.form for question in made if list(called_false(question))}
    assert forms == {
        *("choose-one", "choose-all", "true-false", "which-of-two", "match"),
        *("who-is-who", "fill-the-table", "type-in", "cloze"),
    }


def test_what_an_open_field_does_not_say_is_not_asked_to_be_typed(made: list[Question]) -> None:
    typed = {question.fact.rpartition(".")[2] for question in made if not question.options}
    assert typed == {"kept"}
