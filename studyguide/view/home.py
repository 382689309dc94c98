"""The first screen: what there is to learn and the next commands to try."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.course.library import Library, Line, Span
from studyguide.course.shelf import Shelf
from studyguide.view.known import known
from studyguide.view.screen import Screen

if TYPE_CHECKING:
    from rich.table import Table

    from studyguide.memory.standing import Tally


def page(
    shelf: Shelf,
    stopped: tuple[str, str] | None,
    screen: Screen,
    learnt: "Tally | None" = None,
) -> Iterator[RenderableType]:
    """Every course by unit and section.

    `stopped` is the path of a scope and that of the topic at which its reader stopped;
    `learnt` is what is known of all courses, if anything ever was answered.
    """
    courses = shelf.courses()
    for library, course in courses:
        yield screen.text(course.title, "bold")
        for unit in library.units(course.course):
            yield from _unit(library, unit, screen)
        yield Text("")
    told = known(learnt)
    if told:
        yield screen.text(f"{told}.")
    library, course = courses[0]
    if stopped and stopped[0].partition("/")[0] in {span.course for _, span in courses}:
        scope, topic = map(shelf.shortest, stopped)
        yield screen.text(f"You stopped reading {scope} at {topic}.")
        tries = [(f"studyguide read {scope}", "go on reading")]
    else:
        if not told:
            yield screen.text("New here? Read a little, compare, then let yourself be asked.")
        first = library.units(course.course)[0].unit
        tries = [(f"studyguide read {first}", "learn in order")]
    if told:
        tries.append(("studyguide review", "go over what is due"))
    tries += _tries(library, course)
    yield Text("")
    yield _commands(tries, screen)


def _unit(library: Library, unit: Span, screen: Screen) -> Iterator[RenderableType]:
    yield Text("")
    heading = screen.line((unit.unit, "cyan"), f"  {unit.title}")
    heading.append_text(screen.text(f"  {_topics(unit.size)}", "dim"))
    yield heading
    sections = [s for s in library.sections(unit.course, unit.unit) if s.section]
    rows = [(f"{unit.unit}.{s.section}", s.title, _topics(s.size)) for s in sections]
    if screen.narrow:
        for name, title, count in rows:
            yield Padding(screen.line(title, (f"  {count}", "dim")), (0, 0, 0, 2))
            yield Padding(screen.text(name, "cyan"), (0, 0, 0, 4))
    elif rows:
        yield Padding(_grid(rows, ("cyan", "", "dim"), screen), (0, 0, 0, 2))


def _tries(library: Library, course: Span) -> list[tuple[str, str]]:
    """Commands that work on this course as it is."""
    lines = library.lines(
        course.first, course.last if course.last < course.first + 50 else course.first + 50
    )
    if not lines:
        return []
    first = library.units(course.course)[0]
    pair = _pair(library, lines)
    begun = library.read_first(first) or lines[0]
    tries = [(f"studyguide show {begun.id}", "one topic, whole")]
    if pair:
        tries.append((f"studyguide compare {pair[0].id} {pair[1].id}", "side by side"))
    if library.can_ask(course):
        tries.append((f"studyguide quiz {first.unit}", "test yourself"))
    tries += [
        ("studyguide search WORDS", "find anything"),
        ("studyguide --help", "all commands"),
    ]
    return tries


def _pair(library: Library, lines: list[Line]) -> tuple[Line, Line] | None:
    """Two neighbours of one kind that has something to compare."""
    alike = [(a, b) for a, b in pairwise(lines) if a.kind == b.kind]
    return next((pair for pair in alike if library.declared(pair[0].course, pair[0].kind)), None)


def _commands(tries: list[tuple[str, str]], screen: Screen) -> RenderableType:
    if screen.narrow:
        lines = [
            screen.text(*line)
            for words, what in tries
            for line in ((f"  {words}", "green"), (f"    {what}", ""))
        ]
        return Text("\n").join(lines)
    return Padding(_grid(tries, ("green", "dim"), screen), (0, 0, 0, 2))


def _grid(rows: Sequence[tuple[str, ...]], styles: tuple[str, ...], screen: Screen) -> "Table":
    from rich.table import Table  # 4 ms, which plain lines do without

    table = Table.grid(padding=(0, 2))
    for _ in styles:
        table.add_column(overflow="fold")
    for row in rows:
        table.add_row(*(screen.text(cell, style) for cell, style in zip(row, styles, strict=True)))
    return table


def _topics(count: int) -> str:
    return "1 topic" if count == 1 else f"{count} topics"
