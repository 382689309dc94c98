"""Which facts may lie in one hand: no value may be true of another, none may be given away."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from studyguide.quiz.likeness import (
    all_parts,
    common_words,
    may_share_something,
    parts,
    share_parts,
    share_something,
    too_unequal,
)
from studyguide.quiz.member import Member


class Fitting:
    """Judges the members of one field, whose first values are those that are asked.

    What each two of them are to one another is looked at once, before any hand is filled.
    `doubts` are two each of which what the first has is `maybe_true` of the other.
    """

    def __init__(self, members: Sequence[Member], doubts: Iterable[tuple[Member, Member]]) -> None:
        self._never: dict[int, set[int]] = {member.number: set() for member in members}
        self._alike: dict[int, set[int]] = {member.number: set() for member in members}
        self._part(members, doubts)
        self._pair(members)

    def joining(self, members: Sequence[Member], hand: Sequence[Member]) -> list[Member]:
        """Who of some members may join a hand whose members fit together."""
        numbers = [each.number for each in hand]
        never = set().union(*[self._never[number] for number in numbers])
        joining = [each for each in members if each.number not in never] if never else [*members]
        alike = set().union(*[self._alike[number] for number in numbers])
        if not alike:
            return joining
        # strangers share no word; who are alike may share one only if all others do
        are_strangers = alike.isdisjoint(numbers)
        return [
            member
            for member in joining
            if (are_strangers and member.number not in alike)
            or _shares_only_common_words([*hand, member])
        ]

    def _part(self, members: Sequence[Member], doubts: Iterable[tuple[Member, Member]]) -> None:
        """Note who may lie in no hand: what is true of one may be so of the other, or their
        lengths tell them apart.
        """
        for one, other in doubts:
            self._never[one.number].add(other.number)
            self._never[other.number].add(one.number)
        if members and _are_unequal(members):
            for pair in filter(_are_unequal, combinations(members, 2)):
                _note(self._never, *pair)

    def _pair(self, members: Sequence[Member]) -> None:
        """Note whose title shares something with the other's value, or with its own."""
        values = [parts(member.value.text) for member in members]
        every = all_parts(values)
        for one in members:
            title = parts(one.title)
            if not may_share_something(title, every):
                continue  # as nearly all
            for other, value in zip(members, values, strict=True):
                if share_parts(title, value):
                    for each in members if other is one else (other,):
                        _note(self._alike, one, each)


def _note(ties: dict[int, set[int]], one: Member, other: Member) -> None:
    ties[one.number].add(other.number)
    ties[other.number].add(one.number)


def _are_unequal(members: Sequence[Member]) -> bool:
    titles, values = zip(*[(each.title, each.value.text) for each in members], strict=True)
    return too_unequal(titles) or too_unequal(values)


def _shares_only_common_words(members: Sequence[Member]) -> bool:
    """Whether titles share nothing with values but what all of them have in their titles.

    That tells none of them from another.
    """
    titles = [member.title for member in members]
    common = common_words(titles)
    return not any(
        share_something(title, member.value.text, common) for title in titles for member in members
    )
