"""YAML held against what is declared of it, by the core of pydantic.

pydantic itself takes longer to import than a course to be read, and who has just edited a
topic waits for both; so dataclasses are told to its core here, in the words of
https://docs.pydantic.dev/latest/api/pydantic_core_schema/.
"""

from collections.abc import Callable
from dataclasses import MISSING, fields
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic_core import PydanticUseDefault, SchemaValidator, ValidationError

from studyguide.course.yaml_nodes import Node

W = TypeVar("W")
Schema = dict[str, Any]
Mark = Callable[[Schema], Schema]
"""What stands beside a type in `Annotated`: it makes another schema of the type's."""


def held_against(model: type[W], node: Node) -> tuple[W | None, list[Any]]:
    """What a node is as a dataclass; or None, and pydantic's errors."""
    try:
        validator = _validator(model)  # type: ignore[arg-type]  # every class is hashable
        return validator.validate_python(node), []
    except ValidationError as error:
        return None, _without_early(error.errors(include_url=False))


def _without_early(flaws: list[Any]) -> list[Any]:
    """The flaws without those that the core tells too soon.

    Of a tuple it counts the sound members alone; whether there are too few is to be seen
    when the others are mended or left out.
    """
    holders = {flaw["loc"][:steps] for flaw in flaws for steps in range(len(flaw["loc"]))}
    return [flaw for flaw in flaws if flaw["type"] != "too_short" or flaw["loc"] not in holders]


def keys_at(model: type, location: tuple[int | str, ...]) -> list[str]:
    """The keys that may stand where a location of pydantic's leads to."""
    for step in location:
        field = next((f for f in fields(model) if key_of(f.name) == step), None)
        # numbers of members and names of entries lead no further
        model = (field and _model_in(field.type)) or model
    return [key_of(field.name) for field in fields(model)]


def key_of(name: str) -> str:
    """The key in YAML that an attribute is read from: `variant-of` and `not` are no Python."""
    return name.rstrip("_").replace("_", "-")


def within(**limits: Any) -> Mark:
    """Let a type have limits, named as the core of pydantic does."""
    return lambda schema: schema | limits


def told(hint: str) -> Mark:
    """What an editor shows where a text has another pattern than it must."""
    return lambda schema: schema | {"metadata": {"patternErrorMessage": hint}}


def through(change: Callable[[Node], Node], written: Any) -> Mark:
    """Let `change` see a node first; `written` is the type of what it takes."""
    return lambda schema: _before(change, schema, schema_of(written))


def maybe_empty(schema: Schema) -> Schema:
    """A key may be left empty, or hold only comments, while its author writes."""
    return _before(_not_empty, schema, {"type": "nullable", "schema": schema})


def _not_empty(node: Node) -> Node:
    if node is None:
        raise PydanticUseDefault
    return node


def _before(change: Callable[[Node], Node], schema: Schema, written: Schema) -> Schema:
    return {
        "type": "function-before",
        "function": {"type": "no-info", "function": change},
        "schema": schema,
        "json_schema_input_schema": written,
    }


@lru_cache
def _validator(model: type) -> SchemaValidator:
    return SchemaValidator(schema_of(model))


def schema_of(type_: Any) -> Schema:
    """The schema of a type as annotations name it, marks and dataclasses included."""
    arguments = get_args(type_)
    match get_origin(type_):
        case origin if origin is Annotated:
            schema = schema_of(arguments[0])
            for mark in type_.__metadata__:
                schema = mark(schema)
            return schema
        case origin if origin in (Union, UnionType):
            return _union(arguments)
        case origin if origin is Literal:
            return {"type": "literal", "expected": list(arguments)}
        case origin if origin is tuple:
            return _tuple(arguments)
        case origin if origin is dict:
            keys, values = map(schema_of, arguments)
            return {"type": "dict", "keys_schema": keys, "values_schema": values}
    return _SCALARS[type_] if type_ in _SCALARS else _dataclass(type_)


_SCALARS: dict[Any, Schema] = {
    kind: {"type": name}
    for kind, name in {Any: "any", bool: "bool", float: "float", int: "int", str: "str"}.items()
}


def _union(choices: tuple[Any, ...]) -> Schema:
    if choices[1:] == (NoneType,):
        return {"type": "nullable", "schema": schema_of(choices[0])}
    return {"type": "union", "choices": list(map(schema_of, choices))}


def _tuple(members: tuple[Any, ...]) -> Schema:
    if members[-1] is ...:
        return {
            "type": "tuple",
            "items_schema": [schema_of(members[0])],
            "variadic_item_index": 0,
        }
    return {"type": "tuple", "items_schema": list(map(schema_of, members))}


def _dataclass(model: type) -> Schema:
    return {
        "type": "dataclass",
        "cls": model,
        "ref": model.__name__,
        "fields": [field.name for field in fields(model)],
        "schema": {
            "type": "dataclass-args",
            "dataclass_name": model.__name__,
            "fields": [_field(field) for field in fields(model)],
            "extra_behavior": "forbid",
        },
    }


def _field(field: Any) -> Schema:
    schema = schema_of(field.type)
    for key in ("default", "default_factory"):
        if (default := getattr(field, key)) is not MISSING:
            schema = {"type": "default", "schema": schema, key: default}
    return {
        "type": "dataclass-field",
        "name": field.name,
        "validation_alias": key_of(field.name),
        "kw_only": True,
        "schema": schema,
    }


def _model_in(type_: Any) -> type | None:
    """The dataclass that a type such as `tuple[WrittenUnit, ...]` is about, if any."""
    if hasattr(type_, "__dataclass_fields__"):
        return type_  # type: ignore[no-any-return]
    return next(filter(None, map(_model_in, get_args(type_))), None)
