"""The tokens of markdown-it made into blocks; no word is dropped."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from studyguide.course import commonmark
from studyguide.course.blocks import (
    Block,
    Code,
    Flaw,
    Heading,
    List,
    Maths,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
)
from studyguide.course.maths import MathsError, to_unicode

_STYLES = {"code_inline": "code", "math_inline": "maths"}
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}


def blocks_of(text: str) -> tuple[list[Block], list[Flaw]] | None:
    """The blocks of a text and its flaws, or None where it is nested too deeply."""
    tokens = commonmark.tokens(text)
    if commonmark.is_too_deep(tokens):
        return None
    builder = _Builder(iter(tokens), re.split(r"\r\n?|\n", text))
    return list(builder.blocks()), builder.flaws


@dataclass
class _Builder:
    """Makes blocks of markdown-it's tokens; each method takes the tokens of what it returns."""

    tokens: Iterator[Token]
    lines: list[str]
    flaws: list[Flaw] = field(default_factory=list)

    def blocks(self, end: str = "") -> Iterator[Block]:
        for token in self.tokens:
            if token.type == end:
                return
            yield self.block(token)

    def block(self, token: Token) -> Block:
        match token.type:
            case "heading_open":
                return Heading(type="heading", level=int(token.tag[1:]), spans=self.inline())
            case "bullet_list_open" | "ordered_list_open":
                return self.items(token)
            case "fence" | "code_block":
                text = token.content.removesuffix("\n")
                return Code(type="code", text=text, language=token.info.strip())
            case "blockquote_open":
                return Quote(type="quote", blocks=list(self.blocks("blockquote_close")))
            case "hr":
                return Rule(type="rule")
            case "table_open":
                return self.table()
            case "math_block":
                return Maths(type="maths", text=self.maths(token.content, _line(token)))
            case _:
                return Paragraph(type="paragraph", spans=self.inline())

    def items(self, opening: Token) -> List:
        items = []
        for token in self.tokens:
            if token.type != "list_item_open":
                break
            items.append(list(self.blocks("list_item_close")))
        ordered = opening.type == "ordered_list_open"
        return List(
            type="list", ordered=ordered, start=int(opening.attrs.get("start", 1)), items=items
        )

    def table(self) -> Table:
        rows: list[list[list[Span]]] = []
        for token in self.tokens:
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(self.spans(token))
        return Table(type="table", head=rows[0], rows=rows[1:])

    def inline(self) -> list[Span]:
        """The spans of a block that holds nothing else, up to its closing token."""
        inline, _ = next(self.tokens), next(self.tokens)
        return self.spans(inline)

    def spans(self, inline: Token) -> list[Span]:
        """The text of one token; neighbours of one style are one span."""
        if excess := inline.meta.get("excess"):
            message = f"This row has more cells than its table has columns: {excess} too many."
            self.flaws.append(Flaw(_line(inline), None, message, is_maths=False))
        spans: list[Span] = []
        for text, *style in self.pieces(inline):
            if spans and spans[-1][1:] == style:
                text = spans.pop()[0] + text
            spans.append([text, *style])
        return spans

    def pieces(self, inline: Token) -> Iterator[Span]:
        opened = Counter[str]()
        link: Token | None = None
        is_empty = False
        for token in inline.children or []:
            opened[token.tag] += token.nesting
            if token.type == "link_open":
                link, is_empty = token, True
            elif token.type == "link_close" and link:
                yield from _link_ending(link, is_empty)
                link = None
            elif token.nesting == 0 and (text := self.text(token, _line(inline))):
                is_empty = False
                yield _linked(text, link) if link else [text, _style(token, opened)]

    def text(self, token: Token, line: int) -> str:
        if token.type == "math_inline":
            return self.maths(token.content, line + int(token.meta["line"]))
        return _BREAKS.get(token.type, token.content)

    def maths(self, latex: str, line: int) -> str:
        try:
            return to_unicode(latex)
        except MathsError as error:
            self.flaws.append(self.flaw(latex, line, error))
            return latex.strip()

    def flaw(self, latex: str, line: int, error: MathsError) -> Flaw:
        """The flaw of a formula that begins on `line`; its column where that is certain."""
        *above, before = latex[: error.position].split("\n")
        piece = latex.split("\n")[len(above)]
        source = self.lines[line + len(above)]
        is_certain = bool(piece.strip()) and source.count(piece) == 1
        column = source.index(piece) + len(before) if is_certain else None
        return Flaw(line + len(above), column, str(error))


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _style(token: Token, opened: Counter[str]) -> str:
    around = "strong" if opened["strong"] else "emphasis" if opened["em"] else ""
    return _STYLES.get(token.type, around)


def _linked(text: str, link: Token) -> Span:
    return [text, "link", str(link.attrs["href"])]


def _link_ending(link: Token, is_empty: bool) -> Iterator[Span]:
    """What a link holds that its text does not show: the address of an empty one, its title."""
    if is_empty:
        yield _linked(str(link.attrs["href"]), link)
    if title := link.attrs.get("title"):
        yield [f" ({title})", ""]
