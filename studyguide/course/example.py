"""What a field may hold, in words, and an example of it that is valid in the course at hand."""

from typing import NamedTuple

from studyguide.course.compile_course import Compiled
from studyguide.course.how_to_write import how_to_write
from studyguide.course.read_course import inverses_of
from studyguide.course.schema import Field, Kind
from studyguide.course.values import UNKNOWN
from studyguide.course.yaml_text import flow, scalar

_MOST = 4
"""So many ids are named; an editor, or `studyguide topics`, knows the others."""


class Example(NamedTuple):
    """A key of a topic's facts: what it is for, and a value to begin with, as YAML.

    `value` is empty where nothing is to be written.
    """

    key: str
    words: str
    value: str
    required: bool = False


def examples(compiled: Compiled, kind: Kind) -> list[Example]:
    """Every key that the facts of a topic of `kind` may have, in the order of the course."""
    own = [_field(field, compiled) for field in kind.fields.values()]
    needed = {id_ for f in kind.fields.values() if f.required for id_ in (f.id, *_numbers(f))}
    own = [each._replace(required=each.key in needed) for each in own]
    inverse = [
        _inverse(name, owner, field, compiled)
        for name, (owner, field) in inverses_of(compiled.course, kind.id).items()
    ]
    return own + inverse


def _numbers(field: Field) -> tuple[str, ...]:
    """The fields that a ratio is computed from."""
    return field.of if field.type == "ratio" else ()


def _field(field: Field, compiled: Compiled) -> Example:
    ids = list(compiled.course.sources) if field.type == "source" else []
    if field.to:
        ids = _of_kind(compiled, field.to)
    words = f"{field.label}: {how_to_write(field, compiled.course)} {for_instance(ids)}"
    return Example(field.id, words, _value(field, ids))


def _value(field: Field, ids: list[str]) -> str:
    """A value as YAML; `ids` are what a link or a source may name."""
    match field.type:
        case "choice":
            return scalar(field.of[0])
        case "choices":
            return flow(field.of[:2])
        case "link" | "source":
            return scalar(ids[0]) if ids else UNKNOWN
        case "links":
            return flow(ids[:2]) if ids else UNKNOWN
        case "number":
            return "16.6 GB" if field.measure == "bytes" else "42"
        case _:
            return _ALIKE[field.type]


_ALIKE = {
    "text": "'…'",
    "list": "[one, another]",
    "date": "2018-10-11",
    "yes-no": "yes",
    "maths": r"'\frac{n}{2}'",
    "ratio": "",
}


def _inverse(name: str, owner: Kind, field: Field, compiled: Compiled) -> Example:
    """The other end of a link; where that holds one topic, it must not be taken yet."""
    free = [
        id_
        for id_ in _of_kind(compiled, owner.id)
        if field.type != "link" or field.id not in compiled.linked.facts(id_)
    ]
    label = field.inverse.label if field.inverse else name
    words = f"{label}: {owner.noun[1]} whose {field.label!r} is this one; write it here or there."
    return Example(name, words, flow(free[:1]))


def _of_kind(compiled: Compiled, kind: str) -> list[str]:
    return [draft.id for draft in compiled.linked.drafts.values() if draft.kind.id == kind]


def for_instance(ids: list[str]) -> str:
    """A sentence with some ids, or nothing where there are none."""
    return f"For instance {', '.join(ids[:_MOST])}." if ids else ""
