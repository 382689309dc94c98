"""The facts of every topic: read, linked from both ends, inherited and computed."""

from collections.abc import Iterable, Iterator
from itertools import product
from math import isfinite

from studyguide.course.drafts import Draft
from studyguide.course.model import Fact, Place, Value
from studyguide.course.problems import Problems
from studyguide.course.read_course import inverses_of
from studyguide.course.rules import (
    dangling_link,
    link_twice,
    missing_key,
    several_values,
    stated_and_denied,
    unknown_field,
    variant_of_variant,
)
from studyguide.course.schema import LINKS, LISTS, Course, Field
from studyguide.course.source import WrittenValue
from studyguide.course.values import Titled, ValueReader


def read_facts(course: Course, drafts: dict[str, Draft], problems: Problems) -> None:
    """Fill the `facts` and `inverse` of every draft."""
    topics = {id_: Titled(draft.kind, draft.title) for id_, draft in drafts.items()}
    reading = _Reading(course, drafts, problems, ValueReader(course, topics, problems))
    for draft in drafts.values():
        reading.own(draft)
        reading.denied(draft)
    for draft in drafts.values():
        reading.from_other_end(draft)
    reading.show_at_other_ends()
    for draft in drafts.values():
        _inherit(draft, drafts, problems)
    for draft in drafts.values():
        _ratios(draft)
        _require(draft, problems)


class _Reading:
    def __init__(
        self, course: Course, drafts: dict[str, Draft], problems: Problems, reader: ValueReader
    ) -> None:
        self.course = course
        self.drafts = drafts
        self.problems = problems
        self.reader = reader
        self.inverses = {kind: inverses_of(course, kind) for kind in course.kinds}
        self.order: dict[tuple[str, str], list[str]] = {}

    def own(self, draft: Draft) -> None:
        """Read the facts that a topic states in fields of its own kind."""
        inverses = self.inverses[draft.kind.id]
        for name, written in draft.written.facts.items():
            field = draft.kind.fields.get(name)
            if field:
                places = [draft.place("facts", name, number) for number in range(len(written))]
                values = self.reader.read_all(written, field, places)
                self._add(draft, field, values, draft.place("facts", name, key=True))
            elif name not in inverses:
                self._unknown_field(draft, "facts", name, [*draft.kind.fields, *inverses])

    def denied(self, draft: Draft) -> None:
        """Read the values that a topic's `not` names as known false."""
        for name, written in draft.written.not_.items():
            field = draft.kind.fields.get(name)
            if field is None:
                self._unknown_field(draft, "not", name, draft.kind.fields)
                continue
            for number, text in enumerate(written):
                place = draft.place("not", name, number)
                value = self.reader.read(WrittenValue(value=text), field, place)
                if value:
                    draft.denied.setdefault(name, set()).add(value.key)
                    own = draft.facts.get(name)
                    if own and value.key in [each.key for each in own.values]:
                        fact = f"{draft.id}.{name}"
                        self.problems.add(stated_and_denied.flaw(fact, value.text), place)

    def _unknown_field(self, draft: Draft, under: str, name: str, known: Iterable[str]) -> None:
        flaw = unknown_field.flaw(draft.kind.id, name, known, self.problems)
        self.problems.add(flaw, draft.place(under, name, key=True))

    def from_other_end(self, draft: Draft) -> None:
        """Read the links that a topic states under their inverse name."""
        for name, written in draft.written.facts.items():
            if name not in self.inverses[draft.kind.id] or name in draft.kind.fields:
                continue
            owner, field = self.inverses[draft.kind.id][name]
            for number, each in enumerate(written):
                place = draft.place("facts", name, number)
                self.reader.check_source(each, place)
                if self.reader.try_link(each.value, owner.id, place):
                    self._link_back(draft, self.drafts[each.value], field, each, place)
                    self.order.setdefault((draft.id, name), []).append(each.value)

    def _link_back(
        self, draft: Draft, other: Draft, field: Field, written: WrittenValue, place: Place
    ) -> None:
        """Note on `other` that its `field` is `draft`, as written from this end."""
        existing = other.facts.get(field.id)
        value = self.reader.annotated(Value(draft.title, draft.id, topic=draft.id), written)
        if existing and (field.type == "link" or draft.id in [v.key for v in existing.values]):
            self.problems.add(link_twice.flaw(f"{other.id}.{field.id}", existing.place), place)
            return
        values = [*existing.values, value] if existing else [value]
        self._add(other, field, values, existing.place if existing else place)

    def _add(self, draft: Draft, field: Field, values: list[Value], place: Place) -> None:
        kept = list({(value.key, value.when, value.source): value for value in values}.values())
        if not kept:
            return
        several = field.type not in LISTS and len({value.key for value in kept}) > 1
        disputed = several and len({value.when for value in kept}) < len(kept)
        if disputed and not all(value.source or value.when for value in kept):
            self.problems.add(several_values.flaw(f"{draft.id}.{field.id}", len(kept)), place)
        draft.facts[field.id] = Fact(
            field.id, field.label, field.type, tuple(kept), place, disputed=disputed
        )

    def show_at_other_ends(self) -> None:
        """Give every topic that is linked to the rows that show it."""
        backs: dict[tuple[str, str], list[Value]] = {}
        for draft in self.drafts.values():
            for field, value in _links(draft):
                key = (str(value.topic), field.inverse.name if field.inverse else "")
                back = value._replace(text=draft.title, key=draft.id, topic=draft.id)
                backs.setdefault(key, []).append(back)
        for (target, name), values in backs.items():
            draft = self.drafts[target]
            label, place = self._other_end(draft, name, values[0])
            order = {id_: number for number, id_ in enumerate(self.order.get((target, name), ()))}
            values.sort(key=lambda value: order.get(value.key, len(order)))
            draft.inverse[name] = Fact(name, label, "links", tuple(values), place, inverse=True)

    def _other_end(self, draft: Draft, name: str, first: Value) -> tuple[str, Place]:
        """The label of an inverse row, and where the first of its links is written."""
        _, field = self.inverses[draft.kind.id][name]
        label = field.inverse.label if field.inverse else name
        return label, self.drafts[first.key].facts[field.id].place


def _links(draft: Draft) -> Iterator[tuple[Field, Value]]:
    """Every link of a topic that is shown at its other end."""
    for field in draft.kind.fields.values():
        if field.type in LINKS and field.inverse and field.id in draft.facts:
            yield from ((field, value) for value in draft.facts[field.id].values if value.topic)


def _inherit(draft: Draft, drafts: dict[str, Draft], problems: Problems) -> None:
    """Show a variant the facts it leaves out, from its parent."""
    parent_id = draft.written.variant_of
    if parent_id is None:
        return
    parent, place = drafts.get(parent_id), draft.place("variant-of")
    if parent is None:
        if parent_id not in problems.lost:
            problems.add(dangling_link.flaw(parent_id, drafts, problems), place)
    elif parent.kind is not draft.kind or parent is draft:
        problems.add(dangling_link.of_variant(parent_id), place)
    elif parent.written.variant_of:
        problems.add(variant_of_variant.flaw(parent_id, parent.written.variant_of), place)
    else:
        for field in draft.kind.fields:
            if field not in draft.facts and field in parent.facts:
                draft.facts[field] = parent.facts[field]._replace(inherited=parent_id)


def _ratios(draft: Draft) -> None:
    for field in draft.kind.fields.values():
        if field.type != "ratio":
            continue
        over, under = (draft.facts.get(id_) for id_ in field.of)
        values = _quotients(over, under) if over and under else ()
        if over and under and values:
            draft.facts[field.id] = Fact(
                field.id,
                field.label,
                field.type,
                values,
                over.place,
                inherited=over.inherited if under.inherited else None,
                disputed=len({value.key for value in values}) > 1,
            )


def _quotients(over: Fact, under: Fact) -> tuple[Value, ...]:
    """Every claim of one fact divided by every claim of the other, where both are numbers."""
    values = []
    for a, b in product(over.values, under.values):
        if a.number is not None and b.number:
            number = a.number / b.number
            if not isfinite(number):
                continue
            note = f"{a.text} / {b.text}"
            values.append(
                Value(
                    _short(number),
                    repr(number),
                    low=number,
                    high=number,
                    note=note,
                    source=a.source,
                    at=a.at,
                    asked=False,
                )
            )
    return tuple(values)


def _short(number: float) -> str:
    """A computed number to two significant digits, or to the unit from 100 up."""
    return f"≈ {number:,.0f}" if number >= 100 else f"≈ {number:.2g}"


def _require(draft: Draft, problems: Problems) -> None:
    for field in draft.kind.fields.values():
        if field.required and field.id not in draft.facts:
            problems.add(missing_key.of_topic(draft.id, field), draft.place("id"))
