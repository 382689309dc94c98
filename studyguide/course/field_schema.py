"""JSON Schema of what the topics of one kind state: its fields and their values."""

from studyguide.course.editor_types import Schema, any_case, matching, one_of
from studyguide.course.how_to_write import how_to_write
from studyguide.course.numbers import DATE_PATTERN, quantity_pattern
from studyguide.course.read_course import inverses_of
from studyguide.course.schema import Course, Field, Kind
from studyguide.course.values import UNKNOWN

_UNKNOWN: Schema = {"enum": [UNKNOWN]}


def ref(name: str) -> Schema:
    """What is defined under `name` in the same schema; under a kind's id are its topics."""
    return {"$ref": f"#/definitions/{name}"}


def one_or_list(one: Schema) -> Schema:
    """One thing, or a list of such things."""
    return {"anyOf": [one, {"type": "array", "items": one}]}


def values_of(kind: Kind, course: Course) -> dict[str, Schema]:
    """What one value of each field may be, by the name under which it is to be defined."""
    fields = kind.fields.values()
    return {_name(kind, field): _valued(_value(field, course)) for field in fields}


def facts_of(kind: Kind, course: Course) -> Schema:
    """What `facts` of a topic of this kind may hold: its fields, and links from other ends."""
    facts = {id_: _inverse(*end) for id_, end in inverses_of(course, kind.id).items()}
    for field in kind.fields.values():
        facts[field.id] = _noted(field, course) | one_or_list(ref(_name(kind, field)))
    return _only(facts)


def denials_of(kind: Kind, course: Course) -> Schema:
    """What `not` of a topic of this kind may hold."""
    return _only(
        {
            field.id: _noted(field, course) | one_or_list(_value(field, course))
            for field in kind.fields.values()
        }
    )


def _name(kind: Kind, field: Field) -> str:
    return f"{kind.id}.{field.id}"


def _only(properties: Schema) -> Schema:
    return {"type": ["object", "null"], "properties": properties, "additionalProperties": False}


def _noted(field: Field, course: Course) -> Schema:
    notes = {"title": field.label, "description": how_to_write(field, course)}
    return notes | ({"doNotSuggest": True} if field.type == "ratio" else {})


def _inverse(owner: Kind, field: Field) -> Schema:
    label = field.inverse.label if field.inverse else field.label
    description = f"Ids of {owner.noun[1]}: the other end of their field {field.label!r}."
    return {"title": label, "description": description} | one_or_list(_valued(ref(owner.id)))


def _valued(value: Schema) -> Schema:
    """A value as it stands, or in a mapping with its note, source, place and condition."""
    mapping = {"allOf": [ref("WrittenValue")], "properties": {"value": value}}
    return {"anyOf": [value, mapping]}


def _value(field: Field, course: Course) -> Schema:
    hint = how_to_write(field, course)
    match field.type:
        case "choice" | "choices":
            return one_of([*field.of, UNKNOWN])
        case "link" | "links":
            return {"anyOf": [ref(field.to or ""), _UNKNOWN]}
        case "number":
            pattern = f"{UNKNOWN}|{quantity_pattern(field.measure)}"
            return {"type": ["string", "number"], **matching(pattern, hint)}
        case "date":
            return {"type": ["string", "integer"], **matching(f"{UNKNOWN}|{DATE_PATTERN}", hint)}
        case "yes-no":
            words = any_case(["yes", "no", "true", "false"])
            other = {"type": ["boolean", "string"], "pattern": words}
            return {"anyOf": [one_of(["yes", "no", UNKNOWN]), other]}
        case "source":
            return {"anyOf": [ref("Source"), _UNKNOWN]}
        case "ratio":
            return _UNKNOWN
        case _:
            return ref("Text")
