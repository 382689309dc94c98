"""Fill the table: a comparison with a topic that is no option, one cell blank."""

from studyguide.course.model import Fact, Place
from studyguide.quiz.forms.fill_the_table import of_hand
from studyguide.quiz.forms.given import Dealt
from studyguide.quiz.member import Member
from tests.quiz.forms.hands import BEETLE, CLIO, MINIS, PANDA, THREE, WORDED, asked, dealt
from tests.quiz.members import member, value

BORN = WORDED._replace(id="born", label="Born in")


def born(of: Member, text: str) -> tuple[Member, object]:
    fact = Fact("born", "Born in", "text", (value(text),), Place("cars.yaml", 8, 3))
    return of.saying(fact), asked(BORN)


TOWNS = {"beetle": "Berlin", "minis": "Oxford", "panda": "Turin", "clio": "Flins"}
CARS = {"beetle": BEETLE, "minis": MINIS, "panda": PANDA, "clio": CLIO}


def table(window: tuple[Member, ...] = (*THREE, CLIO), **towns: str) -> Dealt:
    said = {**TOWNS, **towns}
    more = {id_: born(CARS[id_], town) for id_, town in said.items() if town}
    return dealt(THREE, window=window, more=more)  # type: ignore[arg-type]


def test_each_is_compared_with_one_that_is_no_option() -> None:
    questions = list(of_hand(table()))
    assert [question.topic for question in questions] == ["beetle", "minis", "panda"]
    assert questions[0].table == (
        ("", "Beetle", "Clio"),
        ("Born in", "Berlin", "Flins"),
        ("Maker", "____", "Renault"),
    )
    for question in questions:
        assert {option.text for option in question.options} == {"Volkswagen", "Morris", "Fiat"}


def test_a_row_that_one_of_them_does_not_state_is_left_out() -> None:
    assert list(of_hand(table(minis=""))) == []


def test_a_row_that_gives_an_option_away_is_left_out() -> None:
    assert list(of_hand(table(panda="Fiat town"))) == []


def test_without_a_topic_beside_it_nothing_is_compared() -> None:
    assert list(of_hand(table(window=THREE))) == []
    same = member("Clio", "Fiat")
    assert list(of_hand(table(window=(*THREE, same)))) == []
