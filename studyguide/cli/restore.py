"""`restore`: the answers of a backup, or of another machine, brought back."""

from typing import Annotated

import typer

from studyguide.cli.options import Plain

File = Annotated[str, typer.Argument(metavar="FILE", help="A backup, or another machine's.")]


def restore(file: File, plain: Plain = False) -> None:
    """Bring back the answers of a backup.

    What you have answered since stays: the two are put together.
    """
    from studyguide.cli.answers import now, open_answers
    from studyguide.cli.desk import open_screen, working_folder
    from studyguide.memory.restore import restore as restore_from
    from studyguide.view.restore import page

    with open_answers(anew=True) as log:
        restored = restore_from(log, working_folder() / file, now()[0])
    screen = open_screen(plain)
    screen.show(*page(restored, screen))
