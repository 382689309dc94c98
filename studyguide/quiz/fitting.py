"""Which facts may lie in one hand: no value may be true of another, none may be given away."""

from collections.abc import Sequence
from enum import IntEnum
from itertools import combinations

from studyguide.course.schema import Field
from studyguide.quiz.likeness import common_words, share_something, too_unequal
from studyguide.quiz.member import Member, known_false


class _Tie(IntEnum):
    """What two members are to one another: strangers may share a word only if all others do."""

    NEVER = 0
    ALIKE = 1
    STRANGERS = 2


NEVER, ALIKE, STRANGERS = _Tie  # which is twice as fast to look up, and a deal does little else


class Fitting:
    """Judges the members of one field, whose first values are those that are asked.

    What two of them are to one another is looked at once: a deal asks for it over and over.
    """

    def __init__(self, field: Field) -> None:
        self._field = field
        self._ties: dict[tuple[int, int], _Tie] = {}
        self._named: dict[int, bool] = {}

    def fits(self, member: Member, hand: Sequence[Member]) -> bool:
        """Whether a member may join a hand whose members fit together."""
        is_alike = False
        for other in hand:
            tie = self._tie(member, other)
            if tie is NEVER:
                return False
            is_alike = is_alike or tie is ALIKE
        if is_alike or any(self._tie(*pair) is ALIKE for pair in combinations(hand, 2)):
            return _shares_only_common_words([*hand, member])
        return True

    def _tie(self, one: Member, other: Member) -> _Tie:
        key = (one.number, other.number)
        tie = self._ties.get(key)
        if tie is None:
            tie = self._ties[key] = self._ties[key[::-1]] = self._look(one, other)
        return tie

    def _look(self, one: Member, other: Member) -> _Tie:
        if not self._are_false(one, other):
            return NEVER
        first, second = one.value.text, other.value.text
        if too_unequal((first, second)) or too_unequal((one.title, other.title)):
            return NEVER
        is_alike = (
            self._is_named(one)
            or self._is_named(other)
            or share_something(one.title, second)
            or share_something(other.title, first)
        )
        return ALIKE if is_alike else STRANGERS

    def _are_false(self, one: Member, other: Member) -> bool:
        """Whether each of two values is known false of the other's topic."""
        if not known_false(one.value, other, self._field):
            return False
        # of single values in a closed field, what is said of the one is said of the other
        is_mutual = self._field.closed and len(one.fact.values) == len(other.fact.values) == 1
        return is_mutual or known_false(other.value, one, self._field)

    def _is_named(self, member: Member) -> bool:
        """Whether a title shares something with its own value."""
        if member.number not in self._named:
            self._named[member.number] = share_something(member.title, member.value.text)
        return self._named[member.number]


def _shares_only_common_words(members: Sequence[Member]) -> bool:
    """Whether titles share nothing with values but what all of them have in their titles.

    That tells none of them from another.
    """
    titles = [member.title for member in members]
    common = common_words(titles)
    return not any(
        share_something(title, member.value.text, common) for title in titles for member in members
    )
