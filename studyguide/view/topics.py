"""Topics as a list by section, or with their summaries as a glossary."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from studyguide.course.library import Line
from studyguide.course.shelf import Scope
from studyguide.view.screen import Screen


def page(scopes: list[Scope], glossary: bool, screen: Screen) -> Iterator[RenderableType]:
    """The topics of every scope, grouped by section."""
    first = True
    for scope in scopes:
        for _, group in groupby(scope.lines(), key=lambda line: (line.unit, line.section)):
            lines = list(group)
            if not first:
                yield Text("")
            first = False
            yield screen.text(scope.library.where(lines[0]), "bold")
            yield from _glossary(lines, screen) if glossary else [_list(lines, screen)]
    if first:
        yield screen.text("There are no topics here yet.")


def as_json(scopes: list[Scope]) -> list[dict[str, Any]]:
    """The topics as `topics --format json` prints them."""
    return [
        {
            "course": line.course,
            "unit": line.unit,
            "section": line.section,
            "id": line.id,
            "kind": line.kind,
            "title": line.title,
            "aliases": list(line.aliases),
            "summary": line.summary,
        }
        for scope in scopes
        for line in scope.lines()
    ]


def _list(lines: list[Line], screen: Screen) -> RenderableType:
    """Title and id of each; the id is what other commands take."""
    if screen.narrow:
        rows = [screen.line(f"  {line.title}  ", (line.id, "dim")) for line in lines]
        return Text("\n").join(rows)
    table = Table.grid(padding=(0, 2))
    table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    for line in lines:
        also = f"  ({', '.join(line.aliases[:3])})" if line.aliases else ""
        name = screen.line((line.id, "cyan"))
        table.add_row(name, screen.line(line.title, (also, "dim")))
    return Padding(table, (0, 0, 0, 2))


def _glossary(lines: list[Line], screen: Screen) -> Iterator[RenderableType]:
    for line in lines:
        yield Padding(screen.line((line.title, "cyan"), f"  {line.id}"), (0, 0, 0, 2))
        yield Padding(screen.text(line.summary or "No summary."), (0, 0, 0, 4))
