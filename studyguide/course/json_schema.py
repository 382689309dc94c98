"""JSON Schema (draft 7) of a course's files, for editors that complete and check YAML.

What an author may write is derived from `source.py`, so that a key added there is
known here; what a course declares (kinds, fields, choices, ids) is joined to it. What
the reader accepts, a schema accepts, but for one thing: it wants a choice spelled as
it is declared, where the reader overlooks case, hyphens and plural.
"""

from collections.abc import Iterable
from typing import Any

from studyguide.course import templates
from studyguide.course.compile_course import Compiled
from studyguide.course.editor_types import TEXT, Schema, matching, one_of, typed
from studyguide.course.field_schema import denials_of, facts_of, one_or_list, ref, values_of
from studyguide.course.meanings import MEANINGS
from studyguide.course.schema import LINKS, SUMMARY, Course, Kind
from studyguide.course.source import WrittenCourse, WrittenTopic, WrittenValue
from studyguide.course.written_schema import json_schema_of

_NULL: Schema = {"type": "null"}
_PLACEHOLDERS = "Placeholders are {topic}, {value}, {which}, {label} and {v:be}; {{ is a brace."


def course_schema(course: Course | None) -> Schema:
    """The schema of `course.yaml`; with a course, a link leads to a kind that it declares."""
    schema = _explained(WrittenCourse)
    field = schema["definitions"]["WrittenField"]
    for key in ("says", "ask", "ask-back"):
        field["properties"][key] |= matching(templates.PATTERN, _PLACEHOLDERS)
    pair: Schema = {"type": "array", "minItems": 2, "maxItems": 2}
    if course:
        _put(field["properties"], "to", {"anyOf": [one_of(_kinds(course)), _NULL]})
        pair["items"] = one_of(_numbers(course))
    no_inverse = {"properties": {"inverse": _NULL | {"doNotSuggest": True}}}
    if course and course.kinds:
        figure = schema["definitions"]["WrittenFigure"]["properties"]
        _put(figure, "kind", {"anyOf": [one_of(_kinds(course)), _NULL]})
    field["allOf"] = [
        _when("type", ["choice", "choices"], _with("of", {"minItems": 1})),
        _when("type", ["ratio"], _with("of", pair)),
        _when("type", LINKS, _with("to", {"not": _NULL}), no_inverse),
    ]
    return _draft_7(f"course.yaml of {course.title}" if course else "course.yaml", schema)


def topics_schema(compiled: Compiled) -> Schema:
    """The schema of this course's topic files: each holds a topic or a list of topics."""
    course = compiled.course
    topic, value = _explained(WrittenTopic), _explained(WrittenValue)
    definitions = {**topic.pop("definitions"), "WrittenTopic": topic, "WrittenValue": value}
    definitions |= _declared(compiled)
    _put(value["properties"], "value", {})  # what it may be depends on the field
    _put(value["properties"], "source", {"anyOf": [ref("Source"), _NULL]})
    keys = topic["properties"]
    _put(keys, "kind", one_of(_kinds(course)))
    _put(keys, "section", {"anyOf": [one_of(_sections(course)), _NULL]})
    for key, name in (("sources", "Source"), ("after", "Topic")):
        _put(keys, key, {"anyOf": [one_or_list(ref(name)), _NULL]})
    figures = one_of({each.id: each.title for each in course.figures.values()})
    _put(keys, "figure", {"anyOf": [one_or_list(figures), _NULL]})
    for key in ("facts", "not"):
        _put(keys, key, {"type": ["object", "null"]})  # what they hold depends on the kind
    topic["allOf"] = [
        _when("kind", [kind.id], _of_kind(kind, compiled)) for kind in course.kinds.values()
    ]
    definitions["WrittenQuestion"] |= {
        "required": ["id"],
        "if": {"anyOf": [{"required": [key]} for key in ("lab", "ask")]},
        "then": {"required": ["lab", "ask"]},
        "else": {"required": ["prompt"]},
    }
    one = ref("WrittenTopic")
    file = {
        "if": {"type": "array"},
        "then": {"items": one},
        "else": {"if": {"not": _NULL}, "then": one},
    }
    return _draft_7(f"Topics of {course.title}", file | {"definitions": definitions})


def _draft_7(title: str, schema: Schema) -> Schema:
    return {"$schema": "http://json-schema.org/draft-07/schema#", **schema, "title": title}


def _explained(model: type[WrittenCourse | WrittenTopic | WrittenValue]) -> Schema:
    """The schema of a model; its keys and those within say what they are for."""
    schema = typed(json_schema_of(model))
    for name, part in {model.__name__: schema, **schema.get("definitions", {})}.items():
        part["title"] = name.removeprefix("Written").lower()
        for key, meaning in MEANINGS[name].items():
            part["properties"][key]["description"] = meaning
    return schema


def _put(properties: Schema, key: str, schema: Schema) -> None:
    """Let a key hold this, instead of what `source.py` alone can say of it."""
    properties[key] = schema | {"description": properties[key]["description"]}


def _when(key: str, values: Iterable[str], then: Schema, otherwise: Schema | None = None) -> Schema:
    condition = {"properties": {key: one_of(values)}, "required": [key]}
    schema: Schema = {"if": condition, "then": then}
    return schema | {"else": otherwise} if otherwise else schema


def _with(key: str, value: Schema) -> Schema:
    return {"properties": {key: value}, "required": [key]}


def _kinds(course: Course) -> dict[str, str]:
    return {kind.id: kind.title for kind in course.kinds.values()}


def _facts_of(kind: Kind) -> dict[str, str]:
    """What a question may ask about: every topic's summary, or a field."""
    labels = {field.id: field.label for field in kind.fields.values()}
    return {SUMMARY.id: SUMMARY.label, **labels}


def _sections(course: Course) -> dict[str, str]:
    return {each.id: each.title for unit in course.units for each in unit.sections}


def _numbers(course: Course) -> list[str]:
    fields = (field for kind in course.kinds.values() for field in kind.fields.values())
    return [field.id for field in fields if field.type == "number"]


def _declared(compiled: Compiled) -> dict[str, Any]:
    """What is there to be named: sources, topics, by kind the topics of each, and values."""
    drafts = compiled.linked.drafts.values()
    sources = {source.id: source.text for source in compiled.course.sources.values()}
    topics: dict[str, dict[str, str]] = {kind: {} for kind in compiled.course.kinds}
    for draft in drafts:
        topics[draft.kind.id][draft.id] = draft.title
    values = [values_of(kind, compiled.course) for kind in compiled.course.kinds.values()]
    return {
        "Text": TEXT,
        "Source": one_of(sources),
        "Topic": one_of({draft.id: draft.title for draft in drafts}),
        **{kind: one_of(titles) for kind, titles in topics.items()},
        **{name: value for by_name in values for name, value in by_name.items()},
    }


def _of_kind(kind: Kind, compiled: Compiled) -> Schema:
    """What a topic of this kind holds beside what every topic holds."""
    families = {
        draft.id: draft.title
        for draft in compiled.linked.drafts.values()
        if draft.kind is kind and not draft.variant_of
    }
    keys = {
        "facts": facts_of(kind, compiled.course),
        "not": denials_of(kind, compiled.course),
        "variant-of": {"anyOf": [one_of(families), _NULL]},
        "questions": {"items": {"properties": {"fact": one_of(_facts_of(kind))}}},
    }
    # a link with an inverse may be stated at its other end, and a variant has its parent's facts
    required = [
        field.id
        for field in kind.fields.values()
        if field.required and not field.inverse and field.type != "ratio"
    ]
    if not required:
        return {"properties": keys}
    whole = _with("facts", {"required": required})
    return {"properties": keys, "if": {"required": ["variant-of"]}, "else": whole}
