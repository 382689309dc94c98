"""What is known false of a member: never what is merely not stated."""

from datetime import date
from itertools import permutations

import pytest

from studyguide.course.model import Value
from studyguide.course.schema import Field
from studyguide.quiz.member import known_false, maybe_true, member_of
from tests.conftest import WriteCourse, library_of
from tests.quiz.members import member, number, value

TEXT = Field("maker", "Maker", "text")
OPEN = Field("uses", "Uses", "list", closed=False)
HEIGHT = Field("height", "Height", "number", apart=1.25)


@pytest.mark.parametrize(
    ("held", "other", "is_false"),
    [
        (value("Meta"), value("Google"), True),
        (value("Meta"), value("Meta"), False),
        (value("Meta"), value("Facebook", key="meta"), False),
        (value("Meta", key="a"), value("Meta", key="b"), False),
        (value("3 GB", when="alone"), value("9 GB", when="alone"), True),
        (value("3 GB", when="alone"), value("9 GB", when="together"), False),
        (value("3 GB"), value("9 GB", when="together"), False),
    ],
)
def test_in_a_closed_field_another_value_is_false(
    held: Value, other: Value, is_false: bool
) -> None:
    assert known_false(other, member("A", held), TEXT) is is_false
    assert known_false(held, member("B", other), TEXT) is is_false


@pytest.mark.parametrize(
    ("denied", "is_false"), [((), False), (["ships"], False), (["bows"], True)]
)
def test_in_an_open_field_only_what_is_denied_is_false(denied: list[str], is_false: bool) -> None:
    oak = member("Oak", "ships", denied=denied)
    assert known_false(value("bows"), oak, OPEN) is is_false
    assert known_false(value("ships"), oak, OPEN) is False


def test_every_value_of_a_topic_counts_not_only_the_first() -> None:
    oak = member("Oak", "ships", "barrels", "doors")
    assert [known_false(each, oak, TEXT) for each in oak.fact.values] == [False] * 3


NEVER = (("Google", "DeepMind"), ("BigScience", "Hugging Face"))
FIRMS = Field("m", "M", "text", values={"Google": ("Alphabet",)}, never_together=NEVER)
COUNTED = Field("n", "N", "number", never_together=(("175B", "9B"),))
DATED = Field("d", "D", "date", never_together=(("2018-05", "2018-06"),))
SAID = Field("s", "S", "source", never_together=(("ada-1843", "b"),))
LINKED = Field("m", "M", "link", to="firm", never_together=(("google", "deep-mind"),))


@pytest.mark.parametrize(
    ("field", "one", "other", "is_false"),
    [
        (FIRMS, value("Google"), value("DeepMind"), False),
        (FIRMS, value("Alphabet", key="google"), value("DeepMind"), False),
        (FIRMS, value("Hugging Face"), value("BigScience"), False),
        (FIRMS, value("Google"), value("BigScience"), True),
        (LINKED, value("Google", key="google"), value("DeepMind", key="deep-mind"), False),
        (LINKED, value("Google", key="google"), value("Meta", key="meta"), True),
        (COUNTED, value("175B", key="1.75e11..1.75e11"), value("9B", key="9e9..9e9"), False),
        (COUNTED, value("175B", key="1.75e11..1.75e11"), value("8B", key="8e9..8e9"), True),
        (DATED, value("May 2018", key="2018-05"), value("June 2018", key="2018-06"), False),
        (SAID, value("Ada, On Engines", key="ada-1843"), value("Babbage", key="b"), False),
    ],
)
def test_values_that_never_meet_are_neither_right_nor_wrong(
    field: Field, one: Value, other: Value, is_false: bool
) -> None:
    assert known_false(one, member("A", other), field) is is_false


@pytest.mark.parametrize(
    ("one", "other", "is_false"),
    [
        (number(175, 175), number(176, 176), False),
        (number(100, 100), number(124, 124), False),
        (number(100, 100), number(125, 125), True),
        (number(10, 20), number(20, 40), False),
        (number(10, 20), number(24, 40), False),
        (number(10, 20), number(25, 40), True),
        (number(10, 100), number(40, 50), False),
        (number(None, 8), number(900, 900), False),
        (number(8, None), number(9, 9), False),
        (number(-5, -5), number(5, 5), True),
        (number(0, 0), number(0, 0), False),
        (number(0, 0), number(7, 7), True),
        (number(7, 7), value("tall"), False),
    ],
)
def test_quantities_nearer_than_apart_are_neither_right_nor_wrong(
    one: Value, other: Value, is_false: bool
) -> None:
    assert known_false(one, member("A", other), HEIGHT) is is_false
    assert known_false(other, member("B", one), HEIGHT) is is_false


@pytest.mark.parametrize(
    ("apart", "later", "is_false"),
    [
        (1, date(2019, 12, 1), False),
        (1, date(2020, 1, 1), True),
        (2, date(2020, 12, 1), False),
        (2, date(2021, 1, 1), True),
        (None, date(2019, 3, 1), True),
    ],
)
def test_dates_are_apart_by_their_years(apart: float | None, later: date, is_false: bool) -> None:
    field = Field("launched", "Launched", "date", apart=apart)
    days = date(2019, 1, 1).toordinal(), later.toordinal()
    one, other = (number(day, day + 30) for day in days)
    assert known_false(one, member("A", other), field) is is_false
    assert known_false(other, member("B", one), field) is is_false


def test_a_topic_is_a_member_of_a_field_by_its_own_fact(write_course: WriteCourse) -> None:
    course = """
        id: c
        kinds:
          tree:
            fields:
              maker: {type: link, to: tree, inverse: {name: made, label: Made}}
              uses: {type: list}
    """
    oak = (
        "{id: oak, kind: tree, plural: true, facts: {maker: elm, uses: ships}, not: {uses: [bows]}}"
    )
    topics = f"- {oak}\n- {{id: elm, kind: tree, facts: {{maker: oak}}}}"
    library = library_of(write_course({"course.yaml": course, "a.yaml": topics}))
    topic = library.topic(1)
    member = member_of(topic, "uses", 7, 4)
    assert (member.number, member.rank, member.id) == (7, 4, "oak")
    assert (member.title, member.plural) == ("Oak", True)
    assert (member.value.key, member.denied) == ("ship", frozenset({"bow"}))
    assert (member_of(topic, "maker", 7, 4).value.key, topic.facts[-1].field) == ("elm", "made")


@pytest.mark.parametrize(
    ("values", "is_single"),
    [(["a"], True), (["a", "b"], False), ([value("Meta"), value("FB", key="meta")], True)],
)
def test_a_member_is_single_when_all_its_values_are_one(
    values: list[Value | str], is_single: bool
) -> None:
    assert member("A", *values).is_single is is_single


@pytest.mark.parametrize(
    "values",
    [
        (value("Meta"), value("Fiat"), value("Opel")),
        (value("Meta"), value("FB", key="meta"), value("Opel")),
        (value("Meta"), value("Meta", key="firm"), value("Opel")),
        (value("Meta", when="now"), value("Fiat"), value("Fiat", when="now")),
        (number(1, 2), number(2, 3), number(9, 9)),
        (number(None, 2), number(2, 3), value("Opel")),
        (),
    ],
)
@pytest.mark.parametrize("never_together", [(), (("opel", "fiat"),)])
def test_of_many_what_may_be_true_is_what_is_not_known_false_of_each_two(
    values: tuple[Value, ...], never_together: tuple[tuple[str, ...], ...]
) -> None:
    field = Field("maker", "Maker", "text", never_together=never_together)
    members = [member(f"Car {at}", each) for at, each in enumerate(values)]
    assert set(maybe_true(members, field)) == {
        (one, of) for one, of in permutations(members, 2) if not known_false(one.value, of, field)
    }
