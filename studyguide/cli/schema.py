"""`schema`: what an editor needs to complete and check a course's files."""

from enum import StrEnum
from typing import Annotated

import typer

from studyguide.cli.options import Content, Plain


class Files(StrEnum):
    """The files that a schema is for."""

    course = "course"
    topics = "topics"


What = Annotated[
    Files,
    typer.Argument(
        metavar="WHAT",
        help="The files that it is for: course or topics.",
        show_default=False,
    ),
]


def schema(what: What, content: Content = None, plain: Plain = False) -> None:
    """Print the JSON Schema of a course's files, for an editor.

    The course is the one you are in, or else the first at hand.
    """
    import os

    from studyguide.cli import desk
    from studyguide.cli.output import print_json
    from studyguide.course.editor import schema_for
    from studyguide.course.locate import course_at_hand

    folder = course_at_hand(content, os.environ, desk.working_folder(), desk.home())
    print_json(schema_for(what.value, folder))
