"""Courses to be written to: which is meant, and which belong to the program itself."""

from collections.abc import Iterable
from pathlib import Path

from studyguide.course.locate import CONTENT, course_around, courses_in, packaged_content
from studyguide.errors import StudyGuideError


def root_called(name: str, folders: Iterable[Path]) -> Path | None:
    """The folder of the first course with the id `name` in some content folders.

    A course that cannot be read goes by the name of its folder.
    """
    from studyguide.course.compile import compile_folder  # yaml and more: 100 ms

    for root in (root for folder in folders for root in courses_in(folder)):
        compiled, _ = compile_folder(root)
        if name == (compiled[0].course.id if compiled else root.name):
            return root
    return None


def roots_to_write(folders: Iterable[Path], working: Path, is_named: bool) -> list[Path]:
    """The courses to which a topic may be added: the one around the working folder, else all.

    `is_named` says that the user named the folders and means no others. Raises
    StudyGuideError where all that is found came with the program.
    """
    roots = [root for folder in folders for root in courses_in(folder)]
    around = course_around(working)
    if around and (around in roots or not is_named):
        roots = [around]
    own = [root for root in roots if not is_packaged(root)]
    if roots and not own:
        raise refusal(roots[0])
    return own


def refusal(root: Path) -> StudyGuideError:
    """Why nothing is written to a course that came with the program, and what to do instead."""
    message = f"The course in {root} came with the program; an update would undo your changes."
    hint = f"Copy that folder to {CONTENT}/{root.name} and change the copy, which is then used."
    return StudyGuideError(message, hint)


def is_packaged(path: Path) -> bool:
    """Whether a path lies in the installed program, where an update would overwrite it."""
    return path.resolve().is_relative_to(packaged_content())


def content_above(working: Path) -> Path:
    """The nearest `content/` at or above a folder into which one may write, else one in it."""
    for above in (working, *working.parents):
        content = above / CONTENT
        if content.is_dir() and not is_packaged(content):
            return content
    return working / CONTENT
