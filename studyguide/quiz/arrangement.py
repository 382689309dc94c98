"""Orders in which things are shown that are to be arranged: best not in the one that is right."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")


def disarranged(right: Sequence[Thing], random: Random) -> list[Thing]:
    """Another order than the right one, each as likely; of at least two things that differ."""
    while (shown := random.sample(right, len(right))) == list(right):
        pass
    return shown


def disarranged_turns(right: Sequence[Thing], random: Random) -> list[list[Thing]]:
    """A circle, begun with each in turn; of four or more, it is never in the right order.

    Each stands in each place once, so that no place tells what belongs there. Nor is it ever
    in the order turned round: else what is shown first would belong behind what follows more
    often than not. Three have only two circles: either is taken.
    """
    turns = [*_turns(right), *_turns(right[::-1])]
    shown = random.sample(right, len(right))
    while len(right) > 3 and shown in turns:
        shown = random.sample(right, len(right))
    return _turns(shown)


def _turns(things: Sequence[Thing]) -> list[list[Thing]]:
    return [[*things[turn:], *things[:turn]] for turn in range(len(things))]
