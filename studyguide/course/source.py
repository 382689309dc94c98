"""What an author may write: the schema that YAML is held against. The only importer of pydantic."""

from typing import Annotated, Any, Literal, TypeVar, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)
from pydantic_core import PydanticUseDefault

from studyguide.course.schema import FORMS, TYPES
from studyguide.course.yaml_tree import Node


def _mend(hint: str) -> Any:
    """What an editor shows where a text has another pattern than its JSON Schema wants."""
    return Field(json_schema_extra={"patternErrorMessage": hint})


Id = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80),
    _mend("Ids are small letters, digits and single hyphens."),
]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]


def _listed(node: Node) -> Node:
    """A single thing stands for a list of one."""
    return node if node is None or isinstance(node, list) else [node]


def _distracting(node: Node) -> Node:
    return {"text": node} if isinstance(node, str) else node


# what may be written instead is told to pydantic's JSON Schema, too
Texts = Annotated[tuple[Text, ...], BeforeValidator(_listed, Text | tuple[Text, ...])]
Names = Annotated[tuple[Name, ...], BeforeValidator(_listed, Name | tuple[Name, ...])]
Ids = Annotated[tuple[Id, ...], BeforeValidator(_listed, Id | tuple[Id, ...])]


def _not_empty(node: Node) -> Node:
    if node is None:
        raise PydanticUseDefault
    return node


def _or_null(schema: dict[str, Any]) -> None:
    wanted = dict(schema)
    schema.clear()
    schema["anyOf"] = [wanted, {"type": "null"}]


T = TypeVar("T")
MaybeEmpty = Annotated[T, BeforeValidator(_not_empty), Field(json_schema_extra=_or_null)]
"""A key that may be left empty, or hold only comments, while its author writes."""


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class WrittenValue(_Written):
    """A value as written: a text, or a text with its note, source, place and condition."""

    value: Text
    note: str = ""
    source: Id | None = None
    at: str = ""
    when: str = ""
    asked: bool = True


class WrittenDistractor(_Written):
    """A wrong option and why it is wrong."""

    text: Text
    because: str = ""


Distractor = Annotated[WrittenDistractor, BeforeValidator(_distracting, Text | WrittenDistractor)]
Distractors = Annotated[
    tuple[Distractor, ...], BeforeValidator(_listed, Distractor | tuple[Distractor, ...])
]


class WrittenQuestion(_Written):
    """A question as written; what its form needs beside a prompt is that form's to say."""

    id: Id
    form: Literal[FORMS] = "choose-one"  # type: ignore[valid-type]
    prompt: Text
    answer: Texts = ()
    distractors: Distractors = ()
    pairs: dict[str, Text] = {}
    accept: Texts = ()
    tolerance: Text = ""
    measure: Text = ""
    fact: Text = ""
    explain: str = ""
    hint: str = ""
    level: Literal["recall", "why", "apply"] = "recall"


class WrittenTopic(_Written):
    """A topic as written; its facts are read by `read_values`, field by field."""

    id: Id
    kind: Id
    title: Name | None = None
    section: Id | None = None
    aliases: MaybeEmpty[Names] = ()
    plural: bool = False
    summary: str = ""
    variant_of: Id | None = Field(default=None, alias="variant-of")
    after: MaybeEmpty[Ids] = ()
    was: MaybeEmpty[Ids] = ()
    facts: MaybeEmpty[dict[str, Any]] = {}
    not_: MaybeEmpty[dict[str, Texts]] = Field(default={}, alias="not")
    notes: MaybeEmpty[str] = ""
    sources: MaybeEmpty[Ids] = ()
    questions: MaybeEmpty[tuple[WrittenQuestion, ...]] = ()


class WrittenSection(_Written):
    """A section as written."""

    id: Id
    title: Text | None = None


class WrittenUnit(_Written):
    """A unit as written."""

    id: Id
    title: Text | None = None
    sections: MaybeEmpty[tuple[WrittenSection, ...]] = ()


class WrittenSource(_Written):
    """A source as written."""

    text: Text
    url: Annotated[
        str, StringConstraints(pattern=r"^(https?://\S+)?$"), _mend("Begin it with https://.")
    ] = ""
    year: int | None = None


class WrittenInverse(_Written):
    """The other end of a link as written."""

    name: Id
    label: Text | None = None


class WrittenField(_Written):
    """A field as written."""

    label: Text | None = None
    type: Literal[TYPES] = "text"  # type: ignore[valid-type]
    of: Texts = ()
    to: Id | None = None
    closed: bool | None = None
    inverse: WrittenInverse | None = None
    measure: Text | None = None
    says: str = ""
    ask: str = ""
    ask_back: str = Field(default="", alias="ask-back")
    compare: Texts = ()
    values: dict[str, Texts] = {}
    never_together: tuple[Texts, ...] = Field(default=(), alias="never-together")
    apart: Annotated[float, Field(ge=1, allow_inf_nan=False)] | None = None
    asked: bool = True
    required: bool = False


class WrittenKind(_Written):
    """A kind as written."""

    title: Text | None = None
    noun: Annotated[tuple[Text, Text], BeforeValidator(_listed)] | None = None
    names: Literal["common", "proper"] = "common"
    fields: MaybeEmpty[dict[Id, WrittenField]] = {}


class WrittenCourse(_Written):
    """A course as written."""

    format: Literal["1"] = "1"
    id: Id
    title: Text | None = None
    units: MaybeEmpty[tuple[WrittenUnit, ...]] = ()
    sources: MaybeEmpty[dict[Id, WrittenSource]] = {}
    kinds: Annotated[dict[Id, WrittenKind], Field(min_length=1)]


W = TypeVar("W", bound=_Written)


def held_against(model: type[W], node: Node) -> tuple[W | None, list[Any]]:
    """What a node is as a model; or None, and pydantic's errors."""
    try:
        return model.model_validate(node), []
    except ValidationError as error:
        return None, error.errors(include_url=False)


def json_schema_of(model: type[_Written]) -> dict[str, Any]:
    """The JSON Schema of what may be written, where every scalar is still a text."""
    return model.model_json_schema(ref_template="#/definitions/{model}")


def keys_at(model: type[BaseModel], location: tuple[int | str, ...]) -> list[str]:
    """The keys that may stand where a location of pydantic's leads to."""
    for step in location:
        field = next((f for n, f in model.model_fields.items() if (f.alias or n) == step), None)
        inner = _model_in(field.annotation) if field else None
        model = inner or model  # numbers of members and names of entries lead no further
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model that an annotation such as `tuple[WrittenUnit, ...]` is about, if any."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)
