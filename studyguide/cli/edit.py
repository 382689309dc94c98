"""`edit`: a topic's file in the author's own editor, and what is wrong with it after."""

import os
import shlex
from typing import TYPE_CHECKING

import typer

from studyguide.cli import desk
from studyguide.cli.options import Content, Plain, TopicWords
from studyguide.errors import StudyGuideError

if TYPE_CHECKING:
    from studyguide.course.model import Place
    from studyguide.course.shelf import Shelf


def edit(topic: TopicWords, content: Content = None, plain: Plain = False) -> None:
    """Open a topic in your editor, then check its course.

    A course's id opens its course.yaml. The editor is what VISUAL or else EDITOR says.
    """
    from pathlib import Path

    from studyguide.cli.editor import open_at
    from studyguide.course.editor import renew_schemas
    from studyguide.course.locate import course_around
    from studyguide.course.problems import errors_in
    from studyguide.course.roots import is_packaged, refusal
    from studyguide.study.checking import check
    from studyguide.view.check import page

    place = _place(" ".join(topic), content)
    file = Path(place.file)
    root = course_around(file) or file.parent
    if is_packaged(root):
        raise refusal(root)
    open_at(place, os.environ)
    renew_schemas(root)
    checked = check([root])
    screen = desk.open_screen(plain, unbroken=True)
    screen.show(*page(checked, screen))
    raise typer.Exit(1 if errors_in(checked.problems) else 0)


def _place(name: str, content: str | None) -> "Place":
    """Where the topic, or else the course, stands that a name means."""
    from studyguide.course.folder import COURSE_FILE
    from studyguide.course.locate import notes_at_hand
    from studyguide.course.model import Place
    from studyguide.course.roots import root_called
    from studyguide.course.unread import written_at

    shelf = desk.open_shelf(content, quiet=True)
    failed = None
    try:
        found = shelf.find_topic(name)
        if not found.indirectly:
            return found.topic().place
    except StudyGuideError as error:
        failed = error
    folders = [library.folder for library in shelf.libraries]
    if root := root_called(name, folders):
        return Place(str(root / COURSE_FILE), 1, 1)
    if place := written_at(name, notes_at_hand(folders)):
        return place
    if failed is None:
        desk.tell(f"Opening {found.line.title}.")
        return found.topic().place
    failed.hint = _with_broken(failed.hint, shelf)
    raise failed


def _with_broken(hint: str, shelf: "Shelf") -> str:
    """The hint for a topic that was not found, as its file may be one that cannot be read."""
    from studyguide.view.places import shown

    if hint.endswith("."):
        return hint  # several topics were found
    for library in shelf.libraries:
        check = f"studyguide check {shlex.quote(shown(str(library.folder)))}"
        if library.problem_counts().get("error") and check not in hint:
            other = f"{hint} Or is" if hint.endswith("?") else "Is"
            return f"{other} its file broken? See: {check}"
    return hint
