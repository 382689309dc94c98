"""Problems as lines that an editor can jump to, and a line that counts them."""

from collections.abc import Iterator
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding

from studyguide.course.checking import Checked
from studyguide.course.problems import ERROR, Problem, errors_in
from studyguide.view.places import place_as_json, shown
from studyguide.view.screen import Screen


def page(checked: Checked, screen: Screen) -> Iterator[RenderableType]:
    """Each problem as `path:line:column  rule  message` with its hint below, then the count."""
    for problem in checked.problems:
        place = problem.place
        style = "bold red" if problem.severity == ERROR else "yellow"
        yield screen.line(
            f"{shown(place.file)}:{place.line}:{place.column}  ",
            (problem.rule, style),
            f"  {problem.message}",
        )
        if problem.hint:
            yield Padding(screen.text(problem.hint, "dim"), (0, 0, 0, 4))
    errors = errors_in(checked.problems)
    warnings = len(checked.problems) - errors
    read = f"{_count(checked.courses, 'course')} and {_count(checked.topics, 'topic')} read"
    found = f"{_count(errors, 'error')}, {_count(warnings, 'warning')}"
    verdict = "no problems" if not checked.problems else found
    yield screen.text(f"{read}: {verdict}.", "bold")


def as_json(problems: list[Problem]) -> list[dict[str, Any]]:
    """The problems as `check --format json` prints them."""
    return [
        {
            **place_as_json(problem.place),
            "severity": problem.severity,
            "rule": problem.rule,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
