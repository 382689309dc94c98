"""What a course leaves unused, as lines that an editor can jump to, and a table that counts it."""

from collections.abc import Iterator
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from studyguide.quiz.coverage import Coverage, Section
from studyguide.quiz.gaps import Gap, Lack
from studyguide.view.places import place_as_json, shown
from studyguide.view.screen import Screen

_TITLE_WIDTH = 16
_COUNTS_WIDTH = 64
_COUNTED = {
    Lack.question: ("topic without questions", "topics without questions"),
    Lack.sibling: ("fact without siblings", "facts without siblings"),
    Lack.difference: (
        "comparison with nothing different",
        "comparisons with nothing different",
    ),
    Lack.link: ("link never used", "links never used"),
}


def page(coverage: Coverage, screen: Screen) -> Iterator[RenderableType]:
    """The gaps of each section, then what was counted in each and in total."""
    total = coverage.total
    if not total.topics:
        yield screen.text("There are no topics here yet.")
        return
    for section in coverage.sections:
        if section.gaps:
            yield screen.line((section.title, "bold"), "  ", (_name(section, coverage), "dim"))
            yield from (_line(gap, screen) for gap in section.gaps)
            yield Text("")
    if total.gaps:
        rows = [*coverage.sections, total]
        is_table = not screen.plain and screen.width >= _TITLE_WIDTH + _COUNTS_WIDTH
        yield from [_table(rows, screen)] if is_table else _lists(rows, screen)
    else:
        yield screen.text("All of it is used: no topic, fact, comparison or link is left over.")
    for crowd in coverage.crowds:
        told = f"The kind {crowd.kind} has {crowd.topics:,} topics: only near ones were compared."
        yield screen.text(told, "dim")


def as_json(coverage: Coverage) -> dict[str, Any]:
    """The coverage as `check --coverage --format json` prints it."""
    return {
        "sections": [
            {
                "course": section.course,
                "id": section.id,
                "title": section.title,
                "topics": section.topics,
                "facts": section.facts,
                **{
                    _key(lack): [_gap_as_json(gap) for gap in section.gaps if gap.lack is lack]
                    for lack in Lack
                },
            }
            for section in coverage.sections
        ],
        "total": {
            "topics": coverage.total.topics,
            "facts": coverage.total.facts,
            **{_key(lack): coverage.total.count(lack) for lack in Lack},
        },
        "only_near_compared": [crowd._asdict() for crowd in coverage.crowds],
    }


def _line(gap: Gap, screen: Screen) -> Text:
    place = gap.place
    where = f"{shown(place.file)}:{place.line}:{place.column}  "
    return screen.line(where, (gap.lack, "yellow"), f"  {gap.message}")


def _name(section: Section, coverage: Coverage) -> str:
    """A section's name as other commands take it here."""
    is_only = len({other.course for other in coverage.sections}) == 1
    return section.id if is_only else f"{section.course}/{section.id}"


def _table(rows: list[Section], screen: Screen) -> Table:
    """A row for each section and, set apart, the last of them."""
    table = Table.grid(padding=(0, 2), pad_edge=False)
    table.add_column(overflow="fold")
    for _ in range(2 + len(Lack)):
        table.add_column(justify="right", vertical="bottom", no_wrap=True)
    heads = ["", "topics", "facts", *(lack.replace("-", " ") for lack in Lack)]
    table.add_row(*(screen.text(head, "dim") for head in heads))
    for row in rows:
        style = "bold" if row is rows[-1] else ""
        counts = [row.topics, row.facts, *map(row.count, Lack)]
        cells = [row.title, *(f"{count:,}" for count in counts)]
        table.add_row(*(screen.text(cell, style) for cell in cells))
    return table


def _lists(rows: list[Section], screen: Screen) -> Iterator[RenderableType]:
    for row in rows:
        size = [_counted(row.topics, "topic", "topics"), _counted(row.facts, "fact", "facts")]
        lacking = [_counted(row.count(lack), *_COUNTED[lack]) for lack in Lack if row.count(lack)]
        yield screen.text(row.title, "bold")
        yield Padding(screen.text(", ".join(size) + ", definitions included"), (0, 0, 0, 2))
        yield Padding(screen.text(", ".join(lacking) or "nothing unused"), (0, 0, 0, 2))


def _counted(count: int, singular: str, plural: str) -> str:
    return f"{count:,} {singular if count == 1 else plural}"


def _key(lack: Lack) -> str:
    return _COUNTED[lack][1].replace(" ", "_")


def _gap_as_json(gap: Gap) -> dict[str, Any]:
    return {
        **place_as_json(gap.place),
        "kind": gap.kind,
        "topics": list(gap.topics),
        "field": gap.field or None,
        "message": gap.message,
    }
