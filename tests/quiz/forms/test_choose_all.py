"""Choose all: values of two topics, or topics of two values, each right for one of the two."""

from studyguide.course.schema import Field
from studyguide.quiz.forms.choose_all import of_hand
from studyguide.quiz.forms.given import Dealt
from studyguide.quiz.member import Member
from studyguide.quiz.question import Question
from tests.quiz.forms.hands import dealt
from tests.quiz.members import member

COLOURS = Field(
    *("colours", "Colours", "list"),
    says="{topic} comes in {value}",
    ask="In which of these does {topic} come?",
    ask_back="{which} {v:come} in {value}?",
    closed=True,
)
CLIO, GOLF = member("Clio", "red", "blue"), member("Golf", "green")


def of(given: Dealt, template: str) -> list[Question]:
    return [question for question in of_hand(given) if question.template == template]


def test_the_values_of_two_topics_are_asked_of_each() -> None:
    one, other = of(dealt((CLIO, GOLF), COLOURS), "ask")
    assert one.prompt == "In which of these does Clio come?"
    assert set(one.answers) == {"red", "blue"}
    assert set(other.answers) == {"green"}
    assert [option.text for option in one.options] == [option.text for option in other.options]
    green = next(option for option in one.options if option.text == "green")
    assert (green.of, green.because) == ("golf", "Golf comes in green")


def test_a_value_of_both_is_left_out() -> None:
    both = member("Golf", "green", "red", "black")
    one, other = of(dealt((CLIO, both), COLOURS), "ask")
    assert one.answers == ("blue",)
    assert set(other.answers) == {"green", "black"}


def test_what_an_open_field_leaves_unsaid_is_not_shown() -> None:
    open_field = COLOURS._replace(closed=False)
    assert of(dealt((CLIO, GOLF), open_field), "ask") == []
    clio = member("Clio", "red", "blue", denied=["green"])
    golf = member("Golf", "green", denied=["red", "blue"])
    assert len(of(dealt((clio, golf), open_field), "ask")) == 2


def test_the_topics_of_two_values_are_asked_for_each_value() -> None:
    also = member("Polo", "red"), member("Fox", "green"), member("Up", "green", "red")
    maker = COLOURS._replace(type="text")
    clio = member("Clio", "red")
    one, other = of(dealt((clio, GOLF), maker, (clio, GOLF, *also)), "ask-back")
    assert one.prompt == "Which of these cars come in red?"
    assert set(one.answers) == {"Clio", "Polo"}
    assert set(other.answers) == {"Golf", "Fox"}
    assert {option.text for option in one.options} == {"Clio", "Polo", "Golf", "Fox"}


def test_less_than_three_options_are_no_choice() -> None:
    assert list(of_hand(dealt((member("Clio", "red"), GOLF), COLOURS))) == []


def test_nothing_is_asked_that_gives_itself_away() -> None:
    leaking = member("Clio", "Clio red", "blue")
    assert of(dealt((leaking, GOLF), COLOURS), "ask") == []
    unequal = member("Clio", "a red that is much too long", "blue")
    assert of(dealt((unequal, GOLF), COLOURS), "ask") == []


def test_no_more_than_three_of_each_side_are_shown() -> None:
    many = member("Clio", "red", "blue", "pink", "grey", "beige")
    (one, _) = of(dealt((many, GOLF), COLOURS), "ask")
    assert len(one.options) == 4


MAKER = COLOURS._replace(type="text")


def made(*names: str, by: str) -> tuple[Member, ...]:
    return tuple(member(name, by) for name in names)


def test_topics_that_differ_in_name_are_shown_together() -> None:
    red, green = made("Clio 1", "Clio 2", "Up", by="red"), made("Golf", "Fox", by="green")
    one, _ = of(dealt((red[0], green[0]), MAKER, (*red, *green)), "ask-back")
    assert set(one.answers) == {"Clio 1", "Up", "Clio 2"}


def test_who_knows_one_of_a_name_does_not_know_the_rest() -> None:
    red, green = made("Bertha", "Robert", by="red"), made("Golf", "Fox", by="green")
    assert of(dealt((red[0], green[0]), MAKER, (*red, *green)), "ask-back") == []
    assert of(dealt((green[0], red[0]), MAKER, (*red, *green)), "ask-back") == []
    both = (*green, member("Albert", "green"))
    assert len(of(dealt((red[0], green[0]), MAKER, (*red, *both)), "ask-back")) == 2
