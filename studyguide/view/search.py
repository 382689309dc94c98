"""Search hits: the words in their context and the command that opens each."""

from collections.abc import Iterator
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.course.search import Hit, Spans
from studyguide.view.onward import command
from studyguide.view.screen import Screen


def page(hits: list[Hit], screen: Screen) -> Iterator[RenderableType]:
    """Each hit in turn, best first."""
    for number, hit in enumerate(hits):
        if number:
            yield Text("")
        yield _marked(hit.title, screen, "bold")
        if _plain(hit.snippet) != _plain(hit.title):
            yield Padding(_marked(hit.snippet, screen), (0, 0, 0, 2))
        yield command(f"studyguide show {hit.line.id}", screen)


def as_json(hits: list[Hit]) -> list[dict[str, str]]:
    """The hits as `search --format json` prints them."""
    return [
        {
            "id": hit.line.id,
            "kind": hit.line.kind,
            "title": hit.line.title,
            "snippet": _plain(hit.snippet),
        }
        for hit in hits
    ]


def _plain(spans: Spans) -> str:
    return " ".join("".join(text for text, _ in spans).split())


def _marked(spans: Spans, screen: Screen, style: str = "") -> Any:
    """The words found stand out by colour, or between *stars* where there is none."""
    text = Text(style=style)
    for part, found in spans:
        words = " ".join(part.split()) if part.strip() else " "
        words = (" " if part[:1].isspace() else "") + words.strip()
        words += " " if part[-1:].isspace() and words.strip() else ""
        shown = f"*{words}*" if found and screen.plain else words
        text.append_text(screen.text(shown, "bold yellow" if found else ""))
    return text
