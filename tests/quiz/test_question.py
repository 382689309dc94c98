"""A question knows its right option."""

import pytest

from studyguide.course.model import Place
from studyguide.quiz.question import Option, Question
from tests.quiz.questions import PAIR, question


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_right_option_is_found_wherever_it_stands(place: int) -> None:
    options = tuple(Option(f"option {at}", right=at == place) for at in range(3))
    asked = Question(
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
    assert asked.right is options[place]


def test_a_question_is_named_by_what_it_is_about_and_how_it_is_asked() -> None:
    assert question("oak").id == "c/oak.f/choose-one/ask"


def test_one_that_an_author_wrote_is_named_by_its_own_name_and_not_by_its_fact() -> None:
    written = question("oak")._replace(written="c/oak.why", template="authored")
    assert (written.fact, written.id) == ("c/oak.f", "c/oak.why/choose-one/authored")


def test_only_a_generated_match_tells_of_several_facts() -> None:
    dealt = PAIR._replace(hand="h", among=("oak", "yew", "beech"), fact="c/oak.leaf")
    assert dealt.facts == ("c/oak.leaf", "c/yew.leaf", "c/beech.leaf")
    assert dealt._replace(hand="").facts == ("c/oak.leaf",)
    assert question("oak", "yew")._replace(hand="h").facts == ("c/oak.f",)
    assert question("oak")._replace(hand="h", among=()).facts == ("c/oak.f",)
