"""What `check` prints beside the flaws: how a course is used, and how it asks."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from studyguide.cli import desk
from studyguide.cli.check import CheckOutput
from studyguide.course.checking import Checked, folder_of
from studyguide.course.problems import Problem, in_order
from studyguide.errors import StudyGuideError

if TYPE_CHECKING:
    from studyguide.course.library import Library
    from studyguide.quiz.asking import Asking
    from studyguide.quiz.wordings import Wording
    from studyguide.view.screen import Screen


class Report(NamedTuple):
    """What is printed below the problems: the page, and what JSON has beside them."""

    page: "Callable[[Screen], Iterator[Any]]"
    as_json: Callable[[], dict[str, Any]]


def coverage(paths: Iterable[Path], format_: CheckOutput) -> Report:
    """The coverage of the whole courses that are read to check the paths.

    Raises StudyGuideError for a format that has no place for it.
    """
    from studyguide.quiz.coverage import coverage as cover
    from studyguide.view import coverage as view

    _refuse_marks(format_, "What a course leaves unused", "--coverage")
    found = cover(_library(path) for path in paths)
    return Report(lambda screen: view.page(found, screen), lambda: view.as_json(found))


def flags(paths: Sequence[Path], format_: CheckOutput) -> Report:
    """What was flagged of that which stands below the paths.

    Raises StudyGuideError for a format that has no place for it, or where the log cannot be read.
    """
    from studyguide.cli.recording import opened
    from studyguide.course.shelf import Shelf
    from studyguide.memory.set_aside import set_aside
    from studyguide.study.flags import flags_of
    from studyguide.view import flags as view

    _refuse_marks(format_, "What you flagged", "--flags")
    shelf = Shelf(map(_library, paths))
    with opened(shelf, to_read=True) as log:
        rows = list(set_aside(log.deeds()).flagged.values()) if log else []
    found = flags_of(rows, shelf, paths)
    return Report(lambda screen: view.page(found, screen), lambda: {"flags": view.as_json(found)})


def questions(checked: Checked, paths: Iterable[Path]) -> tuple[Checked, Report]:
    """What was checked, with what is weak in the questions below the paths; and the wordings."""
    from studyguide.quiz.rules import look_at
    from studyguide.quiz.wordings import unworded, wordings
    from studyguide.view import wordings as view

    weak: list[Problem] = []
    worded: list[Wording] = []
    plain: list[str] = []
    for path in paths:
        for asking in _askings(checked, path):
            weak += [each for each in look_at(asking) if Path(each.place.file).is_relative_to(path)]
            worded += wordings(asking)
            plain += unworded(asking)
    problems = in_order([*checked.problems, *weak])
    report = Report(
        lambda screen: view.page(worded, plain, screen), lambda: view.as_json(worded, plain)
    )
    return replace(checked, problems=problems), report


def _askings(checked: Checked, path: Path) -> "Iterator[Asking]":
    """The courses that could be read of those that are read to check a path."""
    from studyguide.quiz.asking import Asking
    from studyguide.study.computing import compute

    folder = folder_of(path)
    library = _library(path)
    for compiled in checked.compiled:
        if compiled.root.is_relative_to(folder):
            yield Asking(library, compiled, compute)


def _refuse_marks(format_: CheckOutput, what: str, option: str) -> None:
    if format_ is CheckOutput.github:
        message = f"{what} is no mark for a pull request."
        raise StudyGuideError(message, f"Leave {option} out, or use text or json.", exit_code=2)


def _library(path: Path) -> "Library":
    from studyguide.course.opening import open_library

    return open_library(folder_of(path), desk.home().cache, time.time_ns())
