"""Topics side by side: what they share, where they differ, what one leaves open."""

from typing import NamedTuple

from studyguide.course.model import Fact, Topic, Value
from studyguide.course.names import did_you_mean, either, folded
from studyguide.course.shelf import Found
from studyguide.errors import StudyGuideError, said_back

MOST = 6


class Row(NamedTuple):
    """One field across topics: for each topic, in order, its fact or None.

    `same` is True for equal sets of values and False where two stated sets differ; it
    is None where those who state it agree and somebody leaves it open.
    """

    field: str
    label: str
    facts: tuple[Fact | None, ...]

    @property
    def stated(self) -> list[Fact]:
        """The facts that say something; `unknown` leaves a field as open as silence."""
        return [fact for fact in self.facts if fact and any(v.known for v in fact.values)]

    @property
    def same(self) -> bool | None:
        if len({_keys(fact) for fact in self.stated}) > 1:
            return False
        return True if len(self.stated) == len(self.facts) else None

    @property
    def shared(self) -> frozenset[str]:
        """The keys of the values that all have; none where only one states the field."""
        if len(self.stated) < 2:
            return frozenset()
        return frozenset.intersection(*(_keys(fact) for fact in self.stated))


class Comparison(NamedTuple):
    """Topics and a row for every field that they share and at least one states."""

    topics: tuple[Topic, ...]
    rows: tuple[Row, ...]

    @property
    def names(self) -> list[str]:
        """The topics as they can be typed: ids, with their course where two are the same."""
        ids = [topic.id for topic in self.topics]
        return [t.id if ids.count(t.id) == 1 else f"{t.course}/{t.id}" for t in self.topics]

    @property
    def telling(self) -> tuple[Row, ...]:
        """The rows that tell the topics apart; a source is where to look, not what to know."""
        return tuple(
            row for row in self.rows if row.same is False and row.stated[0].type != "source"
        )


def limited(comparison: Comparison, differences: bool, fields: list[str]) -> Comparison:
    """Only the rows that differ, or of the fields named by id or label.

    Raises StudyGuideError for a field that none of the topics states.
    """
    rows = comparison.rows
    if fields:
        known = {folded(name): row for row in rows for name in (row.field, row.label)}
        for name in fields:
            if folded(name) not in known:
                names = [row.label for row in rows]
                hint = did_you_mean(name, names) or f"They share: {', '.join(names)}."
                raise StudyGuideError(f"These topics share no field {said_back(name)}.", hint)
        wanted = {known[folded(name)].field for name in fields}
        rows = tuple(row for row in rows if row.field in wanted)
    if differences:
        rows = tuple(row for row in rows if row.same is False)
    return Comparison(comparison.topics, rows)


def compare(found: list[Found]) -> Comparison:
    """Compare topics; raises StudyGuideError for over six, or where they share no field.

    Across kinds a field is shared when its id and its type agree.
    """
    if len(found) > MOST:
        message = f"{len(found)} topics are too many to see side by side."
        raise StudyGuideError(message, f"Compare up to {MOST} at a time.", exit_code=2)
    topics = tuple(each.topic() for each in found)
    declared = [each.library.declared(each.line.course, each.line.kind) for each in found]
    shared = set.intersection(*({(id_, type_) for id_, type_, _ in fields} for fields in declared))
    rows = []
    for id_, type_, label in declared[0]:
        row = Row(id_, label, tuple(_stated(topic, id_, type_) for topic in topics))
        if any(row.facts) and (id_, type_) in shared:
            rows.append(row)
    if not shared or not rows:
        raise _nothing_shared(found)
    return Comparison(topics, tuple(rows))


def _stated(topic: Topic, field: str, type_: str) -> Fact | None:
    return next((f for f in topic.facts if (f.field, f.type) == (field, type_)), None)


def _keys(fact: Fact) -> frozenset[str]:
    return frozenset(map(comparable, fact.values))


def comparable(value: Value) -> str:
    """What must be equal for two values to be the same."""
    return f"{value.key} when {value.when}" if value.when else value.key


def _nothing_shared(found: list[Found]) -> StudyGuideError:
    """An error that says of each topic what it can be compared with."""
    titles = ", ".join(each.line.title for each in found[:-1]) + f" and {found[-1].line.title}"
    nouns = {each.line.kind: each.topic().noun for each in found}
    if len(nouns) == 1:
        return StudyGuideError(f"{titles} state nothing that could be compared.")
    what = ", ".join(f"{e.line.title} is {_article(nouns[e.line.kind][0])}" for e in found)
    hint = " ".join(filter(None, map(_others, {each.line.kind: each for each in found}.values())))
    return StudyGuideError(f"{titles} have no field in common: {what}.", hint)


def _others(found: Found) -> str:
    line = found.line
    alike = found.library.lines_of_kind(line.course, line.kind, most=4)
    names = [other.id for other in alike if other.id != line.id][:3]
    return f"Compare {line.id} with {either(names)}." if names else ""


def _article(noun: str) -> str:
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"
