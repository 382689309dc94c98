"""Ratios of two numbers of a topic, computed and never written."""

from itertools import product
from math import isfinite

from studyguide.course.model import Fact, Value
from studyguide.course.schema import Field, Kind


def ratios_of(kind: Kind, facts: dict[str, Fact]) -> dict[str, Fact]:
    """The ratios that the facts of one topic allow, by field."""
    ratios = {}
    for field in kind.fields.values():
        if field.type == "ratio":
            over, under = (facts.get(id_) for id_ in field.of)
            if over and under and (values := _quotients(over, under)):
                ratios[field.id] = _fact(field, over, under, values)
    return ratios


def _fact(field: Field, over: Fact, under: Fact, values: tuple[Value, ...]) -> Fact:
    return Fact(
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
        if a.number is not None and b.number and isfinite(number := a.number / b.number):
            value = Value(
                _short(number),
                repr(number),
                low=number,
                high=number,
                note=f"{a.text} / {b.text}",
                source=a.source,
                at=a.at,
                asked=False,
            )
            values.append(value)
    return tuple(values)


def _short(number: float) -> str:
    """A computed number to two significant digits, or to the unit from 100 up."""
    return f"≈ {number:,.0f}" if number >= 100 else f"≈ {number:.2g}"
