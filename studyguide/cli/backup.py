"""`backup`: a proved copy of all answers."""

from contextlib import suppress
from typing import Annotated

import typer

from studyguide.cli.options import Plain
from studyguide.errors import StudyGuideError

File = Annotated[
    str | None,
    typer.Argument(
        metavar="[FILE]",
        help="Where to; unless told, beside the others, with the date.",
        show_default=False,
    ),
]


def backup(file: File = None, plain: Plain = False) -> None:
    """Copy your answers to a file, and prove the copy.

    It never takes the place of a file that is there.
    """
    from studyguide.cli.answers import now, open_answers
    from studyguide.cli.desk import file_to_write, open_screen
    from studyguide.memory.backup import back_up, write_backup
    from studyguide.memory.failures import BACKUPS
    from studyguide.view.backup import page

    if file == "":
        hint = "Leave it out, and the copy is named after the date."
        raise StudyGuideError("The name of a file cannot be empty.", hint, exit_code=2)
    target = file_to_write(file) if file else None
    with suppress(OSError):  # a name that is too long is told when it is written
        if target and target.exists():
            raise StudyGuideError(f"{file} is there already.", "Choose another name.")
    with open_answers(to_read=True) as log:
        if not log.count():
            raise StudyGuideError("There are no answers to copy yet.")
        if target is None:
            target = back_up(log.connection, log.file.parent / BACKUPS, now()[0])
        else:
            write_backup(log.connection, target)
        rows = log.count()
    screen = open_screen(plain)
    screen.show(*page(target, rows, screen))
