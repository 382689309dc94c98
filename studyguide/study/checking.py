"""All flaws of some notes: those of the course, and those of the questions written in it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from studyguide.course import checking
from studyguide.course.checking import Checked
from studyguide.course.problems import Problems, in_order
from studyguide.quiz.authoring import flaws_of


def check(paths: Sequence[Path]) -> Checked:
    """Read everything below each path anew; a part of a course is checked within the whole.

    Raises StudyGuideError for a path that holds no course.
    """
    checked = checking.check(paths)
    problems = Problems()
    for compiled in checked.compiled:
        for flaw, place in flaws_of(compiled.asked_topics()):
            if any(Path(place.file).is_relative_to(path) for path in paths):
                problems.add(flaw, place)
    return replace(checked, problems=in_order([*checked.problems, *problems.found]))
