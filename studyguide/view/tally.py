"""The questions of some scopes counted: a table where there is room for it, else a list."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from studyguide.quiz.forms import FORMS
from studyguide.quiz.tally import Few, Section, total_of
from studyguide.view.onward import command
from studyguide.view.places import shown
from studyguide.view.screen import Screen

Paths = Mapping[tuple[str, str], str]
"""By course and id, a section's name as other commands take it here."""

_GAP = 2


def page(sections: Sequence[Section], paths: Paths, screen: Screen) -> Iterator[RenderableType]:
    """The numbers of each section and of all, then the facts that few forms ask."""
    if not sections:
        yield screen.text("There is nothing here yet that can be asked.")
        return
    total = total_of(sections)
    columns = [*sections, total] if len(sections) > 1 else list(sections)
    yield from _table(columns, screen) if _fits(columns, screen) else _lists(columns, paths, screen)
    if total.few:
        yield Text("")
        yield screen.text("Asked in fewer than two forms", "bold")
        yield from (_few(few, screen) for few in total.few)
    yield Text("")
    if total.facts:
        share = f"{total.by_more:,} of {_counted(total.facts, 'fact')}"
        line = f"{share} asked in two forms or more: {total.by_more / total.facts:.0%}"
        if total.resting:
            ever = total.by_more + total.resting
            line += f"; with other seeds {ever:,}: {ever / total.facts:.0%}"
        yield screen.text(f"{line}.", "bold")
    yield from _next(sections[0], paths, screen)


def _next(section: Section, paths: Paths, screen: Screen) -> Iterator[RenderableType]:
    form = next((form for form in FORMS if section.forms[form]), None)
    if form:
        yield screen.text("Read them with, say:")
        path = paths[section.course, section.id]
        yield command(f"studyguide questions {path} --form {form}", screen)


def _few(few: Few, screen: Screen) -> Text:
    """The fact in check's look, with its reason."""
    place = few.place
    rule = "resting" if few.rests else "one-form" if few.form else "no-form"
    told = f"only {few.form}: " if few.form else ""
    return screen.line(
        f"{shown(place.file)}:{place.line}:{place.column}  ",
        (rule, "yellow"),
        f"  {few.title}, {few.label}: {told}{few.reason}.",
    )


def _fits(columns: Sequence[Section], screen: Screen) -> bool:
    labels = max(len(label) for label, _ in _rows(columns))
    width = labels + sum(_GAP + _width(column, screen) for column in columns)
    return not screen.plain and width <= screen.width


def _width(column: Section, screen: Screen) -> int:
    """What the longest part of a head needs, or the largest number below it."""
    parts = re.split(r"\s|(?<=-)", screen.line(column.title).plain)
    texts = [*parts, f"{column.questions:,}", f"{column.facts:,}"]
    return max(screen.text(text).cell_len for text in texts)


def _table(columns: Sequence[Section], screen: Screen) -> Iterator[RenderableType]:
    table = Table.grid(padding=(0, _GAP), pad_edge=False)
    table.add_column(no_wrap=True)
    heads = []
    for column in columns:
        table.add_column(justify="right", vertical="bottom")
        head = textwrap.wrap(screen.line(column.title).plain, _width(column, screen))
        heads.append(screen.text("\n".join(head), "bold"))
    table.add_row("", *heads)
    for label, counts in _rows(columns):
        cells = (screen.text(f"{count:,}" if count else "-") for count in counts)
        table.add_row(screen.text(label, "" if label.startswith(" ") else "cyan"), *cells)
    yield table


def _rows(columns: Sequence[Section]) -> Iterator[tuple[str, list[int]]]:
    """What is counted, and its numbers column by column; no row of nothing."""
    yield "facts", [column.facts for column in columns]
    yield "  in two or more", [column.by_more for column in columns]
    yield "  in one form", [column.by_one for column in columns]
    yield "  in none", [column.by_none for column in columns]
    yield "questions", [column.questions for column in columns]
    yield "  by authors", [column.authored for column in columns]
    for form in FORMS:
        counts = [column.forms[form] for column in columns]
        if any(counts):
            yield form, counts


def _lists(columns: Sequence[Section], paths: Paths, screen: Screen) -> Iterator[RenderableType]:
    for column in columns:
        path = paths.get((column.course, column.id), "")
        yield screen.line((column.title, "bold"), (f"  {path}" if path else "", "dim"))
        facts = _counted(column.facts, "fact")
        kinds = {"in two forms or more": column.by_more, "in one": column.by_one}
        kinds["in none"] = column.by_none
        told = ", ".join(f"{count:,} {words}" for words, count in kinds.items() if count)
        yield Padding(screen.text(f"{facts}: {told}" if told else facts), (0, 0, 0, 2))
        written = f", {column.authored:,} by authors" if column.authored else ""
        forms = ", ".join(f"{form} {column.forms[form]:,}" for form in FORMS if column.forms[form])
        line = f"{_counted(column.questions, 'question')}{written}: {forms}"
        yield Padding(screen.text(line.removesuffix(": ")), (0, 0, 0, 2))


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
