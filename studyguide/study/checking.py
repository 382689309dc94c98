"""All flaws of some notes: those of the course, of its questions, and of the labs it names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from studyguide.course import checking
from studyguide.course.checking import Checked
from studyguide.course.compile_course import Compiled
from studyguide.course.flaw import Flaw
from studyguide.course.model import Place
from studyguide.course.problems import Problems, in_order
from studyguide.lab import unknown_ask, unknown_lab
from studyguide.quiz.authoring import flaws_of


def check(paths: Sequence[Path]) -> Checked:
    """Read everything below each path anew; a part of a course is checked within the whole.

    Raises StudyGuideError for a path that holds no course.
    """
    checked = checking.check(paths)
    problems = Problems()
    for compiled in checked.compiled:
        for flaw, place in _flaws(compiled):
            if any(Path(place.file).is_relative_to(path) for path in paths):
                problems.add(flaw, place)
    return replace(checked, problems=in_order([*checked.problems, *problems.found]))


def _flaws(compiled: Compiled) -> Iterator[tuple[Flaw, Place]]:
    yield from flaws_of(compiled.asked_topics())
    yield from unknown_lab.flaws_of(compiled.labs())
    for question in compiled.computed_questions():
        lab, ask = (question.lab, question.at("lab", 0)), (question.ask, question.at("ask", 0))
        yield from unknown_lab.flaws_of([lab])
        yield from unknown_ask.flaws_of([(question.lab, *ask)])
