"""Orders in which things are shown that are to be arranged: never the one that is right."""

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
    """A circle of at least three, begun with each in turn, so that it is never the right order.

    Each stands in each place once, so that no place tells what belongs there.
    """
    turns = _turns(right)
    while (shown := random.sample(right, len(right))) in turns:
        pass
    return _turns(shown)


def _turns(things: Sequence[Thing]) -> list[list[Thing]]:
    return [[*things[turn:], *things[:turn]] for turn in range(len(things))]
