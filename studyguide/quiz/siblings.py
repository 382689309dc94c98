"""Facts beside which no other topic's value is known false, so that they have no distractor."""

from collections.abc import Iterator, Sequence

from studyguide.course.model import Value
from studyguide.course.schema import Field
from studyguide.quiz.member import Member, known_false

_MOST_VALUES = 32
"""Different values tried for a fact. They are tried from the far end of the order of
nearness: where so many are too near, what is nearer still is no better."""

ALONE = "no other topic states it"
SILENT = "no other topic that states it can be asked"
SAME = "all others say the same"
OPEN = "the field is open, and no other value is denied by `not`"
NEVER = "all others are never together with it"
NEAR = "all others are too near"
OVERLAP = "all others overlap with it or hold under another condition"


def without_siblings(
    members: Sequence[Member], field: Field, is_stated: bool
) -> Iterator[tuple[Member, str]]:
    """The facts of one field for which nobody states a value known false, each with the reason.

    `members` are all the facts of the field that can be asked, in the order of their ranks.
    `is_stated` says whether topics other than these state the field as well.
    """
    stated = _Stated(members, field)
    for at, member in enumerate(members):
        if lack := stated.lack(member, at < len(members) / 2):
            alone = SILENT if is_stated else ALONE
            yield member, alone if len(members) == 1 else lack


def lack_of_siblings(member: Member, members: Sequence[Member], field: Field) -> str:
    """Why no value is known false of one of the facts near it; empty where one is."""
    at = next(at for at, each in enumerate(members) if each.number == member.number)
    lack = _Stated(members, field).lack(member, at < len(members) / 2)
    return SILENT if lack and len(members) == 1 else lack


class _Stated:
    """The different values of a field."""

    def __init__(self, members: Sequence[Member], field: Field) -> None:
        self._field = field
        self._by_key: dict[str, dict[str, Value]] = {}
        for value in (value for member in members for value in member.fact.values):
            self._by_key.setdefault(value.key, {}).setdefault(value.when, value)
        values = [value for alike in self._by_key.values() for value in alike.values()]
        self._first, self._last = values[:_MOST_VALUES], values[: -_MOST_VALUES - 1 : -1]

    def lack(self, member: Member, is_early: bool) -> str:
        """Why none of them is known false of a member; empty where one is."""
        far = self._last if is_early else self._first
        # in an open field nothing but what is denied is false, however many values there are
        denied = [value for key in member.denied for value in self._by_key.get(key, {}).values()]
        if _is_any_false(far if self._field.closed else denied, member, self._field):
            return ""
        return _reason(far, member, self._field)


def _is_any_false(values: Sequence[Value], of: Member, field: Field) -> bool:
    return any(known_false(value, of, field) for value in values)


def _reason(values: Sequence[Value], member: Member, field: Field) -> str:
    """Why none of the values is known false: the rule without which one would be."""
    own = {value.key for value in member.fact.values}
    if own.issuperset(value.key for value in values):
        return SAME
    if not field.closed and _is_any_false(values, member, field := field._replace(closed=True)):
        return OPEN
    if _is_any_false(values, member, field := field._replace(never_together=())):
        return NEVER
    if _is_any_false(values, member, field._replace(apart=None)):
        return NEAR
    return OVERLAP
