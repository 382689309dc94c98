"""What learners flagged, as lines that an editor can jump to."""

from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.study.flags import Flag
from studyguide.view.places import place_as_json, shown
from studyguide.view.screen import Screen


def page(flags: Sequence[Flag], screen: Screen) -> Iterator[RenderableType]:
    """Each flag: its place, how it was asked, the prompt and the remark."""
    if not flags:
        yield screen.text("No question is flagged.")
        return
    yield screen.text(f"{len(flags)} flagged:", "bold")
    for flag in flags:
        file, line, column = flag.place
        where = screen.line((f"{shown(file)}:{line}:{column}", "cyan"))
        yield where.append_text(screen.line((f"  {flag.form}", "dim")))
        for text, style in ((flag.prompt, ""), (flag.remark, "bold")):
            if text:
                yield Padding(screen.text(text, style), (0, 0, 0, 2))
    yield Text("")
    yield screen.text("A flag goes when what it is about is worded otherwise.", "dim")


def as_json(flags: Sequence[Flag]) -> list[dict[str, Any]]:
    """The flags, as `check --flags --format json` prints them."""
    return [flag._asdict() | {"place": place_as_json(flag.place)} for flag in flags]
