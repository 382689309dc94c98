"""A question on the screen: where in the quiz it stands, its prompt, and what to choose from."""

from collections.abc import Iterator
from math import ceil

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.quiz.ways.pair import LETTERS
from studyguide.study.answered import Turn
from studyguide.view.facts import LABEL, bulleted
from studyguide.view.notes import sentence
from studyguide.view.screen import Screen

_LEAST_OF_SECTION = 8
"""Fewer characters of a section's title say nothing of it."""


def asked(
    turn: Turn, total: int | None, seconds_left: float | None, screen: Screen
) -> Iterator[RenderableType]:
    """The whole of a question, without the keys that answer it.

    `total` is how many there are, `seconds_left` how long new ones will come; None where
    there is no telling.
    """
    question = turn.question
    yield heading(turn, total, seconds_left, screen)
    if not screen.short:
        yield Text("")
    yield sentence(question.prompt, screen, "bold")
    yield Text("")
    if question.table:
        yield from _table(question.table, screen)
        yield Text("")
    if question.partners:
        for letter, partner in zip(LETTERS, question.partners, strict=False):
            yield _choice(letter, partner, screen)
        yield Text("")
    for number, option in enumerate(question.options, 1):
        yield _choice(str(number), option.text, screen)
    if question.options:
        yield Text("")


def heading(turn: Turn, total: int | None, seconds_left: float | None, screen: Screen) -> Text:
    """One line: how far the quiz is, the section and the form, as far as there is room."""
    count = f"{turn.number} of {total}" if total else f"{turn.number}"
    count += ", again" if turn.again else ""
    count += "" if seconds_left is None else f", {_minutes(seconds_left)}"
    section, form = turn.question.section, turn.question.form
    room = screen.width - len(screen.text(f"{count}    {form}"))
    short = _cut(section, room, screen) if room >= _LEAST_OF_SECTION else ""
    fitting = (
        (f"Question {count}", section, form),
        (count, section, form),
        (count, short, form),
        (count, "", form),
    )
    for words, where, how in fitting:
        line = screen.line((words, "bold cyan"))
        for part in filter(None, (where, how)):
            line.append_text(screen.line((f"  {part}", "dim")))
        if line.cell_len <= screen.width:
            return line
    return screen.line((count, "bold cyan"))


def _minutes(seconds: float) -> str:
    return f"{ceil(seconds / 60)} min left" if seconds else "time is up"


def _cut(text: str, room: int, screen: Screen) -> str:
    """The beginning of a text, its end left out where there is no room for it."""
    ellipsis, whole = screen.text("…"), screen.line(text)
    if whole.cell_len > room:
        whole.truncate(room - len(ellipsis))
        whole.append_text(ellipsis)
    return whole.plain


def _choice(mark: str, text: str, screen: Screen) -> RenderableType:
    return Padding(bulleted(screen.text(text), screen, mark, "cyan"), (0, 0, 0, 2))


def _table(table: tuple[tuple[str, ...], ...], screen: Screen) -> Iterator[RenderableType]:
    """Rows below their heads, or where it is narrow each row as a list of its own."""
    heads, *rows = table
    if not screen.narrow:
        yield _columns(heads, rows, screen)
        return
    for label, *cells in rows:
        yield screen.text(label, LABEL)
        for head, cell in zip(heads[1:], cells, strict=True):
            told = screen.text(f"{head}: {cell}" if head else cell)
            yield Padding(told, (0, 0, 0, 2))


def _columns(heads: tuple[str, ...], rows: list[tuple[str, ...]], screen: Screen) -> RenderableType:
    from rich.table import Table  # 4 ms, and few questions have one

    table = Table.grid(padding=(0, 2))
    for _ in heads:
        table.add_column(overflow="fold")
    if any(heads):
        table.add_row(*(screen.text(head, "bold") for head in heads))
    for label, *cells in rows:
        table.add_row(screen.text(label, LABEL), *map(screen.text, cells))
    return Padding(Group(table), (0, 0, 0, 2))
