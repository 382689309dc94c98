"""What an author may write: the schema that YAML is held against."""

from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, TypeVar

from studyguide.course.fitting import maybe_empty, through, told, within
from studyguide.course.names import LONGEST_ID
from studyguide.course.schema import FORMS, TYPES
from studyguide.course.yaml_nodes import Node

Id = Annotated[
    str,
    within(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=LONGEST_ID),
    told("Ids are small letters, digits and single hyphens."),
]
Text = Annotated[str, within(strip_whitespace=True, min_length=1)]
Name = Annotated[str, within(strip_whitespace=True, min_length=1, max_length=300)]


def _listed(node: Node) -> Node:
    """A single thing stands for a list of one."""
    return node if node is None or isinstance(node, list) else [node]


def _distracting(node: Node) -> Node:
    return {"text": node} if isinstance(node, str) else node


Texts = Annotated[tuple[Text, ...], through(_listed, Text | tuple[Text, ...])]
Names = Annotated[tuple[Name, ...], through(_listed, Name | tuple[Name, ...])]
Ids = Annotated[tuple[Id, ...], through(_listed, Id | tuple[Id, ...])]


T = TypeVar("T")
MaybeEmpty = Annotated[T, maybe_empty]
"""A key that may be left empty, or hold only comments, while its author writes."""


@dataclass(frozen=True, kw_only=True)
class WrittenValue:
    """A value as written: a text, or a text with its note, source, place and condition."""

    value: Text
    note: str = ""
    source: Id | None = None
    at: str = ""
    when: str = ""
    asked: bool = True


@dataclass(frozen=True, kw_only=True)
class WrittenDistractor:
    """A wrong option and why it is wrong."""

    text: Text
    because: str = ""


Distractor = Annotated[WrittenDistractor, through(_distracting, Text | WrittenDistractor)]
Distractors = Annotated[
    tuple[Distractor, ...], through(_listed, Distractor | tuple[Distractor, ...])
]


@dataclass(frozen=True, kw_only=True)
class WrittenQuestion:
    """A question as written; what its form needs beside a prompt is that form's to say.

    One that a lab computes names the lab and what that is to ask, and has the prompt from there.
    """

    id: Id
    form: Literal[FORMS] = "choose-one"  # type: ignore[valid-type]
    prompt: Text
    answer: Texts = ()
    distractors: Distractors = ()
    pairs: dict[str, Text] = field(default_factory=dict)
    accept: Texts = ()
    tolerance: Text = ""
    measure: Text = ""
    fact: Text = ""
    explain: str = ""
    hint: str = ""
    level: Literal["recall", "why", "apply"] = "recall"
    was: MaybeEmpty[Ids] = ()
    lab: Id = ""
    ask: Id = ""


def _prompted(node: Node) -> Node:
    """A question that is computed, with something in the place of the prompt it will have."""
    is_computed = isinstance(node, dict) and not node.keys().isdisjoint(("lab", "ask"))
    return {"prompt": "…", **node} if is_computed else node


Question = Annotated[WrittenQuestion, through(_prompted, WrittenQuestion)]


@dataclass(frozen=True, kw_only=True)
class WrittenTopic:
    """A topic as written; its facts are read by `read_values`, field by field."""

    id: Id
    kind: Id
    title: Name | None = None
    section: Id | None = None
    aliases: MaybeEmpty[Names] = ()
    plural: bool = False
    summary: str = ""
    variant_of: Id | None = None
    after: MaybeEmpty[Ids] = ()
    was: MaybeEmpty[Ids] = ()
    facts: MaybeEmpty[dict[str, Any]] = field(default_factory=dict)
    not_: MaybeEmpty[dict[str, Texts]] = field(default_factory=dict)
    notes: MaybeEmpty[str] = ""
    sources: MaybeEmpty[Ids] = ()
    lab: MaybeEmpty[Ids] = ()
    figure: MaybeEmpty[Ids] = ()
    questions: MaybeEmpty[tuple[Question, ...]] = ()


@dataclass(frozen=True, kw_only=True)
class WrittenSection:
    """A section as written."""

    id: Id
    title: Text | None = None


@dataclass(frozen=True, kw_only=True)
class WrittenUnit:
    """A unit as written."""

    id: Id
    title: Text | None = None
    sections: MaybeEmpty[tuple[WrittenSection, ...]] = ()


@dataclass(frozen=True, kw_only=True)
class WrittenSource:
    """A source as written."""

    text: Text
    url: Annotated[str, within(pattern=r"^(https?://\S+)?$"), told("Begin it with https://.")] = ""
    year: int | None = None


@dataclass(frozen=True, kw_only=True)
class WrittenInverse:
    """The other end of a link as written."""

    name: Id
    label: Text | None = None


@dataclass(frozen=True, kw_only=True)
class WrittenField:
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
    ask_back: str = ""
    compare: Texts = ()
    values: dict[str, Texts] = field(default_factory=dict)
    never_together: tuple[Texts, ...] = ()
    apart: Annotated[float, within(ge=1, allow_inf_nan=False)] | None = None
    asked: bool = True
    required: bool = False


@dataclass(frozen=True, kw_only=True)
class WrittenKind:
    """A kind as written."""

    title: Text | None = None
    noun: Annotated[tuple[Text, Text], through(_listed, tuple[Text, Text])] | None = None
    names: Literal["common", "proper"] = "common"
    summary_asked: bool = True
    fields: MaybeEmpty[dict[Id, WrittenField]] = field(default_factory=dict)


Axis = Literal["x", "y"]
Axes = Annotated[tuple[Axis, ...], through(_listed, Axis | tuple[Axis, ...])]


@dataclass(frozen=True, kw_only=True)
class WrittenFigure:
    """A figure as written."""

    title: Text | None = None
    about: str = ""
    kind: Id | None = None
    x: Id | None = None
    y: Id | None = None
    log: Axes = ()
    group: Id | None = None
    fields: Ids = ()
    lab: Id | None = None


@dataclass(frozen=True, kw_only=True)
class WrittenCourse:
    """A course as written."""

    format: Literal["1"] = "1"
    id: Id
    title: Text | None = None
    units: MaybeEmpty[tuple[WrittenUnit, ...]] = ()
    sources: MaybeEmpty[dict[Id, WrittenSource]] = field(default_factory=dict)
    kinds: Annotated[dict[Id, WrittenKind], within(min_length=1)]
    figures: MaybeEmpty[dict[Id, WrittenFigure]] = field(default_factory=dict)
