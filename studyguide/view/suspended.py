"""What a learner is asked no more, and how to be asked it again."""

from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.memory.rows import Row
from studyguide.memory.set_aside import SetAside
from studyguide.view.facts import bulleted
from studyguide.view.onward import command
from studyguide.view.screen import Screen


def page(found: SetAside, screen: Screen) -> Iterator[RenderableType]:
    """The facts that are suspended and the questions that are flagged, and the way back."""
    if not any(found):
        yield screen.text("Nothing is suspended or flagged.")
        return
    if found.suspended:
        yield from _list("Suspended, not asked again:", found.suspended, screen)
        yield Text("")
    if found.flagged:
        yield from _list("Flagged, not asked until the wording changes:", found.flagged, screen)
        yield Text("")
    first = next(row.fact for rows in found for row in rows.values())
    yield screen.text("To be asked again, say:")
    yield command(f"studyguide suspended --ask-again {first.partition('/')[2]}", screen)


def asked_again(name: str, screen: Screen) -> Iterator[RenderableType]:
    """That a fact, or a topic, will be asked again."""
    yield screen.text(f"You will be asked about {name} again.")


def as_json(found: SetAside) -> dict[str, Any]:
    """Both lists, as `suspended --format json` prints them."""
    return {
        "suspended": [_as_json(row) for row in found.suspended.values()],
        "flagged": [_as_json(row) | {"remark": row.given} for row in found.flagged.values()],
    }


def _list(head: str, rows: Mapping[str, Row], screen: Screen) -> Iterator[RenderableType]:
    yield screen.text(head, "bold")
    for row in rows.values():
        yield bulleted(screen.text(row.fact.partition("/")[2]), screen)
        for text in filter(None, (row.chosen, row.given)):
            yield Padding(screen.text(text, "dim"), (0, 0, 0, 2))


def _as_json(row: Row) -> dict[str, Any]:
    return {"fact": row.fact, "question": row.question, "form": row.form, "prompt": row.chosen}
