"""A comparison as a table, or as lists where there is no room for columns."""

from collections.abc import Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from studyguide.course.compare import Comparison, Row, comparable
from studyguide.course.model import Fact, Value
from studyguide.view.facts import LABEL, NOTE, bulleted, source_reference
from studyguide.view.onward import command
from studyguide.view.screen import Screen
from studyguide.view.show import value_as_json

_LABEL_WIDTH = 18
_CELL_WIDTH = 16
_NOT_STATED = "not stated"
_VERDICTS = {
    True: ("=", "same", "green"),
    False: ("≠", "different", "yellow"),
    None: ("?", "not stated by all", "dim"),
}


def page(comparison: Comparison, screen: Screen) -> Iterator[RenderableType]:
    """The comparison, and what tells the topics apart."""
    columns = len(comparison.topics)
    needed = _LABEL_WIDTH + 4 + columns * (_CELL_WIDTH + 2)
    titles = " · ".join(topic.title for topic in comparison.topics)
    if not comparison.rows:
        yield screen.text(titles, "bold")
        yield Text("")
        yield screen.text("They differ in nothing that is stated here.")
        return
    if screen.plain or screen.width < needed:
        yield screen.text(titles, "bold")
        yield Text("")
        yield from _lists(comparison, screen)
    else:
        yield _table(comparison, screen)
        yield Text("")
    yield from _ending(comparison, screen)


def as_json(comparison: Comparison) -> dict[str, Any]:
    """The comparison as `compare --format json` prints it."""
    return {
        "topics": [
            {"id": topic.id, "title": topic.title, "kind": topic.kind}
            for topic in comparison.topics
        ],
        "rows": [
            {
                "field": row.field,
                "label": row.label,
                "same": row.same,
                "cells": {
                    name: [value_as_json(value) for value in (fact.values if fact else ())]
                    for name, fact in zip(comparison.names, row.facts, strict=True)
                },
            }
            for row in comparison.rows
        ],
    }


def _table(comparison: Comparison, screen: Screen) -> Table:
    table = Table.grid(padding=(0, 2), pad_edge=False)
    table.add_column(no_wrap=True)  # the marks are two wide in ASCII
    table.add_column(max_width=_LABEL_WIDTH, overflow="fold")
    for _ in comparison.topics:
        table.add_column(ratio=1, overflow="fold")
    room = (screen.width - _LABEL_WIDTH - 4) // len(comparison.topics) - 4
    titles = [parted(topic.title, room) for topic in comparison.topics]
    table.add_row("", "", *(screen.text(title, "bold underline") for title in titles))
    for row in comparison.rows:
        mark, _, style = _VERDICTS[row.same]
        cells = [_cell(row, fact, screen, room) for fact in row.facts]
        table.add_row("")
        table.add_row(screen.text(mark, style), screen.text(row.label, LABEL), *cells)
    return table


def _lists(comparison: Comparison, screen: Screen) -> Iterator[RenderableType]:
    for row in comparison.rows:
        mark, words, style = _VERDICTS[row.same]
        yield screen.line((row.label, LABEL), "  ", (f"{mark} {words}", style))
        if row.same and row.facts[0]:
            yield Padding(
                _cell(row, row.facts[0], screen, screen.width, marked=False), (0, 0, 0, 2)
            )
        else:
            for topic, fact in zip(comparison.topics, row.facts, strict=True):
                yield Padding(screen.text(f"{topic.title}:", "bold"), (0, 0, 0, 2))
                yield Padding(_cell(row, fact, screen, screen.width), (0, 0, 0, 4))
        yield Text("")


def parted(text: str, room: int) -> str:
    """A text whose words that are longer than the room for them are broken at hyphens."""
    return " ".join(_parted_word(word, room) for word in text.split(" "))


def _parted_word(word: str, room: int) -> str:
    end = word.rfind("-", 1, max(room, 2)) + 1
    if len(word) <= room or not end:
        return word
    return f"{word[:end]}\n{_parted_word(word[end:], room)}"


def _cell(
    row: Row, fact: Fact | None, screen: Screen, room: int, marked: bool = True
) -> RenderableType:
    """The values of one topic: in a set, those that all share come first, marked with =."""
    if fact is None:
        return screen.text(_NOT_STATED, NOTE)
    shared = row.shared if marked else frozenset()
    in_set = any(other and len(other.values) > 1 for other in row.facts)
    values = sorted(fact.values, key=lambda value: comparable(value) not in shared)
    lines = []
    for value in values:
        text = _value(value, fact, screen, room)
        if in_set:
            is_shared = comparable(value) in shared
            mark, style = ("=", "green") if is_shared else ("+" if marked else "•", "")
            lines.append(bulleted(text, screen, mark, style))
        else:
            lines.append(text)
    return Group(*lines)


def _value(value: Value, fact: Fact, screen: Screen, room: int) -> Any:
    text = screen.text(parted(value.text, room), "" if value.known else NOTE)
    if value.when:
        text.append_text(screen.text(f", {value.when}"))
    reference = source_reference(value)
    if fact.disputed and reference:
        text.append_text(screen.text(f" says {reference}", NOTE))
    return text


def _ending(comparison: Comparison, screen: Screen) -> Iterator[RenderableType]:
    marks = [row.same for row in comparison.rows]
    legend = [f"{m} {words}" for key, (m, words, _) in _VERDICTS.items() if key in marks]
    sets = [f for row in comparison.rows for f in row.facts if f and len(f.values) > 1]
    own = "+ its own" if len(comparison.topics) == 2 else "+ not shared by all"
    legend += [f"in a set: = shared, {own}"] if sets else []
    yield screen.text("   ".join(legend), "dim")
    yield Text("")
    telling = [row.label for row in comparison.telling]
    if telling:
        yield screen.text("What tells them apart: " + ", ".join(telling) + ".")
    else:
        yield screen.text("Nothing stated here tells them apart.")
    if any(topic.questions for topic in comparison.topics):
        names = " ".join(comparison.names)
        yield Text("")
        yield command(f"studyguide quiz {names}", screen)
