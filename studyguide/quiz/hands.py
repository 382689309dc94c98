"""Hands: sets of facts whose values are each known false of every other topic in the set.

Every member of a hand is asked with the same options, so whoever looks at the options
alone is right exactly one time in their number, whatever the cue.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from random import Random
from typing import NamedTuple

from studyguide.course.schema import Field
from studyguide.quiz.dice import dice
from studyguide.quiz.fitting import Fitting
from studyguide.quiz.member import Member, maybe_true

WINDOW = 16
LARGEST, SMALLEST = 4, 3
_NOISE = 0.25
"""A quarter of the likeness scale doubles the number of distinct questions."""


class Hand(NamedTuple):
    """Two to four members, the place the options are turned by, and a name."""

    name: str
    members: tuple[Member, ...]
    turn: int

    def turned(self) -> tuple[Member, ...]:
        """The members in the order in which their options are shown.

        The same for every member, so that each place holds the right one equally often.
        """
        return self.members[-self.turn :] + self.members[: -self.turn]


def deal(
    members: list[Member],
    field: Field,
    name: str,
    seed: str,
    confusions: Iterable[tuple[str, str]] = (),
    doubts: Iterable[tuple[Member, Member]] | None = None,
) -> list[Hand]:
    """Deal a window of members into hands; who fits in none rests for this seed.

    Pairs that are confused with one another come first, each in a hand of its own; then
    the commonest value left opens each hand, so that as few as possible are stranded. Of
    those that are, two make a hand that can be told apart.
    The same arguments give the same hands. `doubts` is what is `maybe_true`, if it is known.
    """
    random = dice(f"{name}/{seed}")
    left = [_with_one_value(member, random) for member in members]
    random.shuffle(left)
    hands: list[list[Member]] = []
    stranded: list[Member] = []
    if doubts is None or any(len(member.fact.values) > 1 for member in members):
        doubts = maybe_true(left, field)
    fitting = Fitting(left, doubts)
    pairs = _confused(left, fitting, confusions)
    while pairs or len(left) >= SMALLEST:
        common = Counter([member.value.key for member in left])
        pair = pairs.pop(0) if pairs else []
        if any(one not in left for one in pair):
            continue
        opener = pair or [max(left, key=lambda member: common[member.value.key])]
        hand = _filled(opener, left, fitting, common, random)
        if len(hand) < SMALLEST and not pair:
            left.remove(opener[0])
            stranded.append(opener[0])
            continue
        left = [member for member in left if member not in hand]
        hands.append(hand)
    hands += _pairs([*stranded, *left], fitting)
    return [
        Hand(f"{name}/{seed}/{at}", tuple(hand), random.randrange(len(hand)))
        for at, hand in enumerate(hands)
    ]


def _pairs(members: list[Member], fitting: Fitting) -> Iterator[list[Member]]:
    left = list(members)
    while left:
        one = left.pop(0)
        near = sorted(left, key=lambda each: _unlike(each, one))
        if joining := fitting.joining(near, [one]):
            left.remove(joining[0])
            yield [one, joining[0]]


def _confused(
    members: list[Member], fitting: Fitting, confusions: Iterable[tuple[str, str]]
) -> list[list[Member]]:
    by_id = {member.id: member for member in members}
    pairs = [[by_id[id_] for id_ in pair if id_ in by_id] for pair in confusions]
    return [pair for pair in pairs if len(pair) == 2 and fitting.joining(pair[1:], pair[:1])]


def _with_one_value(member: Member, random: Random) -> Member:
    """Bring the value that the hand is about to the front; the others stay known."""
    values = list(member.fact.values)
    chosen = values.pop(random.randrange(len(values)))
    if not values:
        return member
    return member.saying(member.fact._replace(values=(chosen, *values)))


def _filled(
    hand: list[Member], left: list[Member], fitting: Fitting, common: Counter[str], random: Random
) -> list[Member]:
    # of six and nine none is stranded by hands of three, and of five a pair is left
    size = SMALLEST if len(left) in (3, 5, 6, 9) else LARGEST
    hand, first = list(hand), hand[0]
    joining = [member for member in left if member not in hand]
    while len(hand) < size:
        # who does not fit a hand fits no larger one
        joining = fitting.joining(joining, hand)
        if not joining:
            break
        costs = [
            abs(member.rank - first.rank) / WINDOW
            + _NOISE * random.random()
            - common[member.value.key] / len(left)
            + _unlike(member, first)
            for member in joining
        ]
        hand.append(joining.pop(costs.index(min(costs))))
    return hand


def _unlike(one: Member, other: Member) -> int:
    """By how much two topics are told apart without knowing either: by what they are about in
    general, and by whether they are one thing or several.
    """
    return (one.section != other.section) + (one.plural != other.plural)
