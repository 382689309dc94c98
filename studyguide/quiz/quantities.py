"""Members whose values are numbers or dates, and the order they stand in."""

from collections.abc import Iterable

from studyguide.quiz.member import Member


def is_plain(members: Iterable[Member]) -> bool:
    """Whether each member has one quantity, bounded on both sides.

    Such members of one hand are in a certain order: none overlaps with another.
    """
    return all(
        member.is_single and member.value.low is not None and member.value.high is not None
        for member in members
    )


def bounds(member: Member) -> tuple[float, float]:
    """The lower and the upper bound of a member that `is_plain`."""
    low, high = member.value.low, member.value.high
    assert low is not None and high is not None
    return low, high
