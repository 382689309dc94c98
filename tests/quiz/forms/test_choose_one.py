"""Choose one: the same hand asked forwards, backwards, or as an author asks it."""

import pytest

from studyguide.course.model import AuthoredQuestion, Distractor, Place, Value
from studyguide.course.schema import Field
from studyguide.quiz.forms.choose_one import ASK, ASK_BACK, Asked, authored, question, templates
from studyguide.quiz.hands import Hand
from studyguide.quiz.member import Member
from tests.quiz.members import member, value

PLAIN = Field("maker", "Maker", "text")
WORDED = PLAIN._replace(
    says="{topic} {v:be} made by {value}",
    ask="Who {v:have} made {topic}?",
    ask_back="{which} {v:be} made by {value}?",
)
BEETLE, MINIS, PANDA = (
    member("Beetle", value("Volkswagen", note="since 1938")),
    member("Minis", "Morris", plural=True),
    member("Panda", "Fiat"),
)
HAND = Hand("h", (BEETLE, MINIS, PANDA), turn=1)


def asked(field: Field = WORDED, proper: bool = True, linked_proper: bool = False) -> Asked:
    return Asked("cars", ("car", "cars"), proper, field, linked_proper)


def test_a_hand_with_several_values_is_asked_only_backwards() -> None:
    assert templates(HAND) == [ASK, ASK_BACK]
    several = member("Polo", "Volkswagen", "Seat")
    assert templates(HAND._replace(members=(*HAND.members, several))) == [ASK_BACK]


@pytest.mark.parametrize(
    ("of", "template", "field", "prompt"),
    [
        (BEETLE, ASK, WORDED, "Who has made Beetle?"),
        (MINIS, ASK, WORDED, "Who have made Minis?"),
        (MINIS, ASK_BACK, WORDED, "Which of these cars is made by Morris?"),
        (BEETLE, ASK, PLAIN, "Beetle: maker?"),
        (BEETLE, ASK_BACK, PLAIN, "Which of these cars has maker Volkswagen?"),
    ],
)
def test_the_prompt_agrees_with_what_it_asks_about(
    of: Member, template: str, field: Field, prompt: str
) -> None:
    assert question(HAND, of, template, asked(field), "").prompt == prompt


@pytest.mark.parametrize(
    ("template", "texts"),
    [(ASK, ["Fiat", "Volkswagen", "Morris"]), (ASK_BACK, ["Panda", "Beetle", "Minis"])],
)
def test_all_members_have_the_same_options_in_the_same_places(
    template: str, texts: list[str]
) -> None:
    for each in HAND.members:
        options = question(HAND, each, template, asked(), "").options
        assert [option.text for option in options] == texts
        assert [option.of for option in options if option.right] == [each.id]


def test_every_option_says_whose_truth_it_is() -> None:
    options = question(HAND, BEETLE, ASK, asked(), "").options
    assert [(option.of, option.because) for option in options] == [
        ("panda", "Panda is made by Fiat"),
        ("beetle", "Beetle is made by Volkswagen"),
        ("minis", "Minis are made by Morris"),
    ]


def test_a_question_names_its_fact_hand_place_and_explanation() -> None:
    made = question(HAND, BEETLE, ASK, asked(), "Small cars")
    assert (made.fact, made.topic, made.title) == ("cars/beetle.maker", "beetle", "Beetle")
    assert (made.section, made.hand, made.explain) == ("Small cars", "h", "since 1938")
    assert (made.form, made.template, made.source) == ("choose-one", "ask", "generated")
    assert made.place == Place("cars.yaml", 7, 3)


def test_the_condition_of_a_value_is_part_of_the_prompt() -> None:
    each = member("Polo", value("3 litres", when="at 80 km/h"))
    for template in (ASK, ASK_BACK):
        prompt = question(Hand("h", (each,), 0), each, template, asked(PLAIN), "").prompt
        assert prompt.endswith("? (at 80 km/h)")


LINKED = Value("Fiat works", "fiat-works", topic="fiat-works")


@pytest.mark.parametrize(
    ("proper", "linked_proper", "prompt"),
    [
        (True, True, "Which of these cars has maker Fiat works?"),
        (True, False, "Which of these cars has maker fiat works?"),
        (False, True, "Which of these cars has maker Fiat works?"),
    ],
)
def test_a_linked_name_keeps_its_capital_where_its_own_kind_has_names(
    proper: bool, linked_proper: bool, prompt: str
) -> None:
    panda = member("Panda", LINKED)
    words = asked(PLAIN._replace(type="link", to="works"), proper, linked_proper)
    assert question(Hand("h", (panda,), 0), panda, ASK_BACK, words, "").prompt == prompt


def test_a_common_name_loses_its_capital_inside_a_sentence() -> None:
    assert question(HAND, PANDA, ASK, asked(proper=False), "").prompt == "Who has made panda?"


WRITTEN = AuthoredQuestion(
    id="why",
    prompt="Why an engine at the back?",
    answer="For grip",
    distractors=(Distractor("For looks", "Looks come later"), Distractor("For noise", "")),
    explain="The weight is on the driven wheels.",
    place=Place("cars.yaml", 9, 3),
)


def test_an_authored_question_is_asked_as_written() -> None:
    made = authored(WRITTEN, "cars", "beetle", "Beetle", "Small cars", "1")
    assert (made.fact, made.prompt) == ("cars/beetle.why", "Why an engine at the back?")
    assert (made.explain, made.place) == (WRITTEN.explain, WRITTEN.place)
    assert (made.source, made.template, made.hand) == ("authored", "authored", "")
    assert {(each.text, each.right, each.because) for each in made.options} == {
        ("For grip", True, ""),
        ("For looks", False, "Looks come later"),
        ("For noise", False, ""),
    }


def test_a_seed_draws_the_places_of_an_authored_question() -> None:
    def places(seed: int) -> tuple[str, ...]:
        made = authored(WRITTEN, "cars", "beetle", "Beetle", "", str(seed))
        return tuple(option.text for option in made.options)

    assert places(1) == places(1)
    assert len({places(seed) for seed in range(60)}) == 6
