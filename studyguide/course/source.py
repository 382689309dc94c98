"""What an author may write: the border where YAML is held against its schema.

The only importer of pydantic. A flaw is noted with its place and the smallest thing
that holds it is left out, so that what is sound beside it is still read.
"""

from typing import Annotated, Any, Literal, NamedTuple, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic import ValidationError as _ValidationError
from pydantic_core import PydanticUseDefault

from studyguide.course.misfits import worded
from studyguide.course.model import Place
from studyguide.course.names import nearest
from studyguide.course.problems import Problems
from studyguide.course.rules import wrong_type
from studyguide.course.schema import TYPES
from studyguide.course.yaml_tree import Mapping, Mark, Node, Sequence


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


class WrittenQuestion(_Written):
    """A question as written."""

    id: Id
    form: Literal["choose-one"] = "choose-one"
    prompt: Text
    answer: Text
    distractors: Annotated[
        tuple[
            Annotated[WrittenDistractor, BeforeValidator(_distracting, Text | WrittenDistractor)],
            ...,
        ],
        BeforeValidator(_listed),
        Field(min_length=2, max_length=8),
    ]
    explain: str = ""
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


class Given(NamedTuple):
    """A value as it is written, where it stands, and where its source does."""

    value: WrittenValue | str
    mark: Mark
    source_mark: Mark


def read_values(node: Node, key: str, mark: Mark, file: str, problems: Problems) -> list[Given]:
    """The values under a fact's key; a plain one is just its text.

    One thing stands for a list of one. A value that is none is noted and left out.
    """
    is_list = isinstance(node, Sequence)
    values: list[Given] = []
    for each, at in zip(node, node.marks, strict=True) if is_list else ((node, mark),):
        if isinstance(each, str) and (text := each.strip()):
            values.append(Given(text, at, at))
        elif isinstance(each, Mapping):
            marks = each.values_at
            if written := read_as(WrittenValue, each, at, file, problems):
                values.append(Given(written, marks["value"], marks.get("source", at)))
        else:
            problems.add(wrong_type.no_text(key, each or None), Place(file, *at))
    return values


W = TypeVar("W", bound=_Written)


def json_schema_of(model: type[_Written]) -> dict[str, Any]:
    """The JSON Schema of what may be written, where every scalar is still a text."""
    return model.model_json_schema(ref_template="#/definitions/{model}")


def read_as(model: type[W], node: Node, mark: Mark, file: str, problems: Problems) -> W | None:
    """Hold `node` against `model`; note each flaw, leave it out and read the rest.

    Returns None when what is left is not enough. `node` is changed by what is left out.
    """
    lost: list[tuple[Node, int | str]] = []
    while True:
        try:
            return model.model_validate(node)
        except _ValidationError as error:
            if not isinstance(node, Mapping):
                problems.add(wrong_type.no_mapping(node), Place(file, *mark))
                return None
            flaws = error.errors(include_url=False)
            for flaw in flaws:
                path = _existing(node, flaw["loc"])
                if not _follows(flaw, _at(node, path), lost) and not _is_misspelt(flaw, flaws):
                    known = _keys_at(model, flaw["loc"][:-1])
                    place = Place(file, *_mark_of(flaw, node, path))
                    problems.add(worded(flaw, known), place)
            paths = {_existing(node, flaw["loc"]) for flaw in flaws}
            if () in paths:
                return None
            lost += [(_at(node, path[:-1]), path[-1]) for path in paths]
            for path in sorted(paths, key=_written_order, reverse=True):
                _leave_out(node, path)


def _follows(flaw: Any, holder: Node, lost: list[tuple[Node, int | str]]) -> bool:
    """Whether a flaw only follows from what was left out of its holder before."""
    keys = [key for container, key in lost if container is holder]
    if flaw["type"] == "too_short":
        return bool(keys)
    return flaw["type"] == "missing" and flaw["loc"][-1] in keys


def _written_order(path: tuple[int | str, ...]) -> list[str]:
    return [str(step).zfill(9) for step in path]


def _existing(node: Node, location: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """The longest beginning of a pydantic location that stands in the tree."""
    path: list[int | str] = []
    for step in location:
        if step == 0 and isinstance(node, Mapping):
            continue  # a single thing that stands for a list of one
        inside = isinstance(node, Mapping) and step in node
        inside = inside or (isinstance(node, Sequence) and isinstance(step, int))
        if not inside or (isinstance(node, Sequence) and int(step) >= len(node)):
            break
        path.append(step)
        node = node[step]
    return tuple(path)


def _at(node: Node, path: tuple[int | str, ...]) -> Node:
    for step in path:
        node = node[step]
    return node


def _leave_out(node: Node, path: tuple[int | str, ...]) -> None:
    parent, step = _at(node, path[:-1]), path[-1]
    if isinstance(parent, Mapping):
        parent.pop(str(step), None)
    elif isinstance(step, int) and step < len(parent):
        del parent[step], parent.marks[step]


def _is_misspelt(flaw: Any, flaws: list[Any]) -> bool:
    """Whether a key seems to be missing only because it is written otherwise beside that."""
    if flaw["type"] != "missing":
        return False
    *holder, wanted = flaw["loc"]
    others = [
        str(other["loc"][-1])
        for other in flaws
        if other["type"] == "extra_forbidden" and list(other["loc"][:-1]) == holder
    ]
    return bool(nearest(str(wanted), others, 1))


def _mark_of(flaw: Any, node: Mapping, path: tuple[int | str, ...]) -> Mark:
    parent = _at(node, path[:-1])
    if not path:
        return node.mark
    if isinstance(parent, Mapping):
        key = str(path[-1])
        is_key = flaw["type"] == "extra_forbidden" or flaw["loc"][-1] == "[key]"
        return parent.keys_at[key] if is_key else parent.values_at[key]
    return parent.marks[path[-1]]  # type: ignore[no-any-return]


def _keys_at(model: type[BaseModel], location: tuple[int | str, ...]) -> list[str]:
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
