"""A fact as a question sees it, and the one test of what is known false."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from studyguide.course.model import Fact, Topic, Value
from studyguide.course.schema import SUMMARY, Field
from studyguide.quiz.definitions import definition_of


class Member(NamedTuple):
    """A topic and what it says in one field; `denied` are keys of values it has not.

    `number` is that of the fact and `topic` that of the topic; `section` is the title of the
    section that it stands in.
    """

    number: int
    rank: int
    id: str
    title: str
    plural: bool
    fact: Fact
    denied: frozenset[str]
    topic: int = 0
    section: str = ""

    @property
    def value(self) -> Value:
        """The only value, or the first of several."""
        return self.fact.values[0]

    @property
    def is_single(self) -> bool:
        values = self.fact.values
        return len(values) == 1 or len({value.key for value in values}) == 1


def member_of(topic: Topic, field: str, number: int, rank: int, of: int = 0) -> Member:
    """A topic as a member of one of its kind's fields, which it states."""
    if field == SUMMARY.id:
        fact = definition_of(topic)
    else:
        fact = next(fact for fact in topic.facts if fact.field == field and not fact.inverse)
    denied = frozenset(topic.denied.get(field, ()))
    return Member(number, rank, topic.id, topic.title, topic.plural, fact, denied, of)


def known_false(value: Value, of: Member, field: Field) -> bool:
    """Whether `value` is certainly none of the values of a member of the same field.

    It must differ from each of them, may neither be `never-together` with nor nearer
    than `apart` to one (a ratio of numbers, a number of years between dates), and the
    field must be closed or the value denied by name.
    """
    if not field.closed and value.key not in of.denied:
        return False
    # a generator would take as long again, and nothing is asked as often
    for own in of.fact.values:  # noqa: SIM110
        if _may_both_hold(value, own, field):
            return False
    return True


def _may_both_hold(one: Value, other: Value, field: Field) -> bool:
    if one.key == other.key or one.text == other.text or one.when != other.when:
        return True
    for names in field.never_together:
        if _is_in(one, names, field) and _is_in(other, names, field):
            return True
    return _too_near(one, other, field)


def _is_in(value: Value, names: Sequence[str], field: Field) -> bool:
    """Whether one of the names means the value: as its key, its text or its other name."""
    return value.key in names or value.text in names or value.key in map(field.key_of, names)


def _too_near(one: Value, other: Value, field: Field) -> bool:
    """Whether two quantities overlap or lie nearer to one another than `apart`."""
    if one.low is one.high is other.low is other.high is None:
        return False
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return True  # open-ended, so nothing is certain
    end, start = (one.high, other.low) if one.low <= other.low else (other.high, one.low)
    if start <= end:
        return True
    if field.type == "date":
        return _year(start) - _year(end) < (field.apart or 0)
    return end > 0 and start < (field.apart or 1) * end


def _year(day: float) -> int:
    return date.fromordinal(int(day)).year
