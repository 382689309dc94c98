"""Notes as plain data: what Markdown becomes, is stored as, and is drawn from."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Literal, NamedTuple, TypedDict

Span = list[str]
"""`[text, style]`, or `[text, "link", url]`. A style is empty or one of strong, emphasis,
code, link and maths; `\\n` in a text is a line break that the author asked for."""


class Paragraph(TypedDict):
    type: Literal["paragraph"]
    spans: list[Span]


class Heading(TypedDict):
    type: Literal["heading"]
    level: int
    spans: list[Span]


class List(TypedDict):
    type: Literal["list"]
    ordered: bool
    start: int
    items: list[list["Block"]]


class Code(TypedDict):
    """`language` is all that follows the fence; its first word names the language."""

    type: Literal["code"]
    text: str
    language: str


class Quote(TypedDict):
    type: Literal["quote"]
    blocks: list["Block"]


class Rule(TypedDict):
    type: Literal["rule"]


class Table(TypedDict):
    """Every row has as many cells as the head; a cell is a list of spans."""

    type: Literal["table"]
    head: list[list[Span]]
    rows: list[list[list[Span]]]


class Maths(TypedDict):
    type: Literal["maths"]
    text: str


class Flaw(NamedTuple):
    """What could not be shown as meant, at a line and column of the text, from zero."""

    line: int
    column: int | None
    message: str
    is_maths: bool = True


Block = Paragraph | Heading | List | Code | Quote | Rule | Table | Maths


def words_of(blocks: Iterable[Block]) -> str:
    """All that notes say, without their marks: what a search looks in."""
    return " ".join([text for block in blocks for text in _texts(block)])


def links_of(blocks: Iterable[Block]) -> Iterator[str]:
    """The address of every link in notes, in order."""
    for block in blocks:
        yield from (span[2] for span in _spans(block) if span[1] == "link")


def _spans(block: Block) -> Iterator[Span]:
    match block["type"]:
        case "paragraph" | "heading":
            yield from block["spans"]
        case "list":
            for blocks in block["items"]:
                yield from chain.from_iterable(map(_spans, blocks))
        case "quote":
            yield from chain.from_iterable(map(_spans, block["blocks"]))
        case "table":
            for row in [block["head"], *block["rows"]]:
                yield from chain.from_iterable(row)


def _texts(block: Block) -> Iterator[str]:
    match block["type"]:
        case "paragraph" | "heading":
            yield _joined(block["spans"])
        case "list":
            yield from map(words_of, block["items"])
        case "quote":
            yield words_of(block["blocks"])
        case "table":
            yield from (_joined(cell) for row in [block["head"], *block["rows"]] for cell in row)
        case "code" | "maths":
            yield block["text"]


def _joined(spans: list[Span]) -> str:
    return "".join([span[0] for span in spans])
