"""A question knows its right option."""

import pytest

from studyguide.course.model import Place
from studyguide.quiz.question import Option, Question


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_right_option_is_found_wherever_it_stands(place: int) -> None:
    options = tuple(Option(f"option {at}", right=at == place) for at in range(3))
    question = Question(
        fact="c/t.f",
        topic="t",
        title="T",
        section="",
        form="choose-one",
        template="ask",
        source="generated",
        prompt="?",
        options=options,
        explain="",
        place=Place("a.yaml", 1, 1),
    )
    assert question.right is options[place]
