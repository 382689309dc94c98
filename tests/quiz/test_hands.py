"""Hands are dealt so that each value is known false of every other topic in the hand."""

import pytest

from studyguide.course.schema import Field
from studyguide.quiz.hands import Hand, deal
from studyguide.quiz.member import Member
from tests.quiz.members import member, value

FIELD = Field("maker", "Maker", "text")
NAMES = [
    *("Ash", "Birch", "Cedar", "Dogwood", "Elm", "Fir"),
    *("Ginkgo", "Hazel", "Ironwood", "Juniper", "Kauri", "Larch"),
]
PLACES = [
    *("Lima", "Oslo", "Rome", "Kyiv", "Bonn", "Cairo"),
    *("Delhi", "Minsk", "Paris", "Quito", "Seoul", "Tunis"),
]


def members(count: int) -> list[Member]:
    pairs = zip(NAMES[:count], PLACES, strict=False)
    return [member(name, place, rank=rank) for rank, (name, place) in enumerate(pairs)]


def dealt(given: list[Member], seed: str = "1") -> list[Hand]:
    return deal(given, FIELD, "trees/tree.maker/0", seed)


@pytest.mark.parametrize(
    ("count", "sizes"),
    [
        (0, []),
        (1, []),
        (2, [2]),
        (3, [3]),
        (4, [4]),
        (5, [3, 2]),
        (6, [3, 3]),
        (7, [4, 3]),
        (8, [4, 4]),
        (9, [3, 3, 3]),
        (10, [4, 3, 3]),
        (11, [4, 4, 3]),
        (12, [4, 4, 4]),
    ],
)
def test_as_few_as_possible_are_stranded(count: int, sizes: list[int]) -> None:
    for seed in map(str, range(10)):
        assert sorted(len(hand.members) for hand in dealt(members(count), seed)) == sorted(sizes)


def test_nobody_is_dealt_twice_and_every_hand_has_its_own_name() -> None:
    hands = dealt(members(12))
    numbers = [member.number for hand in hands for member in hand.members]
    assert len(set(numbers)) == len(numbers) == 12
    assert len({hand.name for hand in hands}) == 3


def test_the_same_arguments_give_the_same_hands_and_other_seeds_others() -> None:
    given = members(12)
    assert dealt(given) == dealt(given)
    hands = {
        frozenset(frozenset(m.id for m in hand.members) for hand in dealt(members(12), str(seed)))
        for seed in range(20)
    }
    assert len(hands) > 10


@pytest.mark.parametrize(
    "kinds",
    [
        ({"section": "Broadleaves"}, {"section": "Conifers"}),
        ({"plural": False}, {"plural": True}),
    ],
)
def test_topics_that_are_told_apart_by_no_knowledge_are_dealt_apart_where_they_can_be(
    kinds: tuple[dict[str, str | bool], ...],
) -> None:
    for seed in map(str, range(10)):
        mixed = [
            member(name, place, rank=rank, **kinds[rank % 2])  # type: ignore[arg-type]
            for rank, (name, place) in enumerate(zip(NAMES[:8], PLACES, strict=False))
        ]
        for hand in dealt(mixed, seed):
            assert len({(each.section, each.plural) for each in hand.members}) == 1
        assert [len(hand.members) for hand in dealt(mixed[:2], seed)] == [2]


@pytest.mark.parametrize(
    "spoiler",
    [
        member("Zelkova", "Lima"),
        member("Zelkova", value("Peru", key="lima")),
        member("Lima bean", "Accra"),
        member("Zelkova", "Birches"),
        member("Zelkova", "Zelkovas"),
        member("Zelkova", "A town with an exceedingly long name"),
        member("A tree that has an exceedingly long name", "Accra"),
        member("Zelkova", "Accra", "Lima"),
        member("Zelkova", value("Accra", when="in summer")),
    ],
    ids=lambda spoiler: f"{spoiler.title}, {spoiler.value.text}",
)
def test_who_would_spoil_a_hand_is_not_in_it(spoiler: Member) -> None:
    for seed in map(str, range(5)):
        for hand in dealt([*members(2), spoiler], seed):
            assert len(hand.members) == 2
        for hand in dealt([*members(3), spoiler], seed):
            numbers = {m.number for m in hand.members}
            assert not {spoiler.number, *(m.number for m in members(2))} <= numbers


def test_a_common_value_opens_a_hand_so_that_none_is_stranded() -> None:
    oslo = [member(name, "Oslo", rank=0) for name in NAMES[:3]]
    others = [member(n, p, rank=1) for n, p in zip(NAMES[3:], PLACES[3:], strict=True)]
    for seed in map(str, range(20)):
        hands = dealt([*oslo, *others], seed)
        assert sum(len(hand.members) for hand in hands) == 12


def test_the_surplus_of_a_common_value_rests() -> None:
    oslo = [member(name, "Oslo", rank=rank) for rank, name in enumerate(NAMES[:8])]
    others = [member(n, p, rank=8) for n, p in zip(NAMES[8:], PLACES[4:8], strict=True)]
    for seed in map(str, range(5)):
        hands = dealt([*oslo, *others], seed)
        assert hands
        for hand in hands:
            assert [m.value.text for m in hand.members].count("Oslo") <= 1


def test_two_that_are_stranded_make_a_hand() -> None:
    oslo = [member(name, "Oslo", rank=rank) for rank, name in enumerate(NAMES[:4])]
    lima = [member(name, "Lima", rank=rank) for rank, name in enumerate(NAMES[4:7])]
    hands = dealt([*oslo, *lima])
    assert [len(hand.members) for hand in hands] == [2, 2, 2]
    for hand in hands:
        assert {each.value.text for each in hand.members} == {"Oslo", "Lima"}


def confused(given: list[Member], *pairs: tuple[str, str]) -> list[set[str]]:
    hands = deal(given, FIELD, "trees/tree.maker/0", "1", pairs)
    return [{each.id for each in hand.members} for hand in hands]


def test_topics_that_are_confused_lie_in_one_hand() -> None:
    for one, other in (("ash", "larch"), ("birch", "kauri"), ("cedar", "fir")):
        hands = confused(members(12), (one, other))
        assert any({one, other} <= hand for hand in hands)
        assert sorted(map(len, hands)) == [4, 4, 4]


def test_a_confused_pair_that_cannot_be_told_apart_changes_nothing() -> None:
    same = member("Zelkova", "Lima", rank=12)
    given = [*members(11), same]
    assert confused(given, ("ash", "zelkova")) == confused(given)
    assert confused(given, ("ash", "nobody")) == confused(given)


def test_of_two_confused_pairs_that_share_a_topic_the_first_is_dealt() -> None:
    hands = confused(members(4)[:3], ("ash", "birch"), ("birch", "cedar"))
    assert hands == [{"ash", "birch", "cedar"}]


def test_near_ranks_meet_more_often_than_far_ones() -> None:
    met = {1: 0, 11: 0}
    for seed in map(str, range(60)):
        for hand in dealt(members(12), seed):
            ranks = {m.rank for m in hand.members}
            met[1] += {0, 1} <= ranks
            met[11] += {0, 11} <= ranks
    assert met[1] > 2 * met[11]


def test_of_several_values_each_gets_its_turn() -> None:
    several = [member("Ash", "Lima", "Oslo"), *members(4)[2:], member("Elm", "Minsk")]
    asked = {
        m.value.text
        for seed in map(str, range(20))
        for hand in dealt(several, seed)
        for m in hand.members
        if m.id == "ash"
    }
    assert asked == {"Lima", "Oslo"}


@pytest.mark.parametrize("turn", range(4))
def test_options_are_turned_without_changing_their_circle(turn: int) -> None:
    four = tuple(members(4))
    shown = Hand("h", four, turn).turned()
    assert shown[turn] is four[0]
    assert shown[turn:] + shown[:turn] == four


def test_the_place_of_the_first_is_drawn() -> None:
    turns = {hand.turn for seed in range(30) for hand in dealt(members(4), str(seed))}
    assert turns == {0, 1, 2, 3}
