"""The wording of each field filled in: what an author reads through once."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding

from studyguide.quiz.wordings import Wording
from studyguide.view.beside import Beside
from studyguide.view.facts import LABEL
from studyguide.view.screen import Screen

_KEY_WIDTH = 8


def page(
    wordings: Sequence[Wording], unworded: Sequence[str], screen: Screen
) -> Iterator[RenderableType]:
    """Each field, and below it what its templates make of a long value and of a short one.

    The fields without a template are named last.
    """
    if wordings:
        yield screen.text("Wording, with the longest value and the shortest", "bold")
    for field, texts in groupby(wordings, key=lambda one: f"{one.kind}.{one.field}"):
        yield screen.text(field, LABEL)
        for wording in texts:
            yield _line(wording, screen)
    if unworded:
        fields = ", ".join(unworded)
        yield screen.line(f"No 'says', 'ask' or 'ask-back', so plainly asked: {fields}")
    elif not wordings:
        yield screen.text("No field has wording of its own.")


def _line(wording: Wording, screen: Screen) -> RenderableType:
    if screen.narrow:
        line = screen.line((f"{wording.key}  ", "dim"), wording.text)
        return Padding(line, (0, 0, 0, 2), expand=False)
    key, text = screen.text(wording.key, "dim"), screen.text(wording.text)
    return Padding(Beside(key, text, _KEY_WIDTH, gap=2), (0, 0, 0, 2))


def as_json(wordings: Sequence[Wording], unworded: Sequence[str]) -> dict[str, Any]:
    """The wordings as `check --questions --format json` prints them, beside the problems."""
    return {"wordings": [wording._asdict() for wording in wordings], "unworded": list(unworded)}
