"""Parsed Markdown drawn on a screen; the blocks come from `course/markdown.py`."""

from collections.abc import Iterable, Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.view.beside import Beside
from studyguide.view.facts import bulleted
from studyguide.view.screen import Screen

_MARKS = {"strong": "**", "emphasis": "*", "code": "`"}
"""What stands around a span where it cannot be told by its style."""

_STYLES = {"strong": "bold", "emphasis": "italic", "code": "bold cyan", "link": "underline"}


def notes(blocks: Iterable[Any], screen: Screen) -> Iterator[RenderableType]:
    """Each block, with an empty line before every one but the first."""
    for number, block in enumerate(blocks):
        if number:
            yield Text("")
        yield _block(block, screen)


def sentence(text: str, screen: Screen, style: str = "") -> Text:
    """A line with *emphasis*, **strong** or `code` drawn as notes have them.

    One that holds anything more, or that could be meant letter for letter, is shown so.
    """
    if "\n" in text or not ("*" in text or "`" in text):
        return screen.text(text, style)
    from studyguide.course import plain_notes  # few sentences need it

    blocks = plain_notes.parse(text)
    if not blocks:
        return screen.text(text, style)
    paragraph: Any = blocks[0]
    drawn = _spans(paragraph["spans"], screen)
    drawn.stylize(style)
    return drawn


def _block(block: Any, screen: Screen) -> RenderableType:
    match block["type"]:
        case "heading":
            heading = _spans(block["spans"], screen)
            heading.stylize("bold")
            return heading
        case "list":
            return Group(*_members(block, screen))
        case "code" | "maths":
            return Padding(screen.text(block["text"].rstrip("\n"), "cyan"), (0, 0, 0, 4))
        case "quote":
            return Beside(Text(), Group(*notes(block["blocks"], screen)), 1)
        case "rule":
            return screen.text("* * *", "dim")
        case "table":
            return _table(block, screen)
        case _:
            return _spans(block["spans"], screen)


def _members(block: Any, screen: Screen) -> Iterator[RenderableType]:
    for number, member in enumerate(block["items"], block.get("start") or 1):
        mark = f"{number}." if block["ordered"] else "•"
        yield bulleted(Group(*notes(member, screen)), screen, mark)


def _table(block: Any, screen: Screen) -> RenderableType:
    head = [_spans(cell, screen) for cell in block["head"]]
    rows = [[_spans(cell, screen) for cell in row] for row in block["rows"]]
    if screen.narrow:
        lines = [
            Text("\n").join(
                Text(": ").join([label, cell]) for label, cell in zip(head, row, strict=False)
            )
            for row in rows
        ]
        return Text("\n\n").join(lines)
    from rich.table import Table  # 4 ms, and few notes hold one

    table = Table.grid(padding=(0, 2))
    for cell in head:
        cell.stylize("bold")
        table.add_column(overflow="fold")
    table.add_row(*head)
    for row in rows:
        table.add_row(*row)
    return table


def _spans(spans: Any, screen: Screen) -> Text:
    text = Text()
    for content, style, *link in spans:
        mark = _MARKS.get(style, "") if screen.plain else ""
        text.append_text(screen.text(f"{mark}{content}{mark}", _STYLES.get(style, "")))
        if link and link[0] and link[0] != content:
            text.append_text(screen.text(f" ({link[0]})", "dim"))
    return text
