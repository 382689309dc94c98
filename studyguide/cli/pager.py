"""Long pages shown by the user's pager; short ones, pipes and --plain are just printed."""

import os
import shlex
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

    from studyguide.view.screen import Screen


def print_page(page: "Sequence[RenderableType]", screen: "Screen") -> None:
    """Print a page, through a pager when it is longer than the terminal."""
    from studyguide.view.screen import rows_of

    text = screen.rendered(page)
    is_long = text.count("\n") >= rows_of(sys.stdout)
    if screen.plain or not is_long or not _paged(text):
        sys.stdout.write(text)


def _paged(text: str) -> bool:
    """Whether a pager could be run; it is started without a shell."""
    import subprocess

    try:
        command = shlex.split(os.environ.get("PAGER", "less"))
        if not command or not sys.stdin.isatty():
            return False
        # -R keeps colour, -F and -X leave a page that fits on the screen
        environment = {"LESS": "-FRX", **os.environ}
        process = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)
    except (OSError, ValueError):
        return False
    try:
        process.communicate(text.encode(sys.stdout.encoding or "utf-8", "replace"))
    except KeyboardInterrupt:
        process.wait()  # the pager has heard it too, and means something else by it
    except BaseException:
        process.terminate()  # it restores the terminal
        process.wait()
        raise
    return True
