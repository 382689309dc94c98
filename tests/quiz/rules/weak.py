"""What is weak in the questions of the small course that rules are tried on."""

from pathlib import Path

from studyguide.course.compile import compile_folder
from studyguide.course.problems import Problem
from studyguide.quiz.asking import Asking
from studyguide.quiz.rules import look_at
from tests.conftest import library_of
from tests.course.rules.history import Files, problems_of


def asking_of(root: Path) -> Asking:
    """The only course in a folder."""
    ((compiled,), _) = compile_folder(root)
    return Asking(library_of(root), compiled)


def weak_in(root: Path, files: Files, whole: bool = False) -> list[Problem]:
    """What is weak when these files are added to the course, or are all of it.

    They are without flaw otherwise.
    """
    assert problems_of(root, files, whole) == []
    return list(look_at(asking_of(root)))
