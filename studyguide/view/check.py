"""Problems as lines that an editor can jump to, and a line that counts them."""

from collections.abc import Iterator
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding

from studyguide.course.checking import Checked
from studyguide.course.flaw import ERROR
from studyguide.course.problems import Problem, errors_in
from studyguide.view.places import place_as_json, shown
from studyguide.view.screen import Screen


def page(checked: Checked, screen: Screen) -> Iterator[RenderableType]:
    """Each problem as `path:line:column  rule  message` with its hint below, then the count.

    Errors come first, and the warnings apart from them.
    """
    errors = errors_in(checked.problems)
    apart = sorted(checked.problems, key=lambda problem: problem.severity != ERROR)
    for number, problem in enumerate(apart):
        if number == errors:
            yield screen.text("Warnings" if errors == 0 else "\nWarnings", "bold")
        yield from _problem(problem, screen)
    if apart:
        yield screen.text("")
    warnings = len(checked.problems) - errors
    read = f"{_count(checked.courses, 'course')} and {_count(checked.topics, 'topic')} read"
    found = f"{_count(errors, 'error')}, {_count(warnings, 'warning')}"
    verdict = "no problems" if not checked.problems else found
    yield screen.text(f"{read}: {verdict}.", "bold")


def _problem(problem: Problem, screen: Screen) -> Iterator[RenderableType]:
    place = problem.place
    style = "bold red" if problem.severity == ERROR else "yellow"
    yield screen.line(
        f"{shown(place.file)}:{place.line}:{place.column}  ",
        (problem.rule, style),
        f"  {problem.message}",
    )
    if problem.hint:
        # expanded, each hint for a pipe would be as wide as no line is: 100,000 columns
        yield Padding(screen.text(problem.hint, "dim"), (0, 0, 0, 4), expand=False)


def manual_page(rule: str, manual: str, screen: Screen) -> Iterator[RenderableType]:
    """What a rule is for: paragraphs as wide as the screen, examples line by line."""
    yield screen.text(rule, "bold")
    for block in manual.split("\n\n"):
        yield screen.text("")
        is_example = block.startswith("    ")
        yield screen.text(block, "cyan") if is_example else screen.line(block)


def as_github(problems: list[Problem]) -> Iterator[str]:
    """The problems as workflow commands, which mark the lines of a pull request.

    In a command, the characters that would end a part of it are escaped, as GitHub's
    documentation of workflow commands has it.
    """
    for problem in problems:
        place = problem.place
        parts = {"file": shown(place.file), "line": place.line, "col": place.column}
        parts["title"] = problem.rule
        said = ",".join(f"{name}={_escaped(str(part), ':,')}" for name, part in parts.items())
        text = f"{problem.message} {problem.hint}".strip()
        yield f"::{problem.severity} {said}::{_escaped(text)}"


def _escaped(text: str, also: str = "") -> str:
    return "".join(f"%{ord(c):02X}" if c in "%\r\n" + also else c for c in text)


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
