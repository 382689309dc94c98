"""Hands: sets of facts whose values are each known false of every other topic in the set.

Every member of a hand is asked with the same options, so whoever looks at the options
alone is right exactly one time in their number, whatever the cue.
"""

from collections import Counter
from random import Random
from typing import NamedTuple

from studyguide.course.schema import Field
from studyguide.quiz.likeness import share_something, too_unequal
from studyguide.quiz.member import Member, known_false

WINDOW = 16
LARGEST, SMALLEST = 4, 3
_NOISE = 0.25
"""A quarter of the likeness scale doubles the number of distinct questions."""


class Hand(NamedTuple):
    """Three or four members, the place the options are turned by, and a name."""

    name: str
    members: tuple[Member, ...]
    turn: int

    def turned(self) -> tuple[Member, ...]:
        """The members in the order in which their options are shown.

        The same for every member, so that each place holds the right one equally often.
        """
        return self.members[-self.turn :] + self.members[: -self.turn]


def deal(members: list[Member], field: Field, name: str, seed: str) -> list[Hand]:
    """Deal a window of members into hands; who fits in none rests for this seed.

    The commonest value left opens each hand, so that as few as possible are stranded.
    The same arguments give the same hands.
    """
    random = Random(f"{name}/{seed}")
    left = [_with_one_value(member, random) for member in members]
    random.shuffle(left)
    hands: list[Hand] = []
    while len(left) >= SMALLEST:
        common = Counter(member.value.key for member in left)
        opener = max(left, key=lambda member: common[member.value.key])
        hand = _filled([opener], left, field, common, random)
        if len(hand) < SMALLEST:
            left.remove(opener)
            continue
        left = [member for member in left if member not in hand]
        turn = random.randrange(len(hand))
        hands.append(Hand(f"{name}/{seed}/{len(hands)}", tuple(hand), turn))
    return hands


def _with_one_value(member: Member, random: Random) -> Member:
    """Bring the value that the hand is about to the front; the others stay known."""
    values = list(member.fact.values)
    chosen = values.pop(random.randrange(len(values)))
    return member._replace(fact=member.fact._replace(values=(chosen, *values)))


def _filled(
    hand: list[Member], left: list[Member], field: Field, common: Counter[str], random: Random
) -> list[Member]:
    # six and nine make full hands of three; with four, two or one would be stranded
    size = SMALLEST if len(left) in (3, 6, 9) else LARGEST
    while len(hand) < size:
        fitting = [member for member in left if member not in hand and _fits(member, hand, field)]
        if not fitting:
            break
        costs = {
            member.number: abs(member.rank - hand[0].rank) / WINDOW
            + _NOISE * random.random()
            - common[member.value.key] / len(left)
            for member in fitting
        }
        hand.append(min(fitting, key=lambda member: costs[member.number]))
    return hand


def _fits(member: Member, hand: list[Member], field: Field) -> bool:
    """Whether a member may join: all mutually known false, none given away, none far longer."""
    for other in hand:
        if not known_false(member.value, other, field):
            return False
        if not known_false(other.value, member, field):
            return False
    everyone = [*hand, member]
    titles = [each.title for each in everyone]
    values = [each.value.text for each in everyone]
    if any(share_something(title, value) for title in titles for value in values):
        return False
    return not (too_unequal(values) or too_unequal(titles))
