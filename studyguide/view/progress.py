"""How far a learner is: known, weak, new and due by part, what is mixed up, and what to do."""

from collections.abc import Iterator
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from studyguide.course.shelf import Shelf
from studyguide.memory.standing import Tally
from studyguide.study.naming import called, label
from studyguide.study.progress import Leech, Next, Part, Progress
from studyguide.view.bar import bar, legend
from studyguide.view.onward import command
from studyguide.view.review import MORE_NEW
from studyguide.view.screen import Screen

_NUMBERS = ("known", "weak", "new", "today", "week")
_BESIDE_BAR = 72
_INDENT = (0, 0, 0, 2)
_MOST = 5
"""Pairs and facts that are named; JSON has all."""


def page(
    progress: Progress, shelf: Shelf, day: int, review: str, screen: Screen
) -> Iterator[RenderableType]:
    """The first screen of `progress` on a study day; `review` reviews what it is about."""
    if not progress.total.facts:
        yield screen.text("There is nothing here yet that can be asked.")
        return
    if screen.narrow:
        for part in progress.parts:
            yield from _lines(part, screen)
    else:
        yield _table(progress.parts, screen)
        if screen.width >= _BESIDE_BAR:
            yield Text("")
            yield legend(screen)
    yield from _mixed_up(progress, shelf, screen)
    yield from _forgotten(progress.leeches, shelf, screen)
    yield Text("")
    yield from _next(progress, shelf, day, review, screen)


def as_json(progress: Progress) -> dict[str, Any]:
    """The progress as `progress --format json` prints it."""
    return {
        "answers": progress.answers,
        "due": progress.total.due,
        "due_this_week": progress.total.due_this_week,
        "parts": [
            {"id": part.name, "title": part.title, **_counts(part.tally)} for part in progress.parts
        ],
        "topics": [
            {"id": path.partition("/")[2], "course": path.partition("/")[0], **_counts(tally)}
            for path, tally in progress.topics.items()
        ],
        "confusions": [
            {
                "topics": [path.partition("/")[2] for path in each.topics],
                "count": each.times,
                "fields": list(each.fields),
            }
            for each in progress.confusions
        ],
        "leeches": [
            {
                "fact": leech.fact,
                "lapses": leech.lapses,
                "mixed_up_with": [path.partition("/")[2] for path in leech.mixed_up_with],
            }
            for leech in progress.leeches
        ],
    }


def _counts(tally: Tally) -> dict[str, int]:
    return {**tally._asdict(), "new": tally.new}


def _table(parts: tuple[Part, ...], screen: Screen) -> Table:
    table = Table(box=None, padding=(0, 1), pad_edge=False, header_style="dim")
    table.add_column("", overflow="fold", ratio=1)
    has_bar = screen.width >= _BESIDE_BAR
    width = min(24, screen.width // 6)
    if has_bar:
        table.add_column("", no_wrap=True, width=width)
    for name in _NUMBERS:
        table.add_column(name, justify="right", no_wrap=True)
    for part in parts:
        title = screen.text(f"  {part.title}" if part.is_section else part.title)
        title.stylize("" if part.is_section else "bold")
        drawn = [bar(part.tally, width, screen)] if has_bar else []
        table.add_row(title, *drawn, *_cells(part.tally, screen))
    return table


def _cells(tally: Tally, screen: Screen) -> Iterator[Text]:
    yield screen.text(f"{tally.known}/{tally.facts}")
    numbers = (tally.weak, tally.new, tally.due, tally.due_this_week)
    styles = ("yellow", "", "bold", "")
    for number, style in zip(numbers, styles, strict=True):
        yield screen.text(str(number) if number else "-", style if number else "dim")


def _lines(part: Part, screen: Screen) -> Iterator[RenderableType]:
    tally, indent = part.tally, 2 if part.is_section else 0
    yield Padding(screen.text(part.title, "" if part.is_section else "bold"), (0, 0, 0, indent))
    told = [f"{tally.known} of {tally.facts} known"]
    told += [
        f"{count} {name}" for count, name in ((tally.weak, "weak"), (tally.new, "new")) if count
    ]
    if tally.due_this_week:
        told.append(f"{tally.due} due today and {tally.due_this_week} this week")
    yield Padding(screen.text(", ".join(told), "dim"), (0, 0, 0, indent + 2))


def _mixed_up(progress: Progress, shelf: Shelf, screen: Screen) -> Iterator[RenderableType]:
    if progress.confusions:
        yield Text("")
        yield screen.text("You mix up", "bold")
    for each in progress.confusions[:_MOST]:
        one, other = map(shelf.shortest, each.topics)
        titles = " and ".join(called(shelf, topic) for topic in each.topics)
        fields = ", ".join(label(shelf, each.topics[0], field) for field in each.fields)
        yield Padding(screen.line(titles, (f"  {each.times} times: {fields}", "dim")), _INDENT)
        yield command(f"studyguide compare {one} {other}", screen)


def _forgotten(
    leeches: tuple[Leech, ...], shelf: Shelf, screen: Screen
) -> Iterator[RenderableType]:
    if leeches:
        yield Text("")
        yield screen.text("You forget again and again", "bold")
    for leech in leeches[:_MOST]:
        others = " and ".join(called(shelf, topic) for topic in leech.mixed_up_with[:2])
        cause = f", taken for {others}" if others else ""
        told = f"  {leech.lapses} times{cause}"
        line = screen.line(called(shelf, leech.fact), (told, "dim"))
        yield Padding(line, _INDENT)


def _next(
    progress: Progress, shelf: Shelf, day: int, review: str, screen: Screen
) -> Iterator[RenderableType]:
    total = progress.total
    if progress.next is Next.REVIEW:
        yield screen.text("1 fact is due." if total.due == 1 else f"{total.due} facts are due.")
        yield command(review, screen)
    elif progress.next is Next.CONTRAST:
        pair = next(each for each in progress.confusions if each.is_firm)
        one, other = map(shelf.shortest, pair.topics)
        titles = " from ".join(called(shelf, topic) for topic in pair.topics)
        yield screen.text(f"Nothing is due: a good time to tell {titles}.")
        yield command(f"studyguide quiz --contrast {one} {other}", screen)
    elif progress.next is Next.MEET:
        yield screen.text("Nothing is due: a good time to meet something new.")
        yield command(review, screen)
    elif progress.next is Next.MORE:
        yield screen.text(f"Nothing is due and today's new facts are met; {total.new:,} more wait.")
        yield command(f"{review} {MORE_NEW}", screen)
    else:
        yield screen.text(f"All is done{_until(progress.next_day, day)}.")


def _until(next_day: int | None, day: int) -> str:
    if next_day is None:
        return ""
    days = next_day - day
    return "; more is due tomorrow" if days == 1 else f"; more is due in {days} days"
