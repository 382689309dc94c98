"""Where a topic is written that could not be read: found by its `id: …`, whatever else is wrong."""

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from studyguide.course.compile import compile_folder
from studyguide.course.decoding import lines_in
from studyguide.course.flaw import ERROR
from studyguide.course.folder import COURSE_FILE, read_bytes, walk
from studyguide.course.locate import course_around
from studyguide.course.model import Place

_ID = (
    r"^(?:-[ ]+|[ ]{{2}})?(?:\{{(?:[^{{}}\n]*,)?[ ]*)?"
    r"""(["']?)id\1[ ]*:[ ]+(["']?){}\2[ ]*(?=[\r\n,}}#]|\Z)"""
)
"""The line of a topic's id, as a file of one topic or of a list of them has it."""


def written_at(id_: str, folders: Iterable[Path]) -> Place | None:
    """The first place in some content folders where a topic of this id stands unread.

    A file that was read without an error holds none: there, it is the id of a question, say.
    """
    line = re.compile(_ID.format(re.escape(id_)), re.MULTILINE | re.IGNORECASE)
    for found in (found for folder in folders for found in walk(folder)):
        if found.is_file and found.is_yaml and found.path.name != COURSE_FILE:
            text = _text(found.path)
            written = line.search(text)
            if written and _is_unread(found.path):
                return Place(str(found.path), lines_in(text[: written.start()]) + 1, 1)
    return None


def _text(file: Path) -> str:
    with suppress(OSError):
        return read_bytes(file).decode("utf-8-sig", "replace")
    return ""


def _is_unread(file: Path) -> bool:
    """Whether a file has an error, or its course cannot be read at all."""
    root = course_around(file)
    compiled, problems = compile_folder(root) if root else ([], [])
    wrong = {problem.place.file for problem in problems if problem.severity == ERROR}
    return not compiled or str(file) in wrong
