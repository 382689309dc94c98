"""Facts drawn: a label and its values, with what each value says of itself."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.view.beside import Beside
from studyguide.view.screen import Screen

if TYPE_CHECKING:
    from studyguide.course.model import Fact, Value

LABEL = "cyan"
NOTE = "dim"
_WIDEST_LABEL = 22


def fact_rows(
    facts: "Sequence[Fact]", titles: dict[str, str], screen: Screen
) -> Iterator[RenderableType]:
    """All facts of a topic: labels beside their values, or above them where it is narrow."""
    labels = [screen.text(fact.label, LABEL) for fact in facts]
    width = min(max(label.cell_len for label in labels), max(_WIDEST_LABEL, screen.width // 4))
    for fact, label in zip(facts, labels, strict=True):
        remark = _remark(fact, titles)
        is_list = len(fact.values) > 1
        lines = [value_lines(value, screen, is_list, fact.disputed) for value in fact.values]
        if screen.narrow:
            label.append_text(screen.text(f" ({remark})" if remark else "", NOTE))
            yield label
            yield from (Padding(line, (0, 0, 0, 2)) for line in lines)
        else:
            remarks = [screen.text(f"({remark})", NOTE)] if remark else []
            yield Beside(label, Group(*remarks, *lines), width, gap=2)


def value_lines(value: "Value", screen: Screen, is_list: bool, is_claim: bool) -> RenderableType:
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


def bulleted(body: RenderableType, screen: Screen, mark: str = "•", style: str = "") -> Beside:
    """A body behind a mark, its further lines indented under the first."""
    shown = screen.text("-" if mark == "•" and screen.plain else mark, style)
    return Beside(shown, body, shown.cell_len)


def source_reference(value: "Value") -> str:
    """'raffel-2019 §3.1.4', as the list of sources has it."""
    return " ".join(filter(None, [value.source, value.at]))


def _remark(fact: "Fact", titles: dict[str, str]) -> str:
    if fact.inherited:
        return f"as {titles.get(fact.inherited, fact.inherited)}"
    return "sources disagree" if fact.disputed else ""
