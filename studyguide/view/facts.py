"""Facts drawn: a label and its values, with what each value says of itself."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from studyguide.course.model import Fact, Value
from studyguide.view.screen import Screen

LABEL = "cyan"
NOTE = "dim"
_WIDEST_LABEL = 22


def fact_rows(facts: Iterable[Fact], titles: dict[str, str], screen: Screen) -> RenderableType:
    """All facts of a topic: labels beside their values, or above them where it is narrow."""
    table = Table.grid(padding=(0, 0 if screen.narrow else 2), pad_edge=False)
    if not screen.narrow:
        table.add_column(max_width=_WIDEST_LABEL, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    for fact in facts:
        label = screen.text(fact.label, LABEL)
        remark = _remark(fact, titles)
        if remark and screen.narrow:
            label.append_text(screen.text(f" ({remark})", NOTE))
        is_list = len(fact.values) > 1
        lines = [value_lines(value, screen, is_list, fact.disputed) for value in fact.values]
        if remark and not screen.narrow:
            lines.insert(0, screen.text(f"({remark})", NOTE))
        if screen.narrow:
            table.add_row(label)
            for line in lines:
                table.add_row(Padding(line, (0, 0, 0, 2)))
        else:
            table.add_row(label, _stacked(lines))
    return table


def value_lines(value: Value, screen: Screen, is_list: bool, is_claim: bool) -> RenderableType:
    """A value with its condition and source, and its note below it."""
    first = screen.text(value.text, "" if value.known else NOTE)
    if value.when:
        first.append_text(screen.text(f", {value.when}"))
    reference = source_reference(value)
    if reference:
        wording = f" says {reference}" if is_claim else f" [{reference}]"
        first.append_text(screen.text(wording, NOTE))
    lines = [first]
    if value.note:
        lines.append(screen.text(value.note, NOTE))
    body = Text("\n").join(lines)
    return bulleted(body, screen) if is_list else body


def bulleted(body: RenderableType, screen: Screen, mark: str = "•", style: str = "") -> Table:
    """A body behind a mark, its further lines indented under the first."""
    table = Table.grid(padding=(0, 1), pad_edge=False)
    table.add_column(width=len(mark))
    table.add_column(ratio=1, overflow="fold")
    table.add_row(screen.text("-" if mark == "•" and screen.plain else mark, style), body)
    return table


def source_reference(value: Value) -> str:
    """'raffel-2019 §3.1.4', as the list of sources has it."""
    return " ".join(filter(None, [value.source, value.at]))


def _remark(fact: Fact, titles: dict[str, str]) -> str:
    if fact.inherited:
        return f"as {titles.get(fact.inherited, fact.inherited)}"
    return "sources disagree" if fact.disputed else ""


def _stacked(lines: list[RenderableType]) -> RenderableType:
    if len(lines) == 1:
        return lines[0]
    table = Table.grid()
    table.add_column(ratio=1, overflow="fold")
    for line in lines:
        table.add_row(line)
    return table
