"""`new`: a course or a topic begun, as a file with all that can be said in it."""

import os
import shlex
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from studyguide.cli import desk
from studyguide.cli.completion import complete_kind
from studyguide.cli.options import Content, Plain
from studyguide.errors import StudyGuideError, reason_of

if TYPE_CHECKING:
    from studyguide.course.new_file import NewFile


class What(StrEnum):
    """What can be begun."""

    course = "course"
    topic = "topic"


What_ = Annotated[
    What, typer.Argument(metavar="course|topic", help="What to begin.", show_default=False)
]
Id = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="Its id: small letters, digits and hyphens, as in merge-sort.",
        show_default=False,
    ),
]
Kind = Annotated[
    str | None,
    typer.Option(
        metavar="KIND", help="The topic's kind; a course has none.", autocompletion=complete_kind
    ),
]


def new(
    what: What_, id_: Id, kind: Kind = None, content: Content = None, plain: Plain = False
) -> None:
    """Begin a course or a topic, with all you can say as comments.

    It never takes the place of a file that is there.
    """
    from studyguide.course.editor import renew_schemas
    from studyguide.course.new_course import FIRST_KIND
    from studyguide.view.new import page

    course = ""
    if what is What.topic:
        file, course = _topic(id_, kind, content)
        then = [f"edit {id_}", "check", f"show {id_}"]
    elif kind is None:
        file = _course(id_, content)
        then = [f"edit {id_}", f"new topic ID --kind {FIRST_KIND}", "check"]
    else:
        hint = f"Leave it out: studyguide new course {shlex.quote(id_)}"
        raise StudyGuideError("A course has no --kind; topics have one.", hint, exit_code=2)
    _write(file)
    renew_schemas(file.root)
    option = _option(content, file.root)
    screen = desk.open_screen(plain)
    commands = [f"studyguide {words}{option}" for words in then]
    screen.show(*page(file.file, commands, screen, course))


def _course(id_: str, content: str | None) -> "NewFile":
    from studyguide.course.new_course import new_course
    from studyguide.course.roots import content_above

    folder = content_above(desk.working_folder())
    if content is not None:
        folder = Path(os.path.normpath(desk.working_folder() / content))
    try:
        libraries = desk.open_shelf(content, quiet=True).libraries
    except StudyGuideError:  # the folder is empty, or still to be made
        libraries = []
    taken = [span.course for library in libraries for span in library.courses()]
    return new_course(id_, folder, taken)


def _topic(id_: str, kind: str | None, content: str | None) -> tuple["NewFile", str]:
    """The file of a topic, and its course's title where it could have been another's."""
    from studyguide.course.locate import notes_at_hand
    from studyguide.course.new_file import sound_id
    from studyguide.course.new_topic import find_kind, is_shared, new_topic
    from studyguide.course.roots import roots_to_write

    working = desk.working_folder()
    sound_id(id_)
    folders = notes_at_hand(desk.content_folders(content))
    roots = roots_to_write(folders, working, is_named=content is not None)
    declared, compiled, root = find_kind(kind, id_, roots)
    course = compiled.course.title if is_shared(declared, roots) else ""
    return new_topic(id_, declared, compiled, root, working), course


def _option(content: str | None, root: Path) -> str:
    """What other commands need to find a course that was just written to."""
    from studyguide.course.locate import courses_in
    from studyguide.view.places import shown

    if content is None:
        if any(root in courses_in(folder) for folder in desk.content_folders(None)):
            return ""
        content = shown(str(root))
    return f" --content {shlex.quote(content)}"


def _write(file: "NewFile") -> None:
    from studyguide.view.places import shown

    name = shown(str(file.file))
    try:
        file.write()
    except FileExistsError:
        hint = "Open it with an editor, or choose another id."
        raise StudyGuideError(f"{name} is there already.", hint) from None
    except OSError as error:
        place = shown(error.filename or str(file.file))
        raise StudyGuideError(f"{place} cannot be written: {reason_of(error)}.") from None
