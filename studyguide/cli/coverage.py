"""What `check --coverage` prints: the flaws, and then what the courses leave unused."""

import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from studyguide.cli import desk
from studyguide.cli.check import CheckOutput
from studyguide.errors import StudyGuideError

if TYPE_CHECKING:
    from studyguide.course.checking import Checked


def print_coverage(
    checked: "Checked", paths: Iterable[Path], format_: CheckOutput, plain: bool
) -> None:
    """Print the coverage of the whole courses that are read to check the paths.

    Raises StudyGuideError for a format that has no place for it.
    """
    if format_ is CheckOutput.github:
        message = "What a course leaves unused is no mark for a pull request."
        raise StudyGuideError(message, "Leave --coverage out, or use text or json.", exit_code=2)
    from studyguide.course.checking import folder_of
    from studyguide.course.opening import open_library
    from studyguide.quiz.coverage import coverage
    from studyguide.view import check
    from studyguide.view import coverage as view

    cache, now = desk.home().cache, time.time_ns()
    found = coverage(open_library(folder_of(path), cache, now) for path in paths)
    if format_ is CheckOutput.json:
        from studyguide.cli.output import print_json

        print_json({"problems": check.as_json(checked.problems), **view.as_json(found)})
    else:
        screen = desk.open_screen(plain, unbroken=True)
        screen.show(*check.page(checked, screen), "", *view.page(found, screen))
