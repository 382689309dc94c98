"""A fact as a question sees it, and the one test of what is known false."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations, permutations, product

from studyguide.course.model import Fact, Topic, Value
from studyguide.course.schema import SUMMARY, Field
from studyguide.quiz.definitions import definition_of


class Member:
    """A topic and what it says in one field; `denied` are keys of values it has not.

    `number` is that of the fact and `topic` that of the topic; `section` is the title of the
    section that it stands in. `value` is the only value, or the first of several.

    It is never changed, and no tuple: a bank looks at its members a million times, and an
    attribute is found in half the time where it has a slot.
    """

    __slots__ = (
        *("number", "rank", "id", "title", "plural", "fact", "denied", "topic", "section"),
        *("value", "is_single"),
    )

    def __init__(
        self,
        number: int,
        rank: int,
        id: str,
        title: str,
        plural: bool,
        fact: Fact,
        denied: frozenset[str],
        topic: int = 0,
        section: str = "",
    ) -> None:
        self.number = number
        self.rank = rank
        self.id = id
        self.title = title
        self.plural = plural
        self.fact = fact
        self.denied = denied
        self.topic = topic
        self.section = section
        values = fact.values
        self.value: Value = values[0]
        self.is_single = len(values) == 1 or len({value.key for value in values}) == 1

    def saying(self, fact: Fact) -> "Member":
        """The same topic with another fact."""
        return Member(
            *(self.number, self.rank, self.id, self.title, self.plural, fact, self.denied),
            *(self.topic, self.section),
        )


def member_of(
    topic: Topic, field: str, number: int, rank: int, of: int = 0, section: str = ""
) -> Member:
    """A topic as a member of one of its kind's fields, which it states."""
    if field == SUMMARY.id:
        fact = definition_of(topic)
    else:
        fact = next(fact for fact in topic.facts if fact.field == field and not fact.inverse)
    denied = frozenset(topic.denied.get(field, ()))
    return Member(number, rank, topic.id, topic.title, topic.plural, fact, denied, of, section)


def known_false(value: Value, of: Member, field: Field) -> bool:
    """Whether `value` is certainly none of the values of a member of the same field.

    It must differ from each of them, may neither be `never-together` with nor nearer
    than `apart` to one (a ratio of numbers, a number of years between dates), and the
    field must be closed or the value denied by name.
    """
    if not field.closed and value.key not in of.denied:
        return False
    # a generator would take as long again, and nothing is asked as often
    for own in of.fact.values:
        if value.key == own.key or value.text == own.text or value.when != own.when:
            return False
        if field.never_together and _are_never_together(value, own, field):
            return False
        are_words = value.low is value.high is own.low is own.high is None
        if not are_words and _too_near(value, own, field):
            return False
    return True


def maybe_true(members: Sequence[Member], field: Field) -> Iterator[tuple[Member, Member]]:
    """Each two of some members of a field of which the first's value may be true of the other."""
    if not field.closed or any(len(member.fact.values) > 1 for member in members):
        pairs = permutations(members, 2)
        yield from ((one, of) for one, of in pairs if not known_false(one.value, of, field))
        return
    # what is said of one is said of all that have its value, and the other way round
    groups: dict[tuple[object, ...], list[Member]] = {}
    for member in members:
        text, key, _, low, high, *_ = value = member.value
        groups.setdefault((text, key, low, high, value.when), []).append(member)
    for group in groups.values():
        yield from permutations(group, 2)
    if not field.never_together and _are_other_words([of.value for of, *_ in groups.values()]):
        return
    for some, others in combinations(groups.values(), 2):
        if not known_false(some[0].value, others[0], field):
            yield from product(some, others)
            yield from product(others, some)


def _are_other_words(values: Sequence[Value]) -> bool:
    """Whether each of some values is certainly another than any other: no two are written or
    compared alike, nor is one a quantity or holds under a condition.
    """
    if any(value.low is not None or value.high is not None or value.when for value in values):
        return False
    texts, keys = {value.text for value in values}, {value.key for value in values}
    return len(texts) == len(keys) == len(values)


def _are_never_together(one: Value, other: Value, field: Field) -> bool:
    return any(
        _is_in(one, names, field) and _is_in(other, names, field) for names in field.never_together
    )


def _is_in(value: Value, names: Sequence[str], field: Field) -> bool:
    """Whether one of the names means the value: as its key, its text or its other name."""
    return value.key in names or value.text in names or value.key in map(field.key_of, names)


def _too_near(one: Value, other: Value, field: Field) -> bool:
    """Whether two quantities overlap or lie nearer to one another than `apart`."""
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return True  # open-ended, so nothing is certain
    end, start = (one.high, other.low) if one.low <= other.low else (other.high, one.low)
    if start <= end:
        return True
    if field.type == "date":
        return _year(start) - _year(end) < (field.apart or 0)
    return end > 0 and start < (field.apart or 1) * end


@lru_cache(maxsize=1024)
def _year(day: float) -> int:
    return date.fromordinal(int(day)).year
