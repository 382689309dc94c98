"""Long pages shown by the user's pager; short ones, pipes and --plain are just printed."""

import os
import shlex
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

    from studyguide.view.screen import Screen


def print_page(page: "Sequence[RenderableType]", screen: "Screen") -> None:
    """Print a page, through a pager when it is longer than the terminal."""
    print_pages([page], screen)


def print_pages(pages: "Iterable[Sequence[RenderableType]]", screen: "Screen") -> None:
    """Print pages one below the other, each as soon as it is there, as if they were one."""
    from studyguide.view.screen import rows_of

    texts = map(screen.rendered, pages)
    begun, rows = "", rows_of(sys.stdout)
    while begun.count("\n") < rows and (text := next(texts, None)) is not None:
        begun += text
    is_long = begun.count("\n") >= rows
    if screen.plain or not is_long or not _paged(chain([begun], texts)):
        for text in chain([begun], texts):
            sys.stdout.write(text)


def _paged(texts: Iterable[str]) -> bool:
    """Whether a pager could be run and was given the texts; it is started without a shell."""
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
        assert process.stdin
        with suppress(BrokenPipeError), process.stdin as stream:  # who has read enough quits
            for text in texts:
                stream.write(text.encode(sys.stdout.encoding or "utf-8", "replace"))
        process.wait()
    except KeyboardInterrupt:
        process.wait()  # the pager has heard it too, and means something else by it
    except BaseException:
        process.terminate()  # it restores the terminal
        process.wait()
        raise
    return True
