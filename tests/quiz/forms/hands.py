"""Hands of cars to be asked in every form."""

from studyguide.course.model import Place, Topic
from studyguide.course.schema import Field
from studyguide.quiz.forms.given import Alone, Dealt
from studyguide.quiz.hands import Hand
from studyguide.quiz.member import Member
from studyguide.quiz.question import Option
from studyguide.quiz.wording import Asked, Sentences
from tests.quiz.members import member, value

PLAIN = Field("maker", "Maker", "text")
WORDED = PLAIN._replace(
    says="{topic} {v:be} made by {value}",
    ask="Who {v:have} made {topic}?",
    ask_back="{which} {v:be} made by {value}?",
)
BEETLE, MINIS, PANDA, CLIO = (
    member("Beetle", value("Volkswagen", note="since 1938")),
    member("Minis", "Morris", plural=True),
    member("Panda", "Fiat"),
    member("Clio", "Renault"),
)
FOUR, THREE, TWO = (BEETLE, MINIS, PANDA, CLIO), (BEETLE, MINIS, PANDA), (BEETLE, PANDA)


def asked(field: Field = WORDED, proper: bool = True, linked_proper: bool = False) -> Asked:
    return Asked("cars", ("car", "cars"), proper, field, linked_proper)


def topic(of: Member, *fields: Member) -> Topic:
    """The topic of a member, with what other members say of it in fields of their own."""
    facts = tuple(each.fact for each in (of, *fields))
    place = Place("cars.yaml", 7, 1)
    return Topic(
        *("cars", "", "", of.id, "car", ("car", "cars"), of.title, of.plural, (), "", facts),
        *((), "", (), (), (), (), None, (), (), {}, place),
    )


def dealt(
    members: tuple[Member, ...] = THREE,
    field: Field = WORDED,
    window: tuple[Member, ...] = (),
    more: dict[str, tuple[Member, Asked]] | None = None,
    name: str = "h",
) -> Dealt:
    """A hand; `more` is what topics say in a second field, by their ids."""
    more = more or {}

    def of_field(of: Member, field: str) -> tuple[Member, Asked] | None:
        found = more.get(of.id)
        return found if found and found[0].fact.field == field else None

    def whole(of: Member) -> Topic:
        return topic(of, *[found[0] for id_, found in more.items() if id_ == of.id])

    return Dealt(
        Hand(name, members, 1), asked(field), window or members, whole, of_field, Sentences()
    )


def alone(
    of: Member = BEETLE, field: Field = WORDED, others: tuple[str, ...] = (), *names: str
) -> Alone:
    siblings = tuple(Option(name, False, of=name.casefold()) for name in others)
    return Alone(of, asked(field), lambda: (names or (of.value.text,), siblings))
