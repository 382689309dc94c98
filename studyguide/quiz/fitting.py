"""Which facts may lie in one hand: no value may be true of another, none may be given away."""

from collections.abc import Sequence
from enum import IntEnum
from itertools import combinations, product

from studyguide.course.schema import Field
from studyguide.quiz.likeness import common_words, share_something, too_unequal
from studyguide.quiz.member import Member, known_false


class _Tie(IntEnum):
    """What two members are to one another: strangers may share a word only if all others do."""

    NEVER = 0
    ALIKE = 1
    STRANGERS = 2


class Fitting:
    """Judges the members of one field, whose first values are those that are asked.

    What two of them are to one another is looked at once: a deal asks for it over and over.
    """

    def __init__(self, field: Field) -> None:
        self._field = field
        self._ties: dict[tuple[int, int], _Tie] = {}

    def fits(self, member: Member, hand: Sequence[Member]) -> bool:
        """Whether a member may join a hand whose members fit together."""
        if any(self._tie(member, other) == _Tie.NEVER for other in hand):
            return False
        everyone = [*hand, member]
        ties = {self._tie(one, other) for one, other in combinations(everyone, 2)}
        return _Tie.ALIKE not in ties or _shares_only_common_words(everyone)

    def _tie(self, one: Member, other: Member) -> _Tie:
        key = (one.number, other.number)
        if key not in self._ties:
            tie = self._look(one, other)
            self._ties[key] = self._ties[key[::-1]] = tie
        return self._ties[key]

    def _look(self, one: Member, other: Member) -> _Tie:
        titles, values = (one.title, other.title), (one.value.text, other.value.text)
        if too_unequal(values) or too_unequal(titles):
            return _Tie.NEVER
        if not known_false(one.value, other, self._field):
            return _Tie.NEVER
        if not known_false(other.value, one, self._field):
            return _Tie.NEVER
        is_alike = any(share_something(title, value) for title, value in product(titles, values))
        return _Tie.ALIKE if is_alike else _Tie.STRANGERS


def _shares_only_common_words(members: Sequence[Member]) -> bool:
    """Whether titles share nothing with values but what all of them have in their titles.

    That tells none of them from another.
    """
    titles = [member.title for member in members]
    common = common_words(titles)
    return not any(
        share_something(title, member.value.text, common) for title in titles for member in members
    )
